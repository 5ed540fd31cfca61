import assert from 'node:assert/strict';
import { jekyll } from '../../../../src/core/generators/jekyll.ts';
import { isoWithOffset } from '../../../../src/core/dates/isoWithOffset.ts';
import { matter, siteOf } from '../sites.ts';

const CONFIGURATION = { '_config.yml': 'plugins: [jekyll-redirect-from]' };

/** The address of `_posts/2024-01-02-<name>`, as built with Jekyll 4.3.1. */
const NAMES: Readonly<Record<string, string>> = {
  'a b.md': 'a-b.html',
  'C++ & C#.md': 'C++-&-C.html',
  'é.markdown': '%C3%A9.html',
  'e\u0301clair.md': 'e%CC%81clair.html',
  'x.y.md': 'x.y.html',
  'a%20b.md': 'a-20b.html',
  '#hash.md': 'hash.html',
  '(paren).md': '(paren).html',
  'comma, x.md': 'comma,-x.html',
  'emoji 🎉 party.md': 'emoji-party.html',
  'UPPER.MD': 'UPPER.html',
  "quote's.md": "quote's.html",
  'dots...md': 'dots.html',
  '-dash.md': 'dash.html',
  'a--b.md': 'a-b.html',
  '.md': '.html',
  'h.html': 'h.html',
};

/** Front matter of `_posts/2024-04-06-the-name.md` and its address. */
const FIELDS: Readonly<Record<string, string>> = {
  'slug: My Slug': '/2024/04/06/My-Slug.html',
  'slug: ""': '/2024/04/06/.html',
  'slug: null': '/2024/04/06/the-name.html',
  'slug: "x."': '/2024/04/06/x/html',
  'permalink: /a b/ü': '/a b/ü',
  'permalink: /x/:title': '/x/the-name',
  'permalink: /:categories/:slug/': '/the-name/',
  'permalink: /:year_:month/:day': '/2024_04/06',
  'permalink: "/a/../b"': '/a/b',
  'permalink: //x//y/': '/x/y/',
  'permalink: /:collection/:path': '/posts/2024-04-06-the-name',
  'permalink: /:name:output_ext': '/2024-04-06-the-name.html',
  'permalink: pretty': '/pretty',
  'permalink: /:short_year/:w_year/:week/:w_day/:short_day/:i_month/:y_day':
    '/24/2024/14/6/Sat/4/097',
  'categories: One Two': '/one/two/2024/04/06/the-name.html',
  'categories: [One Two, Three]': '/one%20two/three/2024/04/06/the-name.html',
  'category: One Two': '/one%20two/2024/04/06/the-name.html',
  'categories: [ΟΔΟΣ]': '/%CE%BF%CE%B4%CE%BF%CF%83/2024/04/06/the-name.html',
};

