import assert from 'node:assert/strict';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { isSite, matter, siteOf, statusOf } from './sites.ts';

const PACKAGE = { 'package.json': '{"dependencies": {"hexo": "8.1.2"}}' };

describe('A Hexo site', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['is told by its package', { ...PACKAGE, '_config.yml': 'title: T' }, 'hexo'],
    ['is told by its settings', { '_config.yml': 'public_dir: public' }, 'hexo'],
    [
      'is told by its folders',
      { '_config.yml': '', 'source/_posts/a.md': '', 'scaffolds/post.md': '' },
      'hexo',
    ],
    ['is not one of Jekyll', { '_config.yml': 'theme: x', '_posts/2024-01-02-a.md': '' }, 'jekyll'],
    ['is not one of Octopress', { '_config.yml': 'source: source\ntheme: x' }, 'jekyll'],
  ];
  for (const [name, files, expected] of cases) {
    it(name, async () => {
      const found = [hexo, jekyll].map(async (generator) =>
        (await isSite(generator, files)) ? [generator.id] : [],
      );
      assert.deepEqual((await Promise.all(found)).flat(), [expected]);
    });
  }
});

describe('A post of Hexo', () => {
  const open = async (config: string, front: string, path = 'source/_posts/a.md') => {
    const files = { ...PACKAGE, '_config.yml': config, [path]: matter(front) };
    const { post, address } = await siteOf(hexo, files);
    return { post: post(path), address: address(path) };
  };

  it('has no known address when it has several categories and those are in it', async () => {
    const several = 'categories: [[A, B], [C]]';
    const { address } = await open('permalink: :category/:title/', several);
    assert.match(address, /depends on other posts/);
  });

  it('has the deepest of its categories in its address', async () => {
    const { address } = await open('permalink: :category/:title/', 'categories: [[A, B c]]');
    assert.equal(address, '/A/B-c/a/');
  });

  it('shows the word undefined for a token that nothing fills, as Hexo does', async () => {
    assert.equal((await open('permalink: :lang/:title/', 'title: A')).address, '/undefined/a/');
  });

  it('takes fields from its name where new_post_name has them', async () => {
    const config = 'new_post_name: :lang/:title.md\npermalink: :lang/x/:title/';
    const { address } = await open(config, 'lang: en', 'source/_posts/fr/a.md');
    assert.equal(address, '/fr/x/a/');
  });

  it('has slashes in its address for backslashes', async () => {
    const { address } = await open('', String.raw`permalink: notes\two`);
    assert.equal(address, '/notes/two');
  });

  const own = 'permalink: notes/two';
  const versions: readonly (readonly [string, string, string])[] = [
    ['of Hexo 4, as it was run last,', '"hexo": {"version": "4.2.1"}', '/2024/01/notes/two/'],
    ['of Hexo 3, as it is asked for,', '"dependencies": {"hexo": "^3.9.0"}', '/2024/01/notes/two/'],
    ['of Hexo 5', '"dependencies": {"hexo": "~5.0.0"}', '/notes/two'],
    ['of whichever Hexo is the newest', '"dependencies": {"hexo": "*"}', '/notes/two'],
  ];
  for (const [name, manifest, expected] of versions) {
    it(`${name} has ${expected} for an address of its own`, async () => {
      const { address } = await siteOf(hexo, {
        '_config.yml': 'permalink: :year/:month/:title/',
        'package.json': `{${manifest}}`,
        'source/_posts/a.md': matter(`date: 2024-01-02\n${own}`),
      });
      assert.equal(address('source/_posts/a.md'), expected);
    });
  }

  it('is published whatever draft says, and says so', async () => {
    const { post } = await open('', 'draft: true');
    assert.equal(statusOf(post), 'published');
    assert.match(post.publication.note?.text ?? '', /does not look at draft/);
  });

  it('has its old addresses only with the plugin for them', async () => {
    const front = matter('alias: old/a.html');
    const files = { '_config.yml': 'root: /b/', 'source/_posts/a.md': front };
    const without = await siteOf(hexo, { ...files, ...PACKAGE });
    assert.deepEqual(without.post('source/_posts/a.md').aliases, []);
    const plugin = '{"hexo": {}, "dependencies": {"hexo-generator-alias": "1"}}';
    const withPlugin = await siteOf(hexo, { ...files, 'package.json': plugin });
    assert.deepEqual(withPlugin.post('source/_posts/a.md').aliases, ['/b/old/a.html']);
  });
});

describe('A new post of Hexo', () => {
  const request = {
    title: 'Q: "A" & B',
    path: 'source/_posts/q.md',
    draft: false,
    now: Date.parse('2024-05-06T07:08:09Z'),
    zone: 'UTC',
  };
  const scaffolded = async (scaffold: string) => {
    const files = { ...PACKAGE, '_config.yml': '', 'scaffolds/post.md': scaffold };
    const { site } = await siteOf(hexo, files);
    const outcome = site.compose.template(request)?.outcome;
    if (outcome === undefined) return undefined;
    return outcome.ok ? outcome.text : outcome.reason.text;
  };

  it('is made from the scaffold', async () => {
    const text = await scaffolded('---\ntitle: {{ title }}\ndate: {{ date }}\ntags:\n---\n\nHi\n');
    const title = '"Q: \\"A\\" & B"';
    assert.equal(text, `---\ntitle: ${title}\ndate: 2024-05-06 07:08:09\ntags:\n---\n\nHi\n`);
  });

  it('has quotes once where the scaffold has them', async () => {
    const text = await scaffolded('---\ntitle: "{{ title }}"\n---\n');
    assert.equal(text, '---\ntitle: "Q: \\"A\\" & B"\n---\n');
  });

  it('is not made from a scaffold that is more than places to fill in', async () => {
    assert.match((await scaffolded('---\n{% if x %}a: b{% endif %}\n---\n')) ?? '', /more than/);
  });

  it('as a draft goes to _drafts', async () => {
    const { site } = await siteOf(hexo, { ...PACKAGE, '_config.yml': '' });
    const { draft } = site.compose;
    const folder = draft.by === 'folder' ? draft.folderFor('source/_posts/x') : undefined;
    assert.equal(folder, 'source/_drafts/x');
  });
});
