import assert from 'node:assert/strict';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import { isSite, matter, siteOf, statusOf } from '../sites.ts';

describe('A Hugo site', () => {
  const known: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['by hugo.toml', { 'hugo.toml': '' }],
    ['by a hugo.yaml that does not parse', { 'hugo.yaml': 'a: [' }],
    ['by config/_default', { 'config/_default/params.yaml': 'x: 1' }],
    ['by the keys of config.yaml', { 'config.yaml': 'baseURL: /', 'content/a.md': '' }],
    ['by its lock', { '.hugo_build.lock': '', 'content/a.md': '' }],
    [
      'by archetypes when config.toml is broken',
      { 'config.toml': '[', 'archetypes/default.md': '' },
    ],
  ];
  for (const [how, files] of known) {
    it(`is known ${how}`, async () => assert.equal(await isSite(hugo, files), true));
  }

  const others: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [
      'a config.toml of Zola',
      { 'config.toml': 'base_url = "/"\ntaxonomies = []', 'content/a.md': '' },
    ],
    ['a config.json of anything', { 'config.json': '{"port": 1}', 'content/a.md': '' }],
    ['a folder named content', { 'content/a.md': '# A' }],
    ['a config.yaml without folders', { 'config.yaml': 'baseURL: /' }],
  ];
  for (const [what, files] of others) {
    it(`is not ${what}`, async () => assert.equal(await isSite(hugo, files), false));
  }

  it('with a configuration that does not parse is a site with a problem', async () => {
    const { site } = await siteOf(hugo, { 'hugo.toml': 'title = [', 'content/posts/a.md': '' });
    assert.deepEqual(
      site.problems.map(({ path, problem }) => [path, problem.code]),
      [['hugo.toml', 'configuration-syntax']],
    );
  });

  it('has its configuration from all its files, the more special one winning', async () => {
    const { site, address, post } = await siteOf(hugo, {
      'hugo.toml': 'title = "Root"\nbaseURL = "https://root.example/"\n[params]\na = 1',
      'config/_default/hugo.yaml': 'title: Default\ndefaultContentLanguage: de',
      'config/_default/languages.toml': '[de]\ncontentDir="c/de"\n[en]\ncontentDir="c/en"',
      'config/_default/permalinks.yaml': 'posts: /p/:slug/',
      'config/_default/cascade.yaml': 'cascade:\n  - {draft: true, target: {path: /posts/b}}',
      'config/production/config.json': '{"baseURL": "https://live.example/x/"}',
      'config/development/hugo.toml': 'baseURL = "http://localhost/"',
      'c/de/posts/a.md': matter('title: A'),
      'c/en/posts/b.md': matter('title: B'),
    });
    assert.equal(site.title, 'Default');
    assert.equal(site.baseUrl, 'https://live.example/x/');
    assert.deepEqual(site.contentFolders, ['c/de', 'c/en']);
    assert.equal(address('c/de/posts/a.md'), '/x/p/a/');
    assert.equal(address('c/en/posts/b.md'), '/x/en/p/b/');
    assert.equal(statusOf(post('c/en/posts/b.md')), 'draft');
    assert.equal(post('c/en/posts/b.md').language, 'en');
  });

  it('tells content from configuration and the rest', async () => {
    const { site } = await siteOf(hugo, { 'hugo.toml': 'publishDir = "docs"', 'content/a.md': '' });
    const roles = {
      'content/a.md': 'content',
      'content/x/_index.md': 'content',
      'content/x/dot.png': 'other',
      'content/a.md.bak': 'other',
      'content/.a.md': 'other',
      'content/a.md~': 'other',
      'content/a.org': 'other',
      'README.md': 'other',
      'docs/a.md': 'other',
      'hugo.toml': 'configuration',
      'config/_default/params.toml': 'configuration',
      'archetypes/default.md': 'template',
      'layouts/_default/baseof.html': 'template',
    };
    const told = Object.fromEntries(Object.keys(roles).map((path) => [path, site.roleOf(path)]));
    assert.deepEqual(told, roles);
    assert.deepEqual(site.outputs, ['docs']);
  });

  it('leaves out what ignoreFiles finds in paths', async () => {
    const { site } = await siteOf(hugo, {
      'hugo.toml': String.raw`ignoreFiles = ["^posts", "/docs/a$", "(?i)Q R", "\\.MD$"]`,
      'content/posts/a.md': '',
    });
    const paths = ['posts/a.md', 'posts/x.MD', 'docs/a/p.md', 'docs/ab/p.md', 'docs/q r.md'];
    assert.deepEqual(
      paths.filter((path) => site.roleOf(`content/${path}`) === 'content'),
      ['posts/a.md', 'docs/ab/p.md'],
    );
  });

  it('takes content from its mounts', async () => {
    const { address, site } = await siteOf(hugo, {
      'hugo.toml': `
        baseURL = "/sub"
        [[module.mounts]]
        source = "content/docs"
        target = "content/handbook"
        [[module.mounts]]
        source = "blog"
        target = "content"
        files = ["! drafts/**", "! *.tmp.md"]`,
      'content/docs/p.md': matter(),
      'content/posts/x.md': matter(),
      'blog/x/z.md': matter(),
      'blog/drafts/d.md': matter(),
      'blog/n.tmp.md': matter(),
    });
    assert.equal(address('content/docs/p.md'), '/sub/handbook/p/');
    assert.equal(address('blog/x/z.md'), '/sub/x/z/');
    const other = ['content/posts/x.md', 'blog/drafts/d.md', 'blog/n.tmp.md'];
    assert.deepEqual(
      other.map((path) => site.roleOf(path)),
      ['other', 'other', 'other'],
    );
  });
});

