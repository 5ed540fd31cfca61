import assert from 'node:assert/strict';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import { matter, siteOf } from '../sites.ts';

/** The address of `content/posts/<name>`, as built with Hugo 0.169.0. */
const NAMES: Readonly<Record<string, string>> = {
  ' lead.md': '/posts/-lead/',
  '(paren).md': '/posts/paren/',
  '100%.md': '/posts/100/',
  'C++ & C#.md': '/posts/c++--c%23/',
  'Hash #1.md': '/posts/hash-%231/',
  'UPPER.MD': '/posts/upper/',
  'a%20b.md': '/posts/a%20b/',
  'a--b.md': '/posts/a--b/',
  'a@b.md': '/posts/a@b/',
  'comma, x.md': '/posts/comma-x/',
  'dot..md': '/posts/dot./',
  'double  space.md': '/posts/double--space/',
  'emoji 🎉 party.md': '/posts/emoji--party/',
  'e\u0301clair.md': '/posts/e%CC%81clair/',
  'x.fr.md': '/posts/x.fr/',
  'x.y.markdown': '/posts/x.y/',
  'İstanbul.md': '/posts/istanbul/',
  'ß.mdown': '/posts/%C3%9F/',
  '日本.md': '/posts/%E6%97%A5%E6%9C%AC/',
  '2024-01-02-slug.md': '/posts/2024-01-02-slug/',
  'My Bundle/index.md': '/posts/my-bundle/',
  'My Folder/x.md': '/posts/my-folder/x/',
};

const SLUGS: Readonly<Record<string, string>> = {
  'My Slug': '/posts/my-slug/',
  Ünï: '/posts/%C3%BCn%C3%AF/',
  'a/b/c': '/posts/a/b/c/',
  'trail/': '/posts/trail/',
  '-dash-': '/posts/dash/',
  'a.b': '/posts/a.b/',
  'a%41': '/posts/a%41/',
  '': '/posts/x/',
  '#x': '/posts/%23x/',
  index: '/posts/',
  'a:b': '/posts/ab/',
};

const URLS: Readonly<Record<string, string>> = {
  '/abs': '/abs/',
  'rel/': '/rel/',
  '/A/B.html': '/A/B.html',
  '/a b/': '/a%20b/',
  '/ü/x': '/%C3%BC/x/',
  '/x#y': '/x%23y/',
  '/a/../b': '/b/',
  '../up/x': '/up/x/',
  '/:year/:month/:title/': '/2024/03/the-%C3%A9-title/',
  '/:sections/:slug': '/posts/the-%C3%A9-title/',
  '/a+b/': '/a+b/',
  '/x.html/': '/x.html/',
  '//double//': '/double/',
  '/q!(x)': '/q!(x)/',
  '/x.y/z': '/x.y/z',
  '/a\\\\:b/': '/a:b/',
};

describe('The address of a Hugo page', () => {
  for (const [name, address] of Object.entries(NAMES)) {
    it(`of the file ${name} is ${address}`, async () => {
      const path = `content/posts/${name}`;
      const site = await siteOf(hugo, { 'hugo.toml': '', [path]: matter('title: X') });
      assert.equal(site.address(path), address);
    });
  }

  for (const [slug, address] of Object.entries(SLUGS)) {
    it(`with the slug '${slug}' is ${address}`, async () => {
      const text = matter('title: X', `slug: ${JSON.stringify(slug)}`);
      const site = await siteOf(hugo, { 'hugo.toml': '', 'content/posts/x.md': text });
      assert.equal(site.address('content/posts/x.md'), address);
    });
  }

  for (const [url, address] of Object.entries(URLS)) {
    it(`with the url ${url} is ${address}`, async () => {
      const text = matter('title: The é title', 'date: 2024-03-05', `url: "${url}"`);
      const site = await siteOf(hugo, { 'hugo.toml': '', 'content/posts/x.md': text });
      assert.equal(site.address('content/posts/x.md'), address);
    });
  }

  it('is below the path of the base URL', async () => {
    const site = await siteOf(hugo, {
      'hugo.toml': 'baseURL = "https://example.org/my/blog"',
      'content/posts/x.md': matter('aliases: [/old, older.html]'),
    });
    assert.equal(site.address('content/posts/x.md'), '/my/blog/posts/x/');
    assert.deepEqual(site.post('content/posts/x.md').aliases, [
      '/my/blog/old/',
      '/my/blog/posts/older.html',
    ]);
    assert.equal(site.site.baseUrl, 'https://example.org/my/blog/');
  });
});

