import assert from 'node:assert/strict';
import { BlogIndex } from '../../../src/core/blogs/blogIndex.ts';
import type { ContentFile } from '../../../src/core/generators/generator.ts';
import { plainSite } from '../../../src/core/generators/plain.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { EXCLUDED, post } from '../posts/samples.ts';

/** A site in which a post's text is its address; none when it is empty. */
const SITE = {
  ...plainSite(['']),
  derive: ({ path, text }: ContentFile) =>
    text === ''
      ? post(path, { hold: EXCLUDED })
      : post(path, { address: { known: true, path: text } }),
};

function file(path: string, text: string): { readonly path: string; readonly file: ContentFile } {
  return { path, file: { path, text, isWhole: true, problems: [], modified: 0, created: 0 } };
}

/** What is said at each post of a blog. */
function said(index: BlogIndex): unknown {
  return Object.fromEntries(
    index.posts.map(({ path, problems }) => [
      path,
      problems.map(({ message }) => inEnglish(message)),
    ]),
  );
}

const with_ = (...others: readonly string[]): string[] => [
  `The address /x/ is also that of ${others.join(', ')}. Only one of them can be seen there.`,
];

describe('Posts at the same address', () => {
  it('are told at each of them, once', () => {
    const index = new BlogIndex('', SITE);
    index.apply([file('a', '/x/'), file('b', '/x/'), file('c', '/y/'), file('d', '/x/')]);
    assert.deepEqual(said(index), {
      a: with_('b', 'd'),
      b: with_('a', 'd'),
      c: [],
      d: with_('a', 'b'),
    });
    assert.deepEqual(
      index.postsAt('/x/').map(({ path }) => path),
      ['a', 'b', 'd'],
    );
  });

  it('are no longer when one of them moves or goes, and the others are told of', () => {
    const index = new BlogIndex('', SITE);
    index.apply([file('a', '/x/'), file('b', '/x/'), file('c', '/x/')]);
    const moved = index.apply([file('b', '/z/')]);
    assert.deepEqual(moved, { added: [], changed: ['b', 'a', 'c'], removed: [], touched: [] });
    const gone = index.apply([{ path: 'c', file: undefined }]);
    assert.deepEqual(gone, { added: [], changed: ['a'], removed: ['c'], touched: [] });
    assert.deepEqual(said(index), { a: [], b: [] });
  });

  it('are the same whether the index is named or not', () => {
    const index = new BlogIndex('', SITE);
    index.apply([file('a', '/x/'), file('b', '/x/index.html')]);
    assert.deepEqual(said(index), { a: with_('b'), b: with_('a') });
  });

  it('are not those that are never written', () => {
    const index = new BlogIndex('', SITE);
    index.apply([file('a', ''), file('b', '/a/')]);
    assert.deepEqual(said(index), { a: [], b: [] });
  });
});
