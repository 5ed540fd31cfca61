import assert from 'node:assert/strict';
import { isoWithOffset } from '../../../../src/core/dates/isoWithOffset.ts';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import { zola } from '../../../../src/core/generators/zola.ts';
import { inEnglish } from '../../../../src/core/message.ts';
import { isSite, siteOf, statusOf } from '../sites.ts';

const CONFIG = 'base_url = "https://example.org"\n';

function toml(...lines: readonly string[]): string {
  return ['+++', ...lines, '+++', 'Body.', ''].join('\n');
}

type Texts = Readonly<Record<string, string>>;

function siteWith(config: string, texts: Texts) {
  return siteOf(zola, { 'config.toml': CONFIG + config, 'content/_index.md': toml(), ...texts });
}

async function page(text: string, config = '', path = 'content/blog/a.md') {
  const site = await siteWith(config, { [path]: text });
  return site.post(path);
}

describe('A folder is a Zola site', () => {
  const folders: readonly [what: string, texts: Texts, expected: boolean][] = [
    ['with base_url beside content', { 'config.toml': CONFIG, 'content/a.md': '' }, true],
    ['with zola.toml', { 'zola.toml': CONFIG, 'templates/a.html': '' }, true],
    ["not with Hugo's baseURL", { 'config.toml': 'baseURL = "/"', 'content/a.md': '' }, false],
    [
      "not with a parameter of Hugo's that is called so",
      { 'config.toml': 'title = "x"\n[params]\nbase_url = "/"', 'content/a.md': '' },
      false,
    ],
    ['not without folders of a site', { 'config.toml': CONFIG }, false],
    [
      'even if its configuration is broken',
      { 'config.toml': `${CONFIG}x = `, 'content/a.md': '' },
      true,
    ],
  ];
  for (const [what, texts, expected] of folders) {
    it(`${expected ? '' : 'is not one '}${what}`, async () => {
      assert.equal(await isSite(zola, texts), expected);
    });
  }

  it('that is none to Hugo', async () => {
    assert.equal(await isSite(hugo, { 'config.toml': CONFIG, 'content/a.md': '' }), false);
  });
});

describe("A Zola page's address", () => {
  const addresses: readonly [
    path: string,
    lines: readonly string[],
    config: string,
    expected: string,
  ][] = [
    ['content/about.md', [], '', '/about/'],
    ['content/blog/Hello World.md', [], '', '/blog/hello-world/'],
    ['content/My Blog/a.md', [], '', '/My Blog/a/'],
    ['content/blog/2024-03-05-first_post.md', [], '', '/blog/first-post/'],
    ['content/blog/2024-03-05_b.md', [], '', '/blog/b/'],
    ['content/blog/2024-03-05T10:20:30Z-c.md', [], '', '/blog/c/'],
    ['content/blog/2024-03-05.md', [], '', '/blog/2024-03-05/'],
    [
      'content/blog/2024-03-05-d.md',
      [],
      '[slugify]\npaths_keep_dates = true',
      '/blog/2024-03-05-d/',
    ],
    ['content/blog/bundle/index.md', [], '', '/blog/bundle/'],
    ['content/blog/2024-03-05-trip/index.md', [], '', '/blog/trip/'],
    ['content/blog/a.md', ['slug = "Über & Straße"'], '', '/blog/uber-strasse/'],
    ['content/blog/a.md', ['slug = "Привет, мир"'], '', '/blog/privet-mir/'],
    ['content/blog/a.md', ['slug = "Über x?"'], '[slugify]\npaths = "safe"', '/blog/Über x/'],
    ['content/blog/a.md', ['slug = "A B"'], '[slugify]\npaths = "off"', '/blog/A B/'],
    ['content/blog/a.md', ['path = "/old/Home"', 'slug = "x"'], '', '/old/Home/'],
    ['content/blog/a.fr.md', [], '[languages.fr]', '/fr/blog/a/'],
    ['content/blog/b/index.fr.md', [], '[languages.fr]', '/fr/blog/b/'],
    ['content/blog/v1.0.md', [], '', '/blog/v1-0/'],
    ['content/blog/_index.md', [], '', '/blog/'],
    ['content/blog/_index.fr.md', [], '[languages.fr]', '/fr/blog/'],
    ['content/_index.md', [], '', '/'],
    [
      'content/blog/a.md',
      ['slug = "日本"'],
      '',
      'Zola writes “{0}” in Latin letters, by a table that Galley does not have. A “slug” of your own would settle it.',
    ],
  ];
  for (const [path, lines, config, expected] of addresses) {
    it(`of ${path} ${[...lines, config.replace(/\n/g, ' ')].join(' ')} is ${expected.slice(0, 30)}`, async () => {
      const site = await siteWith(config, { [path]: toml(...lines) });
      assert.equal(site.address(path), expected);
    });
  }

  it('begins with the path of the base URL', async () => {
    const { address } = await siteOf(zola, {
      'config.toml': 'base_url = "https://x.org/me/"',
      'content/a.md': toml(),
    });
    assert.equal(address('content/a.md'), '/me/a/');
  });
});

