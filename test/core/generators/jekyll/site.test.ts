import assert from 'node:assert/strict';
import { isoWithOffset } from '../../../../src/core/dates/isoWithOffset.ts';
import { jekyll } from '../../../../src/core/generators/jekyll.ts';
import { statusAt } from '../../../../src/core/posts/publication.ts';
import { isSite, matter, NOW, siteOf, statusOf } from '../sites.ts';

describe('A Jekyll site', () => {
  const known: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['by keys of its configuration', { '_config.yml': 'theme: minima' }],
    ['by its posts', { '_config.yml': 'title: X', '_posts/2024-01-01-a.md': '' }],
    ['by its Gemfile', { '_config.yml': '', Gemfile: 'gem "github-pages"' }],
    [
      'with its posts below a source',
      { '_config.yml': 'source: source', 'source/_posts/a.md': '' },
    ],
    ['without a configuration, by its folders', { '_posts/a.md': '', '_layouts/post.html': '' }],
  ];
  for (const [how, files] of known) {
    it(`is known ${how}`, async () => assert.equal(await isSite(jekyll, files), true));
  }

  const others: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a site of Hexo', { '_config.yml': 'new_post_name: x', 'source/_posts/a.md': '' }],
    ['a site of Hexo by its folders', { '_config.yml': 'title: x', 'source/_posts/a.md': '' }],
    [
      'a site of Hexo with drafts',
      { '_config.yml': 'title: x', 'source/_posts/a.md': '', 'source/_drafts/b.md': '' },
    ],
    [
      'code with a site in its tests',
      { 'test/x/_posts/2024-01-01-a.md': '', 'test/x/_layouts/a.html': '' },
    ],
    ['a Jupyter book', { '_config.yml': 'execute: {}\nauthor: X', 'intro.md': '' }],
    ['a folder with _posts alone', { '_posts/2024-01-01-a.md': '' }],
  ];
  for (const [what, files] of others) {
    it(`is not ${what}`, async () => assert.equal(await isSite(jekyll, files), false));
  }

  it('reads what include, exclude and names let it, below its source', async () => {
    const { site } = await siteOf(jekyll, {
      '_config.yml': [
        'source: src',
        'destination: out',
        'include: [_inc, .well]',
        'exclude: [drop, "*.tmp.md", "q/*/z", README]',
        'plugins: []',
      ].join('\n'),
      'src/_posts/2024-01-01-a.md': '',
    });
    const read = [
      'src/_posts/2024-01-01-a.md',
      'src/_inc/_posts/2024-01-02-c.md',
      'src/_inc/page.md',
      'src/.well/w.md',
      'src/x/out/y.md',
    ];
    const notRead = [
      'src/drop/_posts/2024-01-03-d.md',
      'src/dropped/_posts/2024-01-04-e.md',
      'src/p.tmp.md',
      'src/_posts/2024-01-05-f.tmp.md',
      'src/q/r/z/a.md',
      'src/README.md',
      'src/_posts/no-date.md',
      'src/_posts/_2024-01-01-x.md',
      'src/_posts/2024-01-01-x.md~',
      'src/_other/_posts/2024-01-01-x.md',
      'src/node_modules/x.md',
      '_posts/2024-01-09-o.md',
      'out/2024/x.html',
    ];
    const isContent = (path: string) => site.roleOf(path) === 'content';
    assert.deepEqual([...read, ...notRead].filter(isContent), read);
    assert.equal(site.roleOf('_config.yml'), 'configuration');
    assert.equal(site.roleOf('src/_layouts/post.html'), 'template');
    assert.deepEqual([site.contentFolders, site.outputs], [['src'], ['out']]);
  });

  it('has its collections in a folder of their own, posts included', async () => {
    const { site, address } = await siteOf(jekyll, {
      '_config.yml': 'collections_dir: col\ncollections: [notes]\n',
      'col/_posts/2024-01-01-p.md': matter(),
      'col/x/_posts/2024-01-02-q.md': matter(),
      'col/_drafts/d.md': matter(),
      '_posts/2024-01-03-out.md': matter(),
    });
    assert.equal(address('col/_posts/2024-01-01-p.md'), '/2024/01/01/p.html');
    assert.equal(address('col/x/_posts/2024-01-02-q.md'), '/x/2024/01/02/q.html');
    assert.equal(address('col/_drafts/d.md'), '/2025/01/02/d.html');
    assert.equal(site.roleOf('_posts/2024-01-03-out.md'), 'other');
    assert.equal(site.roleOf('col/_notes/a.md'), 'content');
  });
});

