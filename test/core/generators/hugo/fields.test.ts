import assert from 'node:assert/strict';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import type { Post } from '../../../../src/core/posts/post.ts';
import { matter, NOW, siteOf, statusOf } from '../sites.ts';
import { statusAt } from '../../../../src/core/posts/publication.ts';

async function postWith(...lines: readonly string[]): Promise<Post> {
  const site = await siteOf(hugo, { 'hugo.toml': '', 'content/posts/x.md': matter(...lines) });
  return site.post('content/posts/x.md');
}

/** As built with Hugo 0.169.0 at 2026-06-15T12:00:00Z. */
const STATUS: Readonly<Record<string, string>> = {
  'draft: true': 'draft',
  'DRAFT: True': 'draft',
  'draft: "true"': 'draft',
  'draft: 1': 'draft',
  'draft: T': 'draft',
  'draft: yes': 'published',
  'draft: null': 'published',
  'draft: [true]': 'published',
  'headless: true': 'excluded',
  'build: {render: false}': 'excluded',
  'build: {render: link}': 'excluded',
  'build: {list: never}': 'published',
  'build: {render: sometimes}': 'published',
  'expiryDate: 2026-06-15T11:59:59Z': 'expired',
  'expiryDate: 2026-06-15T12:00:01Z': 'published',
  'unpublishdate: 2020-01-01': 'expired',
  'expirydate: ""': 'published',
  'publishDate: 2026-06-15T12:00:00Z': 'published',
  'publishDate: 2026-06-15T12:00:01Z': 'scheduled',
  'pubdate: 2099-01-01': 'scheduled',
  'published: 2099-01-01': 'scheduled',
  'lastmod: 2099-01-01': 'scheduled',
  'modified: 2020-01-01': 'published',
  'date: 2099-01-01': 'scheduled',
};

describe('A Hugo page', () => {
  for (const [line, status] of Object.entries(STATUS)) {
    it(`that says ${line} is ${status}`, async () => {
      assert.equal(statusOf(await postWith(line)), status);
    });
  }

  it('dated ahead but published from an earlier day on is published', async () => {
    const post = await postWith('date: 2099-01-01', 'publishDate: 2020-01-01');
    assert.equal(statusOf(post), 'published');
  });

  it('that is a draft and dated ahead says both', async () => {
    const post = await postWith('draft: true', 'date: 2099-01-01');
    assert.equal(statusAt(post.publication, NOW).reasons.length, 2);
  });

  it('that is kept from lists is unlisted', async () => {
    assert.equal((await postWith('build: {list: never}')).publication.unlisted, true);
    assert.equal((await postWith('build: {list: local}')).publication.unlisted, false);
  });

  const titles: Readonly<Record<string, string | undefined>> = {
    'title: 2024': '2024',
    'title: 1.10': '1.1',
    'title: true': 'true',
    'title: null': undefined,
    'title: [a, b]': undefined,
    'TITLE: "Upper: key"': 'Upper: key',
  };
  for (const [line, title] of Object.entries(titles)) {
    it(`that says ${line} has the title ${title ?? 'of nothing'}`, async () => {
      assert.equal((await postWith(line)).title, title);
    });
  }

  it('has tags as a list, as one text, and below params', async () => {
    assert.deepEqual((await postWith('tags: [1, 2.5, true]')).tags, ['1', '2.5', 'true']);
    assert.deepEqual((await postWith('tags: x y')).tags, ['x y']);
    assert.deepEqual((await postWith('params: {tags: [x]}')).tags, ['x']);
  });

  it('has the authors it names', async () => {
    assert.deepEqual((await postWith('authors: [A, {name: B}]')).authors, ['A', 'B']);
    assert.deepEqual((await postWith('author: C')).authors, ['C']);
  });

  it('with a date that cannot be read has an error at the date', async () => {
    const { problems, date } = await postWith('title: X', 'date: 31.12.2024');
    assert.equal(date, undefined);
    assert.deepEqual(
      problems.map(({ code, severity, line }) => ({ code, severity, line })),
      [{ code: 'date-unreadable', severity: 'error', line: 2 }],
    );
  });

  it('with the old name of the build options is left out, and has an error', async () => {
    const post = await postWith('_build: {render: never}');
    assert.equal(statusOf(post), 'excluded');
    assert.deepEqual(
      post.problems.map(({ code }) => code),
      ['build-fails'],
    );
  });

  it('with a full web address for its url has an error there', async () => {
    const { problems } = await postWith('url: https://example.org/x');
    assert.deepEqual(
      problems.map(({ code, line }) => ({ code, line })),
      [{ code: 'build-fails', line: 1 }],
    );
  });
});