describe('A Zola page', () => {
  it('has the fields of its front matter', async () => {
    const text = toml(
      'title = "T"',
      'description = "D"',
      'authors = ["A"]',
      'aliases = ["old", "/older"]',
      '[taxonomies]',
      'tags = ["a", "b"]',
      'categories = ["c"]',
    );
    const config = 'taxonomies = [{name = "tags"}, {name = "categories"}]';
    const { title, description, authors, aliases, tags, categories, problems } = await page(
      text,
      config,
    );
    assert.deepEqual(
      { title, description, authors, aliases, tags, categories, problems },
      {
        title: 'T',
        description: 'D',
        authors: ['A'],
        aliases: ['/old', '/older'],
        tags: ['a', 'b'],
        categories: ['c'],
        problems: [],
      },
    );
  });

  const dates: readonly [text: string, path: string, expected: string | undefined][] = [
    [toml('date = 2024-03-05'), 'content/a.md', '2024-03-05T00:00:00Z'],
    [toml('date = 2024-03-05T10:20:30'), 'content/a.md', '2024-03-05T10:20:30Z'],
    [toml('date = 2024-03-05 10:20:30-05:00'), 'content/a.md', '2024-03-05T10:20:30-05:00'],
    [toml('date = "2024-03-05"'), 'content/a.md', '2024-03-05T00:00:00Z'],
    ['---\ndate: 2024-3-5 9:20:30 +02:00\n---\n', 'content/a.md', '2024-03-05T09:20:30+02:00'],
    [toml(), 'content/2024-03-05-a.md', '2024-03-05T00:00:00Z'],
    [toml('date = 2020-01-01'), 'content/2024-03-05-a.md', '2020-01-01T00:00:00Z'],
    [toml(), 'content/a.md', undefined],
  ];
  for (const [text, path, expected] of dates) {
    it(`has the date ${expected ?? 'of nothing'} by ${JSON.stringify(text.slice(4, 40))} in ${path}`, async () => {
      const { date } = await page(text, '', path);
      assert.equal(date && isoWithOffset(date), expected);
    });
  }

  it('is a draft by itself or by a section above it', async () => {
    const site = await siteWith('', {
      'content/blog/a.md': toml('draft = true'),
      'content/wip/_index.md': toml('draft = true'),
      'content/wip/deep/b.md': toml(),
      'content/blog/c.md': toml('draft = false', 'date = 2099-01-01'),
    });
    const statuses = ['blog/a', 'wip/_index', 'wip/deep/b', 'blog/c'].map((name) =>
      statusOf(site.post(`content/${name}.md`)),
    );
    assert.deepEqual(statuses, ['draft', 'draft', 'draft', 'published']);
    assert.equal(site.site.reachOf?.('content/wip/_index.md', 'frontMatter'), 'content/wip');
  });

  it('that is not rendered is left out', async () => {
    assert.equal(statusOf(await page(toml('render = false'))), 'excluded');
  });

  it('is a post when it is dated or its section is sorted by date', async () => {
    const site = await siteWith('', {
      'content/blog/_index.md': toml('sort_by = "date"'),
      'content/blog/a.md': toml(),
      'content/b.md': toml('date = 2024-01-01'),
      'content/c.md': toml(),
    });
    const kinds = ['blog/_index', 'blog/a', 'b', 'c'].map((name) =>
      site.post(`content/${name}.md`),
    );
    assert.deepEqual(
      kinds.map(({ kind, publication }) => [kind, publication.unlisted]),
      [
        ['section', false],
        ['post', true],
        ['post', false],
        ['page', false],
      ],
    );
  });

  it('is a post, dated or not, when its section makes a feed', async () => {
    const site = await siteWith('', {
      'content/blog/_index.md': toml('sort_by = "permalink"', 'generate_feeds = true'),
      'content/blog/a.md': toml('path = "2014/12/12/a"'),
    });
    const { kind, publication } = site.post('content/blog/a.md');
    assert.deepEqual([kind, publication.unlisted], ['post', false]);
  });

  it('is what the site does not ignore', async () => {
    const { site } = await siteWith('ignored_content = ["*.draft.md", "**/notes/*"]', {});
    const roles = ['a.md', 'a.draft.md', 'notes/x.md', '.a.md', 'a.txt', '_index.fr.md'].map(
      (name) => site.roleOf(`content/${name}`),
    );
    assert.deepEqual(roles, ['content', 'other', 'other', 'other', 'other', 'other']);
    assert.equal(site.roleOf('config.toml'), 'configuration');
  });
});

