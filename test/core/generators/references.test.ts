import assert from 'node:assert/strict';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { plain } from '../../../src/core/generators/plain.ts';
import { matter, siteOf } from './sites.ts';

describe('A reference in a Hugo page', () => {
  const files = {
    'hugo.toml': 'baseURL = "https://example.org/my/blog/"\ntheme = "t"',
    'themes/t/theme.toml': '',
    'content/posts/b/index.md': matter(),
    'content/posts/x.md': matter(),
  };
  const first = async (reference: string, path = 'content/posts/b/index.md') => {
    const { site, post } = await siteOf(hugo, files);
    return site.filesFor(reference, post(path))[0];
  };
  const all = async (reference: string, path = 'content/posts/b/index.md') => {
    const { site, post } = await siteOf(hugo, files);
    return site.filesFor(reference, post(path));
  };

  it('means a file of its bundle', async () => {
    assert.equal(await first('img/dot.png'), 'content/posts/b/img/dot.png');
    assert.equal(await first('./dot.png'), 'content/posts/b/dot.png');
    assert.equal(await first('../c/dot.png'), 'content/posts/c/dot.png');
  });

  it('means a static file when it begins with a slash', async () => {
    assert.deepEqual((await all('/img/x.png')).slice(0, 3), [
      'static/img/x.png',
      'themes/t/static/img/x.png',
      'content/img/x.png',
    ]);
  });

  it('may have the base path, or all of the base URL, in front', async () => {
    assert.equal(await first('/my/blog/img/x.png'), 'static/img/x.png');
    assert.equal(await first('https://example.org/my/blog/img/x.png'), 'static/img/x.png');
    assert.equal(await first('//example.org/my/blog/img/x.png'), 'static/img/x.png');
  });

  it('counts from the address of a page that is no bundle', async () => {
    assert.equal(await first('dot.png', 'content/posts/x.md'), 'static/posts/x/dot.png');
    assert.equal(await first('../dot.png', 'content/posts/x.md'), 'static/posts/dot.png');
  });

  it('has percent-encoding undone, and accents in either form', async () => {
    const found = await all('a%20b/caf%C3%A9.png');
    assert.ok(found.includes('content/posts/b/a b/caf\u00e9.png'));
    assert.ok(found.includes('content/posts/b/a b/cafe\u0301.png'));
    assert.ok((await all('100%.png')).includes('content/posts/b/100%.png'));
  });

  for (const reference of ['https://other.example/x.png', 'mailto:a@b.c', '#top', '', 'data:x']) {
    it(`'${reference}' means no file`, async () => {
      assert.deepEqual(await all(reference, 'content/posts/x.md'), []);
    });
  }
});

describe('A reference in a Jekyll post', () => {
  const path = '_posts/2024-01-02-x.md';
  const files = {
    '_config.yml': 'source: src\nbaseurl: /b\nplugins: []',
    [`src/${path}`]: matter(),
  };
  const first = async (reference: string) => {
    const { site, post } = await siteOf(jekyll, files);
    return site.filesFor(reference, post(`src/${path}`))[0];
  };

  it('means a file below the source', async () => {
    assert.equal(await first('/assets/x.png'), 'src/assets/x.png');
    assert.equal(await first('/b/assets/x%20y.png'), 'src/assets/x y.png');
  });

  it('may be made by Liquid in the usual ways', async () => {
    assert.equal(await first('{{ site.baseurl }}/assets/x.png'), 'src/assets/x.png');
    assert.equal(await first('{{ "/assets/x.png" | relative_url }}'), 'src/assets/x.png');
  });

  it('counts from the address of the post', async () => {
    assert.equal(await first('x.png'), 'src/2024/01/02/x.png');
    assert.equal(await first('../../../assets/x.png'), 'src/assets/x.png');
  });
});

describe('A reference in a plain folder', () => {
  it('counts from the file, or from where sites keep such files', async () => {
    const { site, post } = await siteOf(plain, { 'blog/a.md': matter('title: A') });
    assert.deepEqual(site.filesFor('img/x.png', post('blog/a.md')), ['blog/img/x.png']);
    assert.deepEqual(site.filesFor('../x.png', post('blog/a.md')), ['x.png']);
    assert.deepEqual(site.filesFor('/x.png', post('blog/a.md')), [
      'x.png',
      'static/x.png',
      'public/x.png',
      'assets/x.png',
    ]);
  });
});
