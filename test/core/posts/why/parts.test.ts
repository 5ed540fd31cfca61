import assert from 'node:assert/strict';
import { freshDate } from '../../../../src/core/posts/why/freshDate.ts';
import { lineNaming } from '../../../../src/core/posts/why/lineNaming.ts';

const NOW = Date.parse('2026-06-15T12:34:56.789Z');

describe('A date set to now keeps the manner of the one before', () => {
  const CASES: readonly (readonly [written: string, fresh: string | undefined])[] = [
    ['2030-01-01', '2026-06-15'],
    ['2030-01-01 10:00', '2026-06-15 14:34'],
    ['2030-01-01T10:00:00', '2026-06-15T14:34:56'],
    ['2030-01-01T10:00:00.123Z', '2026-06-15T12:34:56.000Z'],
    ['2030-01-01 10:00:00 -0730', '2026-06-15 05:04:56 -0730'],
    ['2030-01-01T10:00:00+05:30', '2026-06-15T18:04:56+05:30'],
    ['1 January 2030', undefined],
    ['2030-1-1', undefined],
    ['', undefined],
  ];
  for (const [written, fresh] of CASES) {
    it(`“${written}” becomes ${fresh ? `“${fresh}”` : 'nothing: that is left to the writer'}`, () => {
      assert.equal(
        freshDate(written, NOW, () => 'Europe/Berlin'),
        fresh,
      );
    });
  }
});

describe('The line of a setting', () => {
  const CASES: readonly (readonly [text: string, keys: readonly string[], line: number])[] = [
    ['title: A\r\nfuture: false\r\n', ['future'], 1],
    ['# future: true\nx = 1\nbuildFuture = false', ['buildfuture'], 2],
    ['{\n  "ignore": [],\n  "exclude": []\n}', ['exclude'], 2],
    ['x\ncascade:\n  draft: true', ['draft', 'cascade'], 2],
    ['x\n[cascade]\ny = 1', ['draft', 'cascade'], 1],
    ['a\n  eleventyConfig.addPreprocessor("x")', ['addPreprocessor'], 1],
    ['exclude_this: 1', ['exclude'], 0],
    ['a: 1\nb: 2', [], 0],
    ['a: 1\n(x: 2', ['(x'], 1],
  ];
  for (const [text, keys, line] of CASES) {
    it(`is ${line + 1} for ${keys.join(', ')} in ${JSON.stringify(text)}`, () => {
      assert.equal(lineNaming(text, keys), line);
    });
  }
});
