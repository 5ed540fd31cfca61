import assert from 'node:assert/strict';
import { plain } from '../../../../src/core/generators/plain.ts';
import { isSite, matter, siteOf, statusOf } from '../sites.ts';

describe('A plain folder', () => {
  const blogs: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['with a folder of posts', { 'README.md': '', 'posts/a.md': '# A' }],
    ['with dated names', { '2024-01-02-a.md': '# A' }],
    ['with dates in front matter', { 'a.md': matter('title: A', 'date: 2024-01-01') }],
    ['with drafts in front matter', { 'notes/a.md': matter('draft: true') }],
  ];
  for (const [what, files] of blogs) {
    it(`${what} is a blog`, async () => assert.equal(await isSite(plain, files), true));
  }

  const others: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['without Markdown', { 'posts/a.txt': '' }],
    [
      'of code',
      { 'README.md': '# X', 'CHANGELOG.md': '', 'src/notes.md': matter('date: 2024-01-01') },
    ],
    ['of documentation', { 'docs/a.md': matter('title: A'), 'docs/blog/b.md': '# B' }],
    ['of code with a site in its tests', { 'a/b/fixtures2/blog/posts/x.md': '# X' }],
    ['of notes without front matter', { 'one.md': '# One', 'two.md': '# Two' }],
  ];
  for (const [what, files] of others) {
    it(`${what} is none`, async () => assert.equal(await isSite(plain, files), false));
  }

  it('has its posts in the folders that say so', async () => {
    const { site } = await siteOf(plain, {
      'README.md': '',
      'site/blog/a.md': '',
      'articles/b.md': '',
      'other/c.md': '',
    });
    assert.deepEqual(site.contentFolders, ['articles', 'site/blog']);
    const paths = ['site/blog/a.md', 'articles/b.md', 'other/c.md', 'README.md', 'articles/x.png'];
    assert.deepEqual(
      paths.filter((path) => site.roleOf(path) === 'content'),
      ['site/blog/a.md', 'articles/b.md'],
    );
  });
});

describe('A post in a plain folder', () => {
  const postOf = async (text: string, path = 'posts/a.md') =>
    (await siteOf(plain, { [path]: text })).post(path);

  it('has no address', async () => {
    const { address } = await postOf('# A');
    assert.deepEqual(address, {
      known: false,
      reason: { text: 'A plain folder has no addresses.', args: [] },
    });
  });

  const statuses: Readonly<Record<string, string>> = {
    'draft: true': 'draft',
    'draft: yes': 'draft',
    'draft: "true"': 'draft',
    'draft: false': 'published',
    'published: false': 'draft',
    'published: 2020-01-01': 'published',
    'date: 2099-01-01': 'scheduled',
    'pubDate: 2099-01-01': 'scheduled',
    'date: 2020-01-01': 'published',
  };
  for (const [line, status] of Object.entries(statuses)) {
    it(`that says ${line} is ${status}`, async () => {
      assert.equal(statusOf(await postOf(matter(line))), status);
    });
  }

  it('in a folder of drafts is a draft', async () => {
    assert.equal(statusOf(await postOf('# A', 'posts/drafts/a.md')), 'draft');
  });

  const titles: readonly (readonly [string, string | undefined])[] = [
    ['---\ntitle: From the matter\n---\n# Heading\n', 'From the matter'],
    ['# A *small* `code` [link](x) #\n', 'A small code link'],
    ['```\n# Not this\n```\n\n# This\n', 'This'],
    ['## Only second\n', undefined],
    ['+++\ntitle = "TOML"\n+++\n', 'TOML'],
  ];
  for (const [text, title] of titles) {
    it(`${JSON.stringify(text)} has the title ${title ?? 'of nothing'}`, async () => {
      assert.equal((await postOf(text)).title, title);
    });
  }

  it('is dated by its name when it says nothing', async () => {
    const { date } = await postOf('# A', 'posts/2024-01-02-a.md');
    assert.deepEqual(date, { instant: Date.UTC(2024, 0, 2), offset: 0, hasTime: false });
  });

  it('with a date that cannot be read has a warning there', async () => {
    const { problems, date } = await postOf(matter('title: A', 'date: 2024-02-31'));
    assert.equal(date, undefined);
    assert.deepEqual(
      problems.map(({ code, severity, line }) => ({ code, severity, line })),
      [{ code: 'date-unreadable', severity: 'warning', line: 2 }],
    );
  });
});