const PERMALINKS = `
[permalinks]
notes = "/:year/:month/:slugorfilename"
[permalinks.page]
essays = "/:sections[1:]/x-:contentbasename/:2006-:Jan"
cut = "/:section/:sections[last]/:slugorcontentbasename"
slugs = "/s/:sectionslugs/:title"
nope = "/:nope/:slug"
[permalinks.section]
essays = "/my-essays/:slug"
`;

/** By path: the front matter and the address, as built with Hugo 0.169.0. */
const EXPANDED: Readonly<Record<string, readonly [string, string]>> = {
  'notes/one.md': ['date: 2024-03-05T23:30:00-05:00', '/2024/03/one/'],
  'notes/two.md': ['slug: Zwei Drei', '/1/01/zwei-drei/'],
  'notes/bun/index.md': ['date: 2024-03-05', '/2024/03/bun/'],
  'essays/_index.md': ['slug: es says', '/my-essays/es-says/'],
  'essays/sub/_index.md': ['title: Sub É', '/my-essays/sub-%C3%A9/'],
  'essays/sub/e1.md': ['date: 2024-03-05', '/sub/x-e1/2024-mar/'],
  'essays/e2.md': ['date: 2024-03-05', '/x-e2/2024-mar/'],
  'essays/sub/Bundle Name/index.md': ['date: 2024-03-05', '/sub/x-bundle-name/2024-mar/'],
  'cut/a/_index.md': ['title: A', '/cut/a/'],
  'cut/a/b/_index.md': ['title: B', '/cut/a/b/'],
  'cut/a/b/c/x.md': ['title: X', '/cut/b/x/'],
  'cut/y.md': ['title: Y', '/cut/cut/y/'],
};

describe('A permalinks pattern', () => {
  const texts = Object.entries(EXPANDED).map(
    ([path, [line]]) => [`content/${path}`, matter(line)] as const,
  );
  const files: Readonly<Record<string, string>> = {
    'hugo.toml': PERMALINKS,
    ...Object.fromEntries<string>(texts),
    'content/slugs/_index.md': matter('title: The Slugs'),
    'content/slugs/x.md': matter('title: C++ & more'),
    'content/nope/x.md': matter('title: X'),
  };

  for (const [path, [line, address]] of Object.entries(EXPANDED)) {
    it(`gives ${path} with ${line} the address ${address}`, async () => {
      assert.equal((await siteOf(hugo, files)).address(`content/${path}`), address);
    });
  }

  it('may hold the slugs or titles of sections', async () => {
    const site = await siteOf(hugo, files);
    assert.equal(site.address('content/slugs/x.md'), '/s/the-slugs/c-more/');
  });

  it('with a part that Hugo does not know leaves the address unknown', async () => {
    const { address } = (await siteOf(hugo, files)).post('content/nope/x.md');
    assert.equal(address.known, false);
  });

  it('may be given for targets, the first that fits counting', async () => {
    const site = await siteOf(hugo, {
      'hugo.yaml': [
        'permalinks:',
        '  - target: {kind: page, path: "/docs/**"}',
        '    pattern: /d/:slug/',
        '  - target: {kind: "{page,section}"}',
        '    pattern: /all/:sections/:contentbasename',
      ].join('\n'),
      'content/docs/x.md': matter('title: X y'),
      'content/posts/x.md': matter('title: X'),
      'content/posts/_index.md': matter('title: Posts'),
    });
    assert.equal(site.address('content/docs/x.md'), '/d/x-y/');
    assert.equal(site.address('content/posts/x.md'), '/all/posts/x/');
    assert.equal(site.address('content/posts/_index.md'), '/all/posts/posts/');
  });
});

describe('Ugly addresses', () => {
  it('may be for some sections only', async () => {
    const site = await siteOf(hugo, {
      'hugo.toml': 'uglyURLs = { posts = true }',
      'content/posts/a.md': matter('aliases: [/y, x]'),
      'content/posts/b/index.md': matter(),
      'content/docs/p.md': matter(),
    });
    assert.equal(site.address('content/posts/a.md'), '/posts/a.html');
    assert.equal(site.address('content/posts/b/index.md'), '/posts/b.html');
    assert.equal(site.address('content/docs/p.md'), '/docs/p/');
    assert.deepEqual(site.post('content/posts/a.md').aliases, ['/y.html', '/posts/x.html']);
  });
});