describe('The address of a Jekyll post', () => {
  for (const [name, end] of Object.entries(NAMES)) {
    it(`named ${name} ends in ${end}`, async () => {
      const path = `_posts/2024-01-02-${name}`;
      const site = await siteOf(jekyll, { ...CONFIGURATION, [path]: matter('title: X') });
      assert.equal(site.address(path), `/2024/01/02/${end}`);
    });
  }

  for (const [line, address] of Object.entries(FIELDS)) {
    it(`that says ${line} is ${address}`, async () => {
      const path = '_posts/2024-04-06-the-name.md';
      const site = await siteOf(jekyll, { ...CONFIGURATION, [path]: matter(line) });
      assert.equal(site.address(path), address);
    });
  }

  it('has the folders above _posts in it', async () => {
    const path = 'a b/c/_posts/sub/2024-01-02-x.md';
    const site = await siteOf(jekyll, { ...CONFIGURATION, [path]: matter('categories: [D]') });
    assert.equal(site.address(path), '/a%20b/c/d/2024/01/02/x.html');
    assert.deepEqual(site.post(path).categories, ['a b', 'c', 'D']);
  });

  it('is below baseurl, old addresses too', async () => {
    const path = '_posts/2024-01-02-x.md';
    const site = await siteOf(jekyll, {
      '_config.yml': 'url: https://example.org\nbaseurl: x/y\nplugins: [jekyll-redirect-from]',
      [path]: matter('redirect_from: [/old/, older.html]'),
    });
    assert.equal(site.address(path), '/x/y/2024/01/02/x.html');
    assert.deepEqual(site.post(path).aliases, ['/x/y/old/', '/x/y/older.html']);
    assert.equal(site.site.baseUrl, 'https://example.org/x/y/');
  });

  it('of a draft is that of the day of its last change', async () => {
    const site = await siteOf(jekyll, { ...CONFIGURATION, '_drafts/two words.md': matter() });
    assert.equal(site.address('_drafts/two words.md'), '/2025/01/02/two-words.html');
    assert.equal(site.post('_drafts/two words.md').title, 'Two words');
  });

  it('is not known when it holds the day of the build', async () => {
    const path = '_posts/2024-01-02-x.md';
    const broken = '---\ntitle: "x\n---\n';
    const site = await siteOf(jekyll, { ...CONFIGURATION, [path]: broken });
    const post = site.post(path);
    assert.deepEqual([post.address.known, post.title, post.date], [false, undefined, undefined]);
    assert.deepEqual(
      post.problems.map(({ code }) => code),
      ['front-matter-syntax'],
    );
  });

  it('is known even then when the configuration sets the time', async () => {
    const path = '_posts/2024-01-02-x.md';
    const site = await siteOf(jekyll, {
      '_config.yml': 'time: 2026-06-15 12:00:00 +0000\nplugins: []',
      [path]: '---\ntitle: "x\n---\n',
    });
    assert.equal(site.address(path), '/2026/06/15/2024-01-02-x.html');
  });

  it('is not known when its pattern has a part that Jekyll does not know', async () => {
    const path = '_posts/2024-01-02-x.md';
    const site = await siteOf(jekyll, {
      ...CONFIGURATION,
      [path]: matter('permalink: /:nope/:title'),
    });
    assert.equal(site.post(path).address.known, false);
  });
});

describe('Pages and other documents of a Jekyll site', () => {
  const files = {
    '_config.yml': 'collections:\n  notes: {output: true}\n  hidden: {}\n',
    'about.md': matter('title: About'),
    'index.html': matter(),
    'blog/index.md': matter(),
    'pg/u_ñ.md': matter('permalink: /zz/:basename'),
    'pg/plain.md': 'No front matter.',
    '_notes/deep/b c.md': matter('title: B'),
    '_notes/2024-05-05-dated.md': matter(),
    '_notes/plain.md': 'No front matter.',
    '_hidden/h.md': matter(),
  };

  it('have addresses by their place', async () => {
    const { address } = await siteOf(jekyll, files);
    const expected = {
      'about.md': '/about.html',
      'index.html': '/',
      'blog/index.md': '/blog/',
      'pg/u_ñ.md': '/zz/u_%C3%B1',
      '_notes/deep/b c.md': '/notes/deep/b%20c.html',
      '_notes/2024-05-05-dated.md': '/notes/2024-05-05-dated.html',
    };
    const paths = Object.keys(expected);
    assert.deepEqual(Object.fromEntries(paths.map((path) => [path, address(path)])), expected);
  });

  it('take the ending of the permalink style', async () => {
    const pretty = { ...files, '_config.yml': `${files['_config.yml']}permalink: pretty\n` };
    const { address } = await siteOf(jekyll, pretty);
    assert.equal(address('about.md'), '/about/');
    assert.equal(address('_notes/deep/b c.md'), '/notes/deep/b%20c/');
  });

  it('are copied as they are when they have no front matter', async () => {
    const { post } = await siteOf(jekyll, files);
    assert.equal(post('pg/plain.md').kind, 'resource');
    assert.equal(post('_notes/plain.md').kind, 'resource');
  });

  it('are not written when their collection is not', async () => {
    const { post } = await siteOf(jekyll, files);
    assert.deepEqual(
      post('_hidden/h.md').publication.holds.map(({ kind }) => kind),
      ['excluded'],
    );
  });

  it('of a collection are dated by their name, or not at all', async () => {
    const { post } = await siteOf(jekyll, files);
    const date = post('_notes/2024-05-05-dated.md').date;
    assert.equal(date && isoWithOffset(date), '2024-05-05T00:00:00Z');
    assert.equal(post('_notes/deep/b c.md').date, undefined);
    assert.equal(post('_notes/2024-05-05-dated.md').kind, 'post');
    assert.equal(post('_notes/deep/b c.md').kind, 'page');
  });
});
