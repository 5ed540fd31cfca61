import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GlobDialect } from '../../../../src/core/generators/shared/globs.ts';
import { globTest } from '../../../../src/core/generators/shared/globs.ts';

const CASES: readonly (readonly [GlobDialect, string, readonly string[], readonly string[]])[] = [
  ['gobwas', '/posts/*', ['/posts/a', '/posts/'], ['/posts', '/posts/a/b']],
  ['gobwas', '/posts/**', ['/posts/a', '/posts/a/b', '/posts/'], ['/posts', '/postsx/a']],
  ['gobwas', '{/a,/a/**}', ['/a', '/a/b/c'], ['/ab', '/b']],
  ['gobwas', '/[a-c]?', ['/ax', '/cz'], ['/dx', '/a', '/a/']],
  ['gobwas', '/[!a]', ['/b'], ['/a']],
  ['gobwas', '/a.b+(c)', ['/a.b+(c)'], ['/axb+(c)']],
  ['gobwas', '/a\\*', ['/a*'], ['/ab']],
  ['fnmatch', '*.tmp.md', ['a.tmp.md', 'x/y.tmp.md'], ['a.md']],
  ['fnmatch', 'q/*/z', ['q/r/z', 'q/r/s/z'], ['q/z']],
  ['fnmatch', '{a,b}', ['{a,b}'], ['a']],
  ['ruby-glob', '_posts/a*', ['_posts/ab'], ['_posts/ab/c', '_posts/b']],
  ['ruby-glob', 'a/**/z', ['a/z', 'a/b/z', 'a/b/c/z'], ['a/bz']],
  ['ruby-glob', '{x,y}/*.md', ['x/a.md', 'y/b.md'], ['z/a.md']],
];

describe('A pattern for paths', () => {
  for (const [dialect, pattern, fitting, others] of CASES) {
    it(`${pattern} (${dialect}) fits what it should`, () => {
      const fits = globTest(pattern, dialect);
      assert.deepEqual([...fitting, ...others].filter(fits), fitting);
    });
  }

  it('that is not well-formed does no harm', () => {
    const dialect = fc.constantFrom<GlobDialect>('gobwas', 'fnmatch', 'ruby-glob');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), dialect, fc.string(), (pattern, of, path) => {
        assert.equal(typeof globTest(pattern, of)(path), 'boolean');
      }),
    );
  });
});
