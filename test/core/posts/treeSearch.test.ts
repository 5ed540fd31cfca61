import assert from 'node:assert/strict';
import { blog, drawn, POSTS, treeOf } from './samples.ts';

const text = (...lines: readonly string[]): string => lines.join('\n');

describe('A search in the tree', () => {
  it('finds words in title, path and tags, without case and accents, and opens what holds them', () => {
    for (const filter of ['ecrire', 'ÉCRIRE', 'life text', 'a.md']) {
      const tree = treeOf([blog('blog', POSTS.slice(4, 8))], { filter });
      assert.equal(drawn(tree), text('+ Published [1]', '  + 2026 [1]', '    Écrire [1 May 2026]'));
    }
  });

  it('opens years that were folded', () => {
    assert.equal(
      drawn(treeOf([blog('blog', POSTS)], { filter: 'cellar' })),
      text('+ Published [1]', '  + 2024 [1]', '    Cellar [3 Feb 2024]'),
    );
  });

  it('shows where the words stand in the title', () => {
    const tree = treeOf([blog('blog', POSTS)], { filter: 'ri ECR' });
    const row = tree.rowOf('blog', 'a.md');
    assert.deepEqual(row?.highlights, [[0, 3]]);
    assert.deepEqual(
      treeOf([blog('blog', POSTS)], { filter: 'ead b' }).rowOf('blog', 'b.md')?.highlights,
      [
        [0, 1],
        [2, 5],
      ],
    );
  });

  it('finds nothing where nothing is', () => {
    const tree = treeOf([blog('blog', POSTS)], { filter: 'nowhere' });
    assert.deepEqual([tree.roots, tree.counts.found], [[], 0]);
  });
});
