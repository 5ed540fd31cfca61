import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goRegExp } from '../../../src/core/compose/goRegExp/goRegExp.ts';

describe('a regular expression of Go', () => {
  const replacements: readonly (readonly [string, string, string, string | undefined])[] = [
    ['^\\d{4}-\\d\\d-\\d\\d-', '2024-03-05-a-b', '', 'a-b'],
    ['(?:\\d+-){3}', '2024-03-05-a', '', 'a'],
    ['[[:^alpha:]]', 'a1-é', '_', 'a___'],
    ['[^a-z\\d]+', 'a B1-c', '_', 'a_1_c'],
    ['x*', 'baaac', '-', '-b-a-a-a-c-'],
    ['a|ab', 'ab', '[$0]', '[a]b'],
    ['(a*?)b', 'aab', '<$1>', '<aa>'],
    ['(?P<year>\\d{4})-(\\d\\d)', '2024-03', '${2}/$year $$', '03/2024 $'],
    ['$1x', 'a', 'b', 'a'],
    ['(a)', 'a', '$1x|${1}x', '|ax'],
    ['(?i)straße', 'STRAßE', 'x', 'x'],
    ['(?m)^a$', 'a\nb\na', 'x', 'x\nb\nx'],
    ['a.c', 'a\nc', 'x', 'a\nc'],
    ['(?s)a.c', 'a\nc', 'x', 'x'],
    ['\\bfoo\\b', 'foo food', 'x', 'x food'],
    ['\\p{Greek}+', 'aαβb', '', 'ab'],
    ['\\pL+', 'é1', '', '1'],
    ['\\Qa.b\\E', 'a.b axb', 'x', 'x axb'],
    ['[\\w.]+@', 'a.b@c', '', 'c'],
    ['(?U)a+', 'aaa', 'x', 'xxx'],
    ['é{2}', 'ééé', 'e', 'eé'],
    ['a{,2}', 'a{,2}', 'x', 'x'],
    ['[]a]+', ']a', 'x', 'x'],
    ['(a', 'a', '', undefined],
    ['[z-a]', 'a', '', undefined],
    ['a**', 'a', '', undefined],
    ['(?=a)', 'a', '', undefined],
    ['\\8', 'a', '', undefined],
    ['a{1001}', 'a', '', undefined],
  ];
  for (const [source, text, by, result] of replacements) {
    it(`replaces ${source} in ${JSON.stringify(text)} by ${JSON.stringify(by)}`, () => {
      assert.equal(goRegExp(source)?.replaceAll(text, by), result);
    });
  }

  it('finds at most as many matches as asked for, with their groups', () => {
    const matches = goRegExp('(\\w)(\\d)?')?.findAll('a1 b c3', 2);
    assert.deepEqual(matches, [
      ['a1', 'a', '1'],
      ['b', 'b', ''],
    ]);
  });

  it('needs no more than linear time where others run wild', () => {
    const text = 'a'.repeat(2000);
    assert.equal(goRegExp('(a+)+$')?.replaceAll(`${text}b`, ''), `${text}b`);
  });

  it('gives up on what is too much for one key press', () => {
    const result = goRegExp('(x|a.*y|a.*z)')?.replaceAll('a'.repeat(99_999), '');
    assert.equal(result?.length, undefined);
  });

  it('agrees with JavaScript on what both understand alike', () => {
    const pieces = fc.constantFrom(
      'a',
      'b',
      'ab',
      '.',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(ab|a)',
      'a*',
      'b+?',
      '(?:ab)*',
      'a?',
      '^',
      '$',
      '\\b',
    );
    const sources = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(sources, fc.stringMatching(/^[abc]{0,8}$/), (source, text) => {
        const [first] = goRegExp(source)?.findAll(text, 1) ?? [];
        assert.equal(first?.[0], new RegExp(source, 'u').exec(text)?.[0]);
      }),
      { numRuns: 3000 },
    );
  });
});
