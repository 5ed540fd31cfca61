import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileTree } from '../../../src/core/blogs/fileTree.ts';
import { isWithin } from '../../../src/core/blogs/paths.ts';

describe('The list of files by folder', () => {
  it('says which folders come with a file, and go with the last', () => {
    const tree = new FileTree();
    assert.deepEqual(tree.add('a/b/c.md'), { files: ['a/b/c.md'], folders: ['a/b', 'a'] });
    assert.deepEqual(tree.add('a/b/c.md'), { files: [], folders: [] });
    assert.deepEqual(tree.add('a/d.md'), { files: ['a/d.md'], folders: [] });
    assert.deepEqual(tree.remove('a/b/c.md'), { files: ['a/b/c.md'], folders: ['a/b'] });
    assert.deepEqual(tree.remove('a'), { files: ['a/d.md'], folders: ['a'] });
    assert.deepEqual([...tree.filesBelow('')], []);
  });

  it('does not enter folders that are left out', () => {
    const tree = new FileTree();
    for (const path of ['a.md', 'x/b.md', 'x/y/c.md', 'z/d.md']) tree.add(path);
    assert.deepEqual([...tree.filesBelow('', (folder) => folder === 'x')].sort(), [
      'a.md',
      'z/d.md',
    ]);
    assert.deepEqual([...tree.filesBelow('x')].sort(), ['x/b.md', 'x/y/c.md']);
    assert.deepEqual([...tree.filesBelow('nowhere')], []);
  });

  it('holds what a plain set of paths would, whatever comes and goes', () => {
    const folders = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    const paths = fc
      .tuple(folders, fc.constantFrom('x.md', 'y.md'))
      .map(([names, name]) => [...names, name].join('/'));
    const steps = fc.oneof(
      paths.map((path) => ({ add: true, path })),
      paths.map((path) => ({ add: false, path })),
      folders
        .filter((names) => names.length > 0)
        .map((names) => ({ add: false, path: names.join('/') })),
    );
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (sequence) => {
        const tree = new FileTree();
        const set = new Set<string>();
        for (const { add, path } of sequence) {
          if (add) {
            tree.add(path);
            set.add(path);
          } else {
            const gone = [...set].filter((each) => isWithin(each, path));
            assert.deepEqual([...tree.remove(path).files].sort(), gone.sort());
            for (const each of gone) set.delete(each);
          }
        }
        assert.deepEqual([...tree.filesBelow('')].sort(), [...set].sort());
        for (const path of set) assert.ok(tree.hasFile(path));
      }),
    );
  });
});