describe('A bundle in a Hugo site', () => {
  const files = {
    'hugo.toml': '',
    'content/posts/b/index.md': matter('title: B'),
    'content/posts/b/side.md': matter('title: Side'),
    'content/posts/b/nested/index.md': matter('title: Nested'),
    'content/posts/s/_index.md': matter('title: S'),
    'content/posts/s/x.md': matter('title: X'),
    'content/Cap/Index.md': matter('title: Capital'),
    'content/Cap/side.md': matter('title: Side'),
  };

  it('owns everything in its folder', async () => {
    const { post } = await siteOf(hugo, files);
    const owned = ['posts/b/side.md', 'posts/b/nested/index.md', 'Cap/side.md'];
    for (const path of owned) {
      const { kind, address } = post(`content/${path}`);
      assert.deepEqual([kind, address.known], ['resource', false], path);
    }
    assert.equal(post('content/posts/s/x.md').kind, 'post');
    assert.equal(post('content/posts/s/_index.md').kind, 'section');
  });

  it('reaches what lies in its folder by coming and going, a section by what it says', async () => {
    const { site } = await siteOf(hugo, files);
    const reached = (path: string, change: 'presence' | 'frontMatter') =>
      site.reachOf?.(`content/posts/${path}`, change);
    assert.equal(reached('s/_index.md', 'frontMatter'), 'content/posts/s');
    assert.equal(reached('b/index.md', 'frontMatter'), undefined);
    assert.notEqual(reached('b/index.md', 'presence'), undefined);
  });
});

describe('A page directly in the content folder', () => {
  it('is no post where there are sections, dated or not', async () => {
    const { post } = await siteOf(hugo, {
      'hugo.toml': '',
      'content/about.md': matter('date: 2024-01-01'),
      'content/posts/a.md': matter(),
    });
    assert.equal(post('content/about.md').kind, 'page');
  });

  it('is a post where there are none, if it is dated', async () => {
    const { post } = await siteOf(hugo, {
      'hugo.toml': '',
      'content/one.md': matter('date: 2024-01-01'),
      'content/about.md': matter(),
    });
    assert.deepEqual(
      [post('content/one.md').kind, post('content/about.md').kind],
      ['post', 'page'],
    );
  });
});