describe('What stops Zola', () => {
  const faults: readonly [text: string, path: string, config: string, expected: string][] = [
    ['No fences', 'content/a.md', '', ''],
    [
      toml('date = "yesterday"'),
      'content/a.md',
      '',
      'Zola cannot read this date and stops. Write it like 2024-05-31.',
    ],
    [
      '---\ndate: 2024-02-30\n---\n',
      'content/a.md',
      '',
      'Zola cannot read this date and stops. Write it like 2024-05-31.',
    ],
    [
      toml('draft = "yes"'),
      'content/a.md',
      '',
      'Zola stops here: “draft” has to be true or false.',
    ],
    [toml('title = 5'), 'content/a.md', '', 'Zola stops here: “title” has to be text, in quotes.'],
    [
      toml('authors = "A"'),
      'content/a.md',
      '',
      'Zola stops here: “authors” has to be a list of texts.',
    ],
    [
      toml('weight = -1'),
      'content/a.md',
      '',
      'Zola stops here: “weight” has to be a whole number.',
    ],
    [
      toml('slug = ""'),
      'content/a.md',
      '',
      'Zola stops at an empty “slug”. Fill it in or take it out.',
    ],
    [
      toml('[taxonomies]', 'tags = ["a"]'),
      'content/a.md',
      '',
      'Zola stops here: config.toml does not name “tags” as a taxonomy.',
    ],
    [
      toml('[taxonomies]', 'tags = [" "]'),
      'content/a.md',
      'taxonomies = [{name = "tags"}]',
      'Zola stops at an empty text in “tags”.',
    ],
    [
      toml(),
      'content/a.de.md',
      '[languages.fr]',
      'Zola stops here: “de” in the file’s name is no language of config.toml.',
    ],
    [
      toml(),
      'content/index.md',
      '',
      'Zola stops at index.md in the folder of a section. Give it another name.',
    ],
  ];
  for (const [text, path, config, expected] of faults) {
    it(`is told of ${JSON.stringify(text.slice(4, 40))} in ${path}`, async () => {
      const { problems } = await page(text, config, path);
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.equal(errors.length, 1);
      if (expected !== '')
        assert.equal(errors.map(({ message }) => inEnglish(message))[0], expected);
    });
  }
});

describe('References in a Zola page', () => {
  it('lead to content, to files beside the page, to static files', async () => {
    const path = 'content/blog/trip/index.md';
    const { site, post } = await siteWith('', { [path]: toml() });
    assert.equal(site.filesFor('@/blog/a.md', post(path))[0], 'content/blog/a.md');
    assert.equal(site.filesFor('x.png', post(path))[0], 'content/blog/trip/x.png');
    assert.equal(site.filesFor('/img/x.png', post(path))[0], 'static/img/x.png');
  });
});

describe('A new Zola post', () => {
  it('is a draft with TOML', async () => {
    const { site } = await siteWith('', { 'content/blog/_index.md': toml() });
    assert.equal(site.compose.defaultFolder, 'content/blog');
    assert.equal(site.compose.slugOf('Hé & lo'), 'he-lo');
    const request = { title: 'A "b"', path: 'x.md', draft: true, now: 0, zone: 'UTC' };
    assert.equal(
      site.compose.fallback(request),
      '+++\ntitle = "A \\"b\\""\ndate = 1970-01-01\ndraft = true\n+++\n\n',
    );
  });
});
