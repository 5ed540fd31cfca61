import assert from 'node:assert/strict';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { addressSaid, errorsSaid, statusSaid } from './said.ts';
import { matter, siteOf } from './sites.ts';

async function addressWith(config: string, path: string): Promise<string> {
  const { post } = await siteOf(vitepress, {
    '.vitepress/config.ts': `import { defineConfig } from 'vitepress'; export default defineConfig(${config});`,
    [path]: 'x',
  });
  return addressSaid(post(path));
}

describe('A VitePress site', () => {
  describe('makes addresses of paths', () => {
    const CASES: readonly (readonly [config: string, path: string, address: string])[] = [
      ['{}', 'posts/a b.md', '/posts/a b.html'],
      ['{}', 'posts/index.md', '/posts/'],
      [`{ base: '/docs' }`, 'index.md', '/docs/'],
      [`{ cleanUrls: true }`, 'posts/A.md', '/posts/A'],
      [`{ srcDir: './src' }`, 'src/a.md', '/a.html'],
      [`{ rewrites: { 'posts/:name.md': 'blog/:name.md' } }`, 'posts/a.md', '/blog/a.html'],
      [`{ rewrites: { 'p/:pkg/src/(.*)': ':pkg/(.*)' } }`, 'p/core/src/a/b.md', '/core/a/b.html'],
      [`{ rewrites: { 'en/:rest*': ':rest*' } }`, 'en/a/index.md', '/a/'],
      [`{ rewrites: { '^old/(\\\\d+)/(.*)': ':0-:1' } }`, 'old/12/a.md', '/12-a.html'],
      [`{ rewrites: { ':y-:name.md': ':y/:name.md' } }`, '2024-a-b.md', '/2024-a/b.html'],
      [`{ rewrites: (id) => id.replace(/^posts\\//, '') }`, 'posts/a.md', '/a.html'],
      [`{ extends: { cleanUrls: true, base: '/x/' }, base: '/y/' }`, 'a.md', '/y/a'],
    ];
    for (const [config, path, address] of CASES) {
      it(`${path} is at ${address} with ${config}`, async () => {
        assert.equal(await addressWith(config, path), address);
      });
    }
  });

  it('says that an address is not known where code makes it', async () => {
    const unknown = 'code works it out when the site is built (.vitepress/config.ts, line 1).';
    assert.equal(
      await addressWith(`{ rewrites: somewhere() }`, 'a.md'),
      `Galley can’t know “rewrites”: ${unknown}`,
    );
    assert.equal(
      await addressWith(`{ rewrites: { 'a{:b}.md': 'c.md' } }`, 'a.md'),
      `Galley can’t know “rewrites”: ${unknown}`,
    );
    assert.equal(
      await addressWith(`{ extends: somewhere() }`, 'a.md'),
      `Galley can’t know “base”: ${unknown}`,
    );
  });

  describe('takes its title from', () => {
    const CASES: readonly (readonly [text: string, title: string | undefined])[] = [
      [matter('title: A `code` **b** &amp; c'), 'A code b &amp; c'],
      [matter('title: 42') + '# Heading\n', 'Heading'],
      ['text\n\n# Later `x` *y* {#id .c}\n', 'Later x y'],
      ['```\n# no\n```\n\nSet\next\n===\n', 'Setext'],
      ['- # in a list\n', 'in a list'],
      ['<div>\n# no\n</div>\n', undefined],
      ['## Second\n', undefined],
    ];
    for (const [text, title] of CASES) {
      it(JSON.stringify(text), async () => {
        const { post } = await siteOf(vitepress, {
          '.vitepress/config.js': 'export default {}',
          'a.md': text,
        });
        assert.equal(post('a.md').title, title);
      });
    }
  });

  it('knows no drafts, and says so', async () => {
    const { post } = await siteOf(vitepress, {
      '.vitepress/config.js': 'export default {}',
      'posts/a.md': matter('draft: true', 'date: 2030-01-01'),
    });
    const { publication, kind, date } = post('posts/a.md');
    assert.equal(statusSaid(post('posts/a.md')), 'published');
    assert.equal(kind, 'post');
    assert.deepEqual(date, { instant: Date.UTC(2030, 0, 1), offset: 0, hasTime: false });
    assert.equal(
      publication.note && inEnglish(publication.note),
      'VitePress knows no drafts: it is published although it says draft: true.',
    );
  });

  it('leaves out files by its patterns, and files that are patterns themselves', async () => {
    const { site, post } = await siteOf(vitepress, {
      '.vitepress/config.js': `export default { srcExclude: ['**/README.md', 'drafts/**'] }`,
      'README.md': 'x',
      'drafts/a.md': 'x',
      'dist/a.md': 'x',
      'posts/[name].md': 'x',
      '.hidden/a.md': 'x',
    });
    for (const path of ['README.md', 'drafts/a.md', 'dist/a.md', 'posts/[name].md']) {
      assert.match(statusSaid(post(path)), /^excluded/, path);
    }
    assert.equal(site.roleOf('.hidden/a.md'), 'other');
  });

  describe('stops at', () => {
    const CASES: readonly (readonly [text: string, errors: readonly RegExp[]])[] = [
      ['{{ oops( }}', [/Vue runs/]],
      ['A list of Array<string> things.', [/<string> is never closed/]],
      ['Closed </b> too much.', [/<\/b> closes/]],
      ['Text {: .kram}', [/begins with “:”/]],
      ['`{{ oops( }}` and `<b>` and {{ 1 + 1 }} <br> <Badge />', []],
      ['::: v-pre\n{{ oops( }}\n:::\n\n<div v-pre>{{ oops( }}</div>', []],
      ['```html\n<b>{{ oops( }}\n```', []],
      ['[a](./b) [c](/posts/) [d](x.png) [e](https://e.org) [f](#f) [g](a.md)', []],
      ['[gone](./gone.md) `[code](./gone)`', [/no page at “\.\/gone\.md”/]],
    ];
    for (const [text, errors] of CASES) {
      it(JSON.stringify(text), async () => {
        const { post } = await siteOf(vitepress, {
          '.vitepress/config.js': 'export default {}',
          'posts/a.md': text,
          'posts/b.md': 'x',
          'posts/index.md': 'x',
        });
        const said = errorsSaid(post('posts/a.md'));
        assert.equal(said.length, errors.length, said.join('\n'));
        errors.forEach((error, index) => assert.match(said[index] ?? '', error));
      });
    }

    it('no dead link when it is told to ignore them', async () => {
      const { post } = await siteOf(vitepress, {
        '.vitepress/config.js': 'export default { ignoreDeadLinks: true }',
        'a.md': '[gone](./gone)',
      });
      assert.deepEqual(errorsSaid(post('a.md')), []);
    });
  });

  it('finds images beside the page and in the public folder', async () => {
    const { site, post } = await siteOf(vitepress, {
      '.vitepress/config.js': `export default { srcDir: 'src' }`,
      'src/posts/a.md': 'x',
      '.vitepress/theme/style.css': '',
    });
    assert.deepEqual(site.filesFor('./x.png', post('src/posts/a.md'))[0], 'src/posts/x.png');
    assert.deepEqual(site.filesFor('/x.png', post('src/posts/a.md'))[0], 'src/public/x.png');
    assert.deepEqual(site.styles, ['.vitepress/theme/style.css']);
  });
});