describe('A cascade', () => {
  const files = {
    'hugo.yaml': [
      'cascade:',
      '  - target: {path: "/cas/**", kind: page}',
      '    author: From the configuration',
      '  - target: {kind: "{page,section}"}',
      '    params: {description: Everywhere}',
    ].join('\n'),
    'content/cas/_index.md': matter(
      'cascade:',
      '  - draft: true',
      '    target: {path: /cas/draft*/**}',
      '  - date: 2020-02-02',
      '    tags: [c1]',
    ),
    'content/cas/drafts/a.md': matter('title: A'),
    'content/cas/drafts/b.md': matter('draft: false'),
    'content/cas/drafty.md': matter('title: Drafty'),
    'content/cas/plain.md': matter('tags: [own]'),
    'content/cas/sub/_index.md': matter(
      'cascade:',
      '  date: 2021-01-01',
      '  build: {render: never}',
      '  _target: {kind: page}',
    ),
    'content/cas/sub/x.md': matter('title: X'),
    'content/cas/sub/y.md': matter('build: {list: always}'),
    'content/cas/own.md': matter('cascade: {draft: true}'),
    'content/other/x.md': matter('title: X'),
  };

  it('reaches the pages that its target names', async () => {
    const { post } = await siteOf(hugo, files);
    const status = (path: string) => statusOf(post(`content/${path}`));
    assert.deepEqual(
      ['cas/drafts/a.md', 'cas/drafts/b.md', 'cas/drafty.md', 'cas/plain.md'].map(status),
      ['draft', 'published', 'published', 'published'],
    );
  });

  it('of a nearer section wins over that of a further one', async () => {
    const { post } = await siteOf(hugo, files);
    assert.equal(post('content/cas/sub/y.md').date?.instant, Date.parse('2021-01-01T00:00:00Z'));
    assert.equal(statusOf(post('content/cas/sub/x.md')), 'excluded');
    assert.equal(statusOf(post('content/cas/sub/y.md')), 'published');
    assert.equal(post('content/cas/plain.md').date?.instant, Date.parse('2020-02-02T00:00:00Z'));
  });

  it('never wins over what a page says itself, its own cascade included', async () => {
    const { post } = await siteOf(hugo, files);
    assert.deepEqual(post('content/cas/plain.md').tags, ['own']);
    assert.deepEqual(post('content/cas/drafty.md').tags, ['c1']);
    assert.equal(statusOf(post('content/cas/own.md')), 'draft');
  });

  it('may stand in the configuration', async () => {
    const { post } = await siteOf(hugo, files);
    assert.deepEqual(post('content/cas/plain.md').authors, ['From the configuration']);
    assert.deepEqual(post('content/other/x.md').authors, []);
    assert.equal(post('content/other/x.md').description, 'Everywhere');
  });
});

describe('Languages of a Hugo site', () => {
  const files = {
    'hugo.toml': `
      defaultContentLanguage = "en"
      [permalinks]
      posts = "/:month/:filename"
      [languages.en]
      [languages.fr]
      weight = 2
      [languages.fr.permalinks]
      posts = "/:year/:slug"
      [languages.fr.taxonomies]
      tag = "etiquettes"
      [languages.de]
      disabled = true`,
    'content/posts/a.md': matter('title: A', 'date: 2024-05-06'),
    'content/posts/a.fr.md': matter('title: A fr', 'date: 2024-05-06', 'etiquettes: [x]'),
    'content/docs/q.fr.md': matter('url: ici2/'),
    'content/docs/p.fr.md': matter('url: /ici/', 'aliases: [x, /y]'),
    'content/posts/b.de.md': matter('title: B de'),
    'content/posts/fr.md': matter('title: just fr'),
    'content/posts/x.fr.y.md': matter('title: X'),
  };

  it('have addresses and rules of their own', async () => {
    const { address, post } = await siteOf(hugo, files);
    assert.equal(address('content/posts/a.md'), '/05/a/');
    assert.equal(address('content/posts/a.fr.md'), '/fr/2024/a-fr/');
    assert.deepEqual(post('content/posts/a.fr.md').tags, ['x']);
    assert.equal(address('content/posts/fr.md'), '/01/fr/');
    assert.equal(post('content/posts/x.fr.y.md').language, 'fr');
  });

  it('prefix a url only when it does not begin with a slash', async () => {
    const { address } = await siteOf(hugo, files);
    assert.equal(address('content/docs/q.fr.md'), '/fr/ici2/');
    assert.equal(address('content/docs/p.fr.md'), '/ici/');
  });

  it('that are switched off have no content', async () => {
    const { site } = await siteOf(hugo, files);
    assert.equal(site.roleOf('content/posts/b.de.md'), 'other');
  });
});