describe('A Jekyll post', () => {
  const statuses: Readonly<Record<string, string>> = {
    'published: false': 'draft',
    'published: no': 'draft',
    'published: off': 'draft',
    'published:': 'draft',
    'published: "false"': 'published',
    'published: 0': 'published',
    'draft: true': 'published',
    'date: 2026-06-15 11:30:00': 'published',
    'date: 2026-06-15 12:30:00': 'scheduled',
    'date: 2020-01-01': 'published',
  };
  for (const [line, status] of Object.entries(statuses)) {
    it(`that says ${line} is ${status}`, async () => {
      const path = '_posts/2024-01-02-x.md';
      const { post } = await siteOf(jekyll, { '_config.yml': 'plugins: []', [path]: matter(line) });
      assert.equal(statusOf(post(path)), status);
    });
  }

  it('in _drafts that is dated ahead is held back twice', async () => {
    const path = '_drafts/x.md';
    const { post } = await siteOf(jekyll, {
      '_config.yml': '',
      [path]: matter('date: 2099-01-01'),
    });
    const { status, reasons } = statusAt(post(path).publication, NOW);
    assert.deepEqual([status, reasons.length], ['draft', 2]);
  });

  it('is shown all the same when the configuration says so', async () => {
    const { post } = await siteOf(jekyll, {
      '_config.yml': 'future: true\nshow_drafts: true\nunpublished: true\nplugins: []',
      '_drafts/x.md': matter('date: 2099-01-01', 'published: false'),
    });
    assert.equal(statusOf(post('_drafts/x.md')), 'published');
  });

  it('dated after the time that the configuration sets stays scheduled for good', async () => {
    const path = '_posts/2024-01-02-x.md';
    const { post } = await siteOf(jekyll, {
      '_config.yml': 'time: 2023-01-01\nplugins: []',
      [path]: matter(),
    });
    assert.equal(statusOf(post(path)), 'scheduled');
  });

  it('that only redirects is excluded', async () => {
    const path = '_posts/2024-01-02-x.md';
    const { post } = await siteOf(jekyll, {
      '_config.yml': 'plugins: [jekyll-redirect-from]',
      [path]: matter('redirect_to: /elsewhere'),
    });
    assert.equal(statusOf(post(path)), 'excluded');
  });

  const titles: Readonly<Record<string, string | undefined>> = {
    'title: X': 'X',
    'title: 2024': '2024',
    'title: ""': '',
    'title: false': 'Some Name',
    'other: x': 'Some Name',
    'title: [a]': undefined,
  };
  for (const [line, title] of Object.entries(titles)) {
    it(`that says ${line} has the title ${title === undefined ? 'of nothing' : `'${title}'`}`, async () => {
      const path = '_posts/2024-01-02-some-name.md';
      const { post } = await siteOf(jekyll, { '_config.yml': 'plugins: []', [path]: matter(line) });
      assert.equal(post(path).title, title);
    });
  }

  it('has the tag it names, or else its tags', async () => {
    const files = {
      '_config.yml': 'plugins: []',
      '_posts/2024-01-01-a.md': matter('tags: x y', 'tag: one tag'),
      '_posts/2024-01-01-b.md': matter('tags: x y'),
      '_posts/2024-01-01-c.md': matter('tags: [x y, z]'),
    };
    const { post } = await siteOf(jekyll, files);
    const tags = ['a', 'b', 'c'].map((name) => post(`_posts/2024-01-01-${name}.md`).tags);
    assert.deepEqual(tags, [['one tag'], ['x', 'y'], ['x y', 'z']]);
  });

  it('with a date that cannot be read has an error at the date', async () => {
    const path = '_posts/2024-01-02-x.md';
    const text = matter('title: X', 'date: yesterday-ish');
    const { post } = await siteOf(jekyll, { '_config.yml': 'plugins: []', [path]: text });
    assert.deepEqual(
      post(path).problems.map(({ code, severity, line }) => ({ code, severity, line })),
      [{ code: 'date-unreadable', severity: 'error', line: 2 }],
    );
  });

  it('with a day that does not exist in its name has an error', async () => {
    const path = '_posts/2024-13-02-x.md';
    const { post } = await siteOf(jekyll, { '_config.yml': 'plugins: []', [path]: matter() });
    assert.deepEqual(
      post(path).problems.map(({ code }) => code),
      ['date-unreadable'],
    );
  });
});