describe('The configuration of dates', () => {
  const configuration = [
    'timeZone = "Europe/Berlin"',
    '[frontmatter]',
    'date = ["mydate", ":filename", ":fileModTime", ":default"]',
    'publishDate = ["golive", ":default"]',
    'expiryDate = [":default", "weg"]',
  ].join('\n');
  const dateOf = async (path: string, ...lines: readonly string[]) => {
    const site = await siteOf(hugo, { 'hugo.toml': configuration, [path]: matter(...lines) });
    const { date } = site.post(path);
    return date && new Date(date.instant).toISOString();
  };

  it('names fields, which come first', async () => {
    const path = 'content/posts/2023-05-06-x.md';
    assert.equal(await dateOf(path, 'mydate: 2024-07-01'), '2024-06-30T22:00:00.000Z');
  });

  it('takes a date from the name, with a time of day if there is one', async () => {
    assert.equal(await dateOf('content/2023-05-06-x.md'), '2023-05-05T22:00:00.000Z');
    assert.equal(await dateOf('content/2023-05-06-10-20-30-x.md'), '2023-05-06T08:20:30.000Z');
    assert.equal(await dateOf('content/2023-05-06/index.md'), '2023-05-05T22:00:00.000Z');
  });

  it('takes the time of the last change', async () => {
    assert.equal(await dateOf('content/x.md', 'date: 2020-01-01'), '2025-01-02T03:04:05.000Z');
  });

  it('makes the rest of a dated name the slug', async () => {
    const path = 'content/posts/2023-05-06-My Name.md';
    const site = await siteOf(hugo, { 'hugo.toml': configuration, [path]: matter() });
    assert.equal(site.address(path), '/posts/my-name/');
  });

  it('reads times that clocks skip or show twice as Go does', async () => {
    const skipped = await dateOf('content/x.md', 'mydate: 2024-03-31T02:30:00');
    const twice = await dateOf('content/x.md', 'mydate: 2024-10-27 02:30:00');
    assert.deepEqual([skipped, twice], ['2024-03-31T01:30:00.000Z', '2024-10-27T01:30:00.000Z']);
  });
});

describe('A site that names an older Hugo', () => {
  const files = {
    'hugo.toml': '',
    'netlify.toml': '[build.environment]\n  HUGO_VERSION = "0.131.0"\n',
    'content/posts/a.md': matter('draft: yes'),
    'content/posts/b.md': matter('published: false'),
    'content/posts/c.md': matter('date: Jan 2, 2024'),
    'content/posts/d.html': '<p>Raw.</p>',
  };

  it('knows yes as a switch and published as the opposite of draft', async () => {
    const site = await siteOf(hugo, files);
    assert.equal(statusOf(site.post('content/posts/a.md')), 'draft');
    assert.equal(statusOf(site.post('content/posts/b.md')), 'draft');
    assert.deepEqual(site.post('content/posts/b.md').problems, []);
  });

  it('does not stop at dates and files at which the newest does', async () => {
    const site = await siteOf(hugo, files);
    assert.deepEqual(
      site.post('content/posts/c.md').problems.map(({ severity }) => severity),
      ['warning'],
    );
    assert.deepEqual(site.post('content/posts/d.html').problems, []);
  });

  it('knows build by its old name only, if it is old enough', async () => {
    const statuses = async (version: string) => {
      const { post } = await siteOf(hugo, {
        'hugo.toml': '',
        '.hvm': version,
        'content/posts/a.md': matter('build: {render: never}'),
        'content/posts/b.md': matter('_build: {render: never}'),
      });
      return ['a', 'b'].map((name) => statusOf(post(`content/posts/${name}.md`)));
    };
    assert.deepEqual(await statuses('0.111.3'), ['published', 'excluded']);
    assert.deepEqual(await statuses('0.131.0'), ['excluded', 'excluded']);
  });
});
