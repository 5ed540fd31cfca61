import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TreeNode } from '../../../src/core/posts/tree.ts';
import {
  blog,
  DRAFT,
  EXCLUDED,
  expired,
  post,
  POSTS,
  problem,
  scheduled,
  treeOf,
} from './samples.ts';

describe('A row', () => {
  it('is found by the path of its post, and knows the rows above it', () => {
    const blogs = [blog('one', POSTS), blog('two', [])];
    const tree = treeOf(blogs);
    const row = tree.rowOf('one', 'c.md');
    const above: string[] = [];
    for (let node = row; node; node = tree.parentOf(node.id)) above.push(node.label);
    assert.deepEqual(above, ['Cellar', '2024', 'Published', 'one']);
    assert.equal(tree.rowOf('one', 'missing.md'), undefined);
    assert.equal(tree.rowOf('one', 'part.md'), undefined);
  });

  it('has the same id in the next tree, and is known there before its group is opened', () => {
    const id = treeOf([blog('blog', POSTS)]).rowOf('blog', 'c.md')?.id ?? '';
    const next = treeOf([blog('blog', [...POSTS, post('new.md')])]);
    assert.equal(next.node(id)?.label, 'Cellar');
    assert.equal(next.tooltipOf(id)?.title, 'Cellar');
    assert.equal(next.node('blog\nnowhere\nx'), undefined);
  });

  it('with a warning stands in its own place too, with an error only where attention is asked', () => {
    const posts = [
      post('warned.md', { problems: [problem('warning', 0)] }),
      post('broken.md', { problems: [problem('error', 0)] }),
    ];
    const tree = treeOf([blog('blog', posts)]);
    const group = (path: string): string | undefined => {
      const row = tree.rowOf('blog', path);
      return row?.id.split('\n')[1];
    };
    assert.deepEqual([group('warned.md'), group('broken.md')], ['published', 'attention']);
  });

  it('tells menus what it is', () => {
    const tree = treeOf([
      blog('blog', [
        ...POSTS,
        post('x.md', { address: { known: false, reason: { text: 'No.', args: [] } } }),
      ]),
    ]);
    const contexts = ['idea.md', 'b.md', 'about.md', 'x.md'].map(
      (path) => tree.rowOf('blog', path)?.contextValue,
    );
    assert.deepEqual(contexts, [
      'post draft address',
      'post published address',
      'post published page address',
      'post published',
    ]);
    assert.deepEqual(
      tree.roots.map(({ contextValue }) => contextValue),
      ['group', 'group', 'group', 'group', 'group', 'group'],
    );
  });

  it('says aloud what its icon shows', () => {
    const tree = treeOf([blog('blog', POSTS)]);
    assert.equal(tree.rowOf('blog', 'idea.md')?.accessibilityLabel, 'An idea, Draft, yesterday');
    assert.equal(tree.roots[0]?.accessibilityLabel, 'Drafts, 2');
  });

  it('has a tooltip with everything it has no room for', () => {
    const full = post('a.md', {
      title: 'A',
      date: { instant: Date.parse('2026-06-20T08:30:00Z'), offset: 120, hasTime: true },
      hold: scheduled('2026-06-20'),
      tags: ['x', 'y'],
      problems: [problem('information', 4)],
    });
    const tree = treeOf([blog('blog', [full])]);
    assert.deepEqual(tree.tooltipOf(tree.rowOf('blog', 'a.md')?.id ?? ''), {
      title: 'A',
      path: 'a.md',
      status: 'Scheduled',
      address: '/a/',
      addressReason: undefined,
      date: '20 Jun 2026, 10:30',
      tags: ['x', 'y'],
      problems: [
        { code: 'field-type', severity: 'information', text: 'Something is wrong. (line 5)' },
      ],
    });
    assert.equal(tree.tooltipOf(tree.roots[0]?.id ?? ''), undefined);
  });
});

describe('Any tree', () => {
  const holds = fc.constantFrom(
    undefined,
    DRAFT,
    EXCLUDED,
    scheduled('2026-07-01'),
    expired('2026-01-01'),
  );
  const posts = fc.uniqueArray(
    fc.record({
      path: fc.constantFrom(...Array.from({ length: 20 }, (_, at) => `p${String(at)}.md`)),
      hold: holds,
      tags: fc.subarray(['a', 'b']),
      kind: fc.constantFrom('post', 'page', 'resource'),
      problems: fc.subarray([problem('error', 0), problem('warning', 1)]),
    }),
    { selector: ({ path }) => path },
  );

  it('has ids of which none is given twice, and rows that know their place', () => {
    fc.assert(
      fc.property(
        posts,
        fc.constantFrom('year', 'tag', 'category', 'none'),
        fc.constantFrom('', 'p1'),
        (records, groupBy, filter) => {
          const all = records.map(({ path, hold, ...fields }) =>
            post(path, hold ? { ...fields, hold } : fields),
          );
          const tree = treeOf([blog('one', all), blog('two', all)], { groupBy, filter });
          const ids: string[] = [];
          const visit = (node: TreeNode, parent: TreeNode | undefined): void => {
            ids.push(node.id);
            assert.equal(tree.parentOf(node.id), parent);
            assert.equal(tree.node(node.id), node);
            for (const child of tree.childrenOf(node.id)) visit(child, node);
          };
          for (const root of tree.roots) visit(root, undefined);
          assert.equal(new Set(ids).size, ids.length);
        },
      ),
    );
  });
});
