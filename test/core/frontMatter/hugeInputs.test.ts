import assert from 'node:assert/strict';
import {
  HEXO_FENCES,
  HUGO_FENCES,
  JEKYLL_FENCES,
  PELICAN_FENCES,
  PLAIN_FENCES,
  ZOLA_FENCES,
  type FenceRules,
} from '../../../src/core/frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const yaml = (content: string): string => `---\n${content}\n---\n`;
const toml = (content: string): string => `+++\n${content}\n+++\n`;

/** Each would take minutes, or end in a crash, if anything in it were not linear. */
const INPUTS: readonly [what: string, text: string, rules: FenceRules, fields: number][] = [
  ['1 MB of fields', yaml(lines(50_000, (n) => `key${n}: value ${n}`)), HUGO_FENCES, 50_000],
  ['1 MB of one key', yaml(lines(80_000, () => 'key: value')), JEKYLL_FENCES, 80_000],
  ['one line of 1 MB', yaml(`a: ${'x'.repeat(1_000_000)}`), HUGO_FENCES, 1],
  ['a list of a million bytes', yaml(`a: [${'x,'.repeat(500_000)}]`), HUGO_FENCES, 1],
  [
    '1 MB that only the library reads',
    yaml(lines(50_000, (n) => `k${n}: "\\n${n}"`)),
    HUGO_FENCES,
    0,
  ],
  ['a mistake in every line', yaml(lines(5000, (n) => `key${n}: a: b`)), HUGO_FENCES, 20],
  ['a tab in every line', yaml(`a: b\n${lines(70_000, () => '\t')}`), HUGO_FENCES, 1],
  ['an open quote', yaml(`a: "${'x\\n'.repeat(60_000)}`), HUGO_FENCES, 1],
  ['a hundred thousand brackets', yaml(`a: ${'['.repeat(100_000)}`), HUGO_FENCES, 0],
  ['brackets in brackets', yaml(`a: ${'['.repeat(900)}${']'.repeat(900)}`), HUGO_FENCES, 0],
  ['maps in maps', yaml(lines(600, (n) => `${' '.repeat(n)}a:`)), HUGO_FENCES, 0],
  ['1 MB without a closing fence', `---\n${'a: b\n'.repeat(200_000)}`, JEKYLL_FENCES, 0],
  ['1 MB of blanks', ' '.repeat(1_000_000), HUGO_FENCES, 0],
  ['1 MB of line ends', '\n'.repeat(1_000_000), PLAIN_FENCES, 0],
  ['1 MB of hyphens', `---\n${'--- x'.repeat(200_000)}`, ZOLA_FENCES, 0],
  ['1 MB of JSON', `{${lines(40_000, (n) => `"k${n}": "value",`)}"z": 1}`, HUGO_FENCES, 40_001],
  ['deep JSON', `{"a": ${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`, HUGO_FENCES, 0],
  ['1 MB of TOML', toml(lines(60_000, (n) => `k${n} = "value"`)), HUGO_FENCES, 0],
  ['TOML with a mistake in every line', toml(lines(5000, (n) => `k${n} = v`)), HUGO_FENCES, 10],
  ['deep TOML', toml(`a = ${'['.repeat(5000)}${']'.repeat(5000)}`), HUGO_FENCES, 0],
  ['a header of 1 MB', `${lines(80_000, (n) => `Key${n}: v`)}\n\n`, PELICAN_FENCES, 80_000],
  ['1 MB of text where a fence may be missing', lines(180_000, () => 'words'), HEXO_FENCES, 0],
];

describe('front matter beyond measure', () => {
  for (const [what, text, rules, fields] of INPUTS) {
    it(`is read or refused, and never a crash: ${what}`, () => {
      const frontMatter = readFrontMatter(text, rules, true);
      assert.equal(frontMatter.fields.length, fields);
      assert.ok(frontMatter.problems.length <= 20);
    }).timeout(20_000);
  }
});
