import assert from 'node:assert/strict';
import { say } from '../../../src/core/message.ts';
import { headerModel, type HeaderInput } from '../../../src/core/page/headerModel.ts';
import type { Post } from '../../../src/core/posts/post.ts';

const post: Post = {
  path: 'content/posts/slow.md',
  kind: 'post',
  publication: { holds: [], unlisted: false },
  address: { known: true, path: '/base/2026/posts/travel-notes/slow/' },
  title: 'In Praise of Slow',
  date: { instant: Date.UTC(2026, 0, 12, 23, 30), offset: 60, hasTime: true },
  tags: ['habits', 'slow'],
  categories: ['essays', 'slow'],
  authors: ['Ada', 'Ben', 'Cem'],
  description: undefined,
  aliases: [],
  language: undefined,
  problems: [],
};

const header = (
  changed: Partial<Post> = {},
  other: Partial<HeaderInput> = {},
): ReturnType<typeof headerModel> =>
  headerModel({
    post: { ...post, ...changed },
    site: { title: 'The Corner', basePath: '/base/', language: 'en-GB' },
    titleAt: (address) => ({ '/base/': '', '/base/2026/posts/': 'All Posts' })[address],
    home: 'Home',
    minutes: 3,
    now: Date.UTC(2026, 5, 1),
    ...other,
  });

describe('the header of the preview', () => {
  it('says what stands above a post', () => {
    assert.deepEqual(header(), {
      language: 'en-GB',
      direction: 'ltr',
      crumbs: [
        { label: 'The Corner', address: '/base/' },
        { label: 'All Posts', address: '/base/2026/posts/' },
        { label: 'Travel notes', address: undefined },
        { label: 'In Praise of Slow', address: undefined },
      ],
      title: 'In Praise of Slow',
      date: { text: '13 January 2026', iso: '2026-01-13T00:30:00+01:00' },
      byline: 'Ada, Ben and Cem',
      readingTime: say('{0} min read', 3),
      tags: ['essays', 'slow', 'habits'],
      status: undefined,
    });
  });

  it('shows the day that the generator sees, not that of this machine', () => {
    const instant = Date.UTC(2026, 0, 1, 1);
    const west = header({ date: { instant, offset: -300, hasTime: true } }).date;
    const day = header({ date: { instant: Date.UTC(2026, 0, 1), offset: 0, hasTime: false } }).date;
    assert.deepEqual(west, { text: '31 December 2025', iso: '2025-12-31T20:00:00-05:00' });
    assert.deepEqual(day, { text: '1 January 2026', iso: '2026-01-01' });
  });

  const languages: readonly (readonly [configured: string, tag: string, date: string])[] = [
    ['de', 'de', '13. Januar 2026'],
    ['pt_BR', 'pt-BR', '13 de janeiro de 2026'],
    ['en-us', 'en-US', 'January 13, 2026'],
    ['ja', 'ja', '2026年1月13日'],
    ['not a language', 'en', 'January 13, 2026'],
    ['', 'en', 'January 13, 2026'],
  ];
  for (const [configured, tag, date] of languages) {
    it(`is in the site's language: ${configured || 'none'}`, () => {
      const model = header({ language: configured });
      assert.deepEqual([model.language, model.date?.text], [tag, date]);
    });
  }

  it('is written from the right where the language is', () => {
    const directions = ['ar', 'he-IL', 'fa_IR', 'arn', 'en'].map(
      (language) => header({ language }).direction,
    );
    assert.deepEqual(directions, ['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
  });

  it('takes the name of the file for a title that is missing or blank', () => {
    assert.equal(header({ title: '  ' }).title, 'slow.md');
    assert.equal(header({ title: undefined, path: 'posts/slow/index.md' }).title, 'slow');
  });

  it('says why a post is not live, and nothing when it is', () => {
    const reason = say('“draft” is true.');
    const model = header({ publication: { holds: [{ kind: 'draft', reason }], unlisted: false } });
    assert.deepEqual(model.status, { kind: 'draft', label: say('Draft'), reasons: [reason] });
    const past = { kind: 'scheduled', until: Date.UTC(2026, 4, 1), reason } as const;
    assert.equal(header({ publication: { holds: [past], unlisted: false } }).status, undefined);
  });

  it('has no breadcrumbs in no blog, and only home where the address is not known', () => {
    assert.deepEqual(header({}, { site: undefined }).crumbs, []);
    const model = header({ address: { known: false, reason: say('Unknown.') } });
    assert.deepEqual(
      model.crumbs.map(({ label }) => label),
      ['The Corner', 'In Praise of Slow'],
    );
  });

  it('leaves out what is not there', () => {
    const model = header(
      { date: undefined, authors: [], tags: [], categories: [] },
      { minutes: 0 },
    );
    assert.deepEqual(
      [model.date, model.byline, model.tags, model.readingTime],
      [undefined, undefined, [], undefined],
    );
  });

  it('bears dates that no calendar has', () => {
    assert.equal(header({ date: { instant: NaN, offset: 0, hasTime: false } }).date, undefined);
    const far = { instant: 8.64e15, offset: 840, hasTime: true };
    assert.equal(header({ date: far }).date, undefined);
  });
});