describe('A date in a Jekyll post', () => {
  // With `timezone: America/New_York`, as Jekyll 4.3.1 reads them.
  const dates: Readonly<Record<string, string>> = {
    '2024-07-01': '2024-07-01T00:00:00-04:00',
    '2024-07-01 10:00': '2024-07-01T10:00:00-04:00',
    '2024-07-01 10:00:00': '2024-07-01T06:00:00-04:00',
    '"2024-07-01 10:00:00"': '2024-07-01T10:00:00-04:00',
    '2024-07-01 10:00:00 +0200': '2024-07-01T04:00:00-04:00',
    '2024-02-31': '2024-03-02T00:00:00-05:00',
    'March 4, 2023 5pm': '2023-03-04T17:00:00-05:00',
  };
  for (const [text, expected] of Object.entries(dates)) {
    it(`${text} is ${expected}`, async () => {
      const path = '_posts/2020-01-02-x.md';
      const { post } = await siteOf(jekyll, {
        '_config.yml': 'timezone: America/New_York',
        [path]: matter(`date: ${text}`),
        '_layouts/post.html': '',
      });
      const { date } = post(path);
      assert.equal(date && isoWithOffset(date), expected);
    });
  }
});

describe("The configuration's defaults", () => {
  const files = {
    '_config.yml': [
      'defaults:',
      '  - scope: {path: "", type: posts}',
      '    values: {categories: [dflt], tags: [t1]}',
      '  - scope: {path: "_posts/a*"}',
      '    values: {permalink: "/star/:title"}',
      '  - scope: {path: "_posts/*/deep"}',
      '    values: {title: Deep}',
      '  - scope: {path: "_posts/z", type: post}',
      '    values: {published: false}',
      '  - scope: {path: "pg", type: pages}',
      '    values: {permalink: "/pages/:basename/", title: PG}',
      '  - scope: {path: "_posts/dd"}',
      '    values: {date: 2021-03-04 10:00:00}',
    ].join('\n'),
    '_posts/2024-01-01-n.md': matter('categories: own'),
    '_posts/ab/2024-01-02-m.md': matter(),
    '_posts/x/deep/2024-01-03-l.md': matter(),
    '_posts/z/2024-01-04-k.md': matter(),
    '_posts/zz/2024-01-05-j.md': matter('published: true'),
    '_posts/dd/2024-01-06-i.md': matter(),
    'pg/one.md': matter(),
  };

  it('reach files by the beginning of their path, by pattern and by type', async () => {
    const { post, address } = await siteOf(jekyll, files);
    assert.equal(address('_posts/2024-01-01-n.md'), '/dflt/own/2024/01/01/n.html');
    assert.equal(address('_posts/ab/2024-01-02-m.md'), '/star/m');
    assert.equal(post('_posts/x/deep/2024-01-03-l.md').title, 'Deep');
    assert.equal(statusOf(post('_posts/z/2024-01-04-k.md')), 'draft');
    assert.equal(statusOf(post('_posts/zz/2024-01-05-j.md')), 'published');
    assert.equal(address('_posts/dd/2024-01-06-i.md'), '/dflt/2021/03/04/i.html');
    assert.equal(address('pg/one.md'), '/pages/one/');
    assert.equal(post('pg/one.md').title, 'PG');
  });

  it('hands posts what they may include, also where its file has no extension', async () => {
    const { site, post } = await siteOf(jekyll, {
      '_config.yml': 'theme: x\n',
      '_includes/figure': 'a',
      '_includes/parts/note.html': 'b',
      '_includes/photo.jpg': 'c',
      '_posts/2024-01-01-p.md': matter(),
    });
    const data = site.templateData?.(
      post('_posts/2024-01-01-p.md'),
      site.frontMatterOf('', true),
      '',
    );
    assert.deepEqual(data?.kind === 'jekyll' && [...data.includes], [
      ['figure', 'a'],
      ['parts/note.html', 'b'],
    ]);
  });
});
