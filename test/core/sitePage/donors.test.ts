import assert from 'node:assert/strict';
import { rankDonors, type PostShape } from '../../../src/core/sitePage/donors.ts';

const SHAPE: PostShape = {
  path: 'posts/a.md',
  kind: 'post',
  language: undefined,
  layout: undefined,
  codeBlocks: 0,
  headings: 0,
  images: 0,
  hasMath: false,
  tags: [],
  hasCategories: false,
  hasCover: false,
  hasDate: true,
  hasDescription: false,
  hasContents: false,
  length: 2000,
};

describe('the page that a post is shown in', () => {
  const ranked = (headings: number, ...others: readonly number[]): readonly number[] =>
    rankDonors(
      others.map((count) => ({ ...SHAPE, path: `posts/${count}.md`, headings: count })),
      { ...SHAPE, headings },
    ).map((donor) => donor.headings);

  it('is one with contents for a post with contents, and one without for one without', () => {
    assert.deepEqual(ranked(1, 0, 1, 6), [1, 0, 6]);
    assert.deepEqual(ranked(5, 0, 1, 6), [6, 1, 0]);
    assert.deepEqual(ranked(0, 6, 1, 0), [0, 1, 6]);
  });

  it('is of the same tags rather than of others, which have other related posts', () => {
    const tagged = (...tags: readonly string[]): PostShape => ({
      ...SHAPE,
      path: `posts/${tags.join('-')}.md`,
      tags,
    });
    const pages = [tagged(), tagged('rain'), tagged('rain', 'tea'), tagged('tea', 'cake')];
    assert.deepEqual(
      rankDonors(pages, { ...SHAPE, tags: ['cake', 'tea'] }).map(({ tags }) => tags.join(' ')),
      ['tea cake', 'rain tea', 'rain', ''],
    );
  });

  it('is one that turns to an older and a newer post where the post has both', () => {
    const oldest = { ...SHAPE, path: 'posts/oldest.md', hasOlder: false, hasNewer: true };
    const middle = {
      ...SHAPE,
      path: 'posts/middle.md',
      length: 2100,
      hasOlder: true,
      hasNewer: true,
    };
    const first = (hasOlder: boolean, hasNewer: boolean): string | undefined =>
      rankDonors([oldest, middle], { ...SHAPE, path: 'posts/new.md', hasOlder, hasNewer })[0]?.path;
    assert.equal(first(true, true), middle.path);
    assert.equal(first(true, false), middle.path);
    assert.equal(first(false, true), oldest.path);
    assert.equal(first(false, false), oldest.path);
  });
});
