import assert from 'node:assert/strict';
import * as fences from '../../../src/core/frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { read } from './reading.ts';

const TAB = 'This line begins with a tab: use spaces instead.';
const NEVER_CLOSED = 'The front matter that begins here is never closed.';
type Case = readonly [what: string, text: string, expected: unknown];

const CASES: Readonly<Record<string, { rules: fences.FenceRules; cases: readonly Case[] }>> = {
  Hugo: {
    rules: fences.HUGO_FENCES,
    cases: [
      ['reads YAML', '---\na: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['reads TOML', '+++\na = 1\n+++\nBody', ['toml', { a: 1 }, 'Body', []]],
      ['reads JSON', '{"a": {"b": "}"}}\nBody', ['json', { a: { b: '}' } }, 'Body', []]],
      ['lets blank lines go before', ' \n\n---\na: 1\n---\nB', ['yaml', { a: 1 }, 'B', []]],
      ['lets blanks follow a fence', '--- \na: 1\n---  \nB', ['yaml', { a: 1 }, 'B', []]],
      ['takes CRLF', '---\r\na: 1\r\n---\r\nB', ['yaml', { a: 1 }, 'B', []]],
      ['takes a lone CR', '---\ra: 1\rb: x\r---\rB', ['yaml', { a: 1, b: 'x' }, 'B', []]],
      ['takes an empty block', '---\n---\nB', ['yaml', {}, 'B', []]],
      ['takes a block of comments', '---\n# x\n---\nB', ['yaml', {}, 'B', []]],
      ['closes at any line that begins so', '---\na: 1\n---- B', ['yaml', { a: 1 }, '- B', []]],
      [
        'does not close inside a line',
        '---\na: b --- c\n---\nB',
        ['yaml', { a: 'b --- c' }, 'B', []],
      ],
      ['has no front matter in plain text', 'Body\n---\nB', [undefined, {}, 'Body\n---\nB', []]],
      [
        'fails on lines of nothing but tabs, but in brackets and above all fields',
        '---\n\t\n# z\n\t\na: [b,\n\t\n c]\n\t\nd: 1\n\t # e\n---\nB',
        [
          'yaml',
          { a: ['b', 'c'], d: 1 },
          'B',
          [
            [7, '\t', TAB],
            [9, '\t ', TAB],
          ],
        ],
      ],
      [
        'wants no fourth hyphen',
        '----\ntitle: x\n---\nB',
        [
          'yaml',
          { title: 'x' },
          'B',
          [[0, '----\n', 'Front matter begins with ---, no more and no less.']],
        ],
      ],
      [
        'fails on an open fence, of which the fields are told',
        '---\ntitle: No end\ndate: x\n\nBody\n',
        ['yaml', { title: 'No end', date: 'x' }, '\nBody\n', [[0, '---', NEVER_CLOSED]]],
      ],
      ['fails on open JSON', '{"a": 1\n\nB', ['json', { a: 1 }, '\nB', [[0, '{', NEVER_CLOSED]]]],
      [
        'fails on a list at the very beginning',
        '- item\n',
        [
          undefined,
          {},
          '- item\n',
          [[0, '-', '“-” at the very beginning is taken for broken front matter.']],
        ],
      ],
    ],
  },
  Jekyll: {
    rules: fences.JEKYLL_FENCES,
    cases: [
      ['reads YAML', '---\na: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      [
        'fails on a line of a tab',
        '---\na: 1\n\t\n---\nB',
        ['yaml', { a: 1 }, 'B', [[2, '\t', TAB]]],
      ],
      ['closes with dots', '---\na: 1\n...\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['lets blanks follow a fence', '--- \t\na: 1\n--- \nB', ['yaml', { a: 1 }, 'B', []]],
      ['takes CRLF', '---\r\na: 1\r\n---\r\nB', ['yaml', { a: 1 }, 'B', []]],
      ['closes at the end of the file', '---\na: 1\n---', ['yaml', { a: 1 }, '', []]],
      ['has no TOML', '+++\na = 1\n+++\nB', [undefined, {}, '+++\na = 1\n+++\nB', []]],
      [
        'wants it in the first line',
        '\n---\na: 1\n---\n',
        [undefined, {}, '\n---\na: 1\n---\n', []],
      ],
      ['wants no fourth hyphen', '----\na: 1\n---\n', [undefined, {}, '----\na: 1\n---\n', []]],
      [
        'goes on behind a longer fence',
        '---\na: 1\n----\n---\nB',
        ['yaml', { a: 1 }, 'B', undefined],
      ],
      ['takes an open fence for body', '---\n\nText', [undefined, {}, '---\n\nText', []]],
      [
        'warns of an open fence with a field below it',
        '---\ntitle: x\n\nText',
        [undefined, {}, '---\ntitle: x\n\nText', [[0, '---', NEVER_CLOSED]]],
      ],
    ],
  },
  Eleventy: {
    rules: fences.ELEVENTY_FENCES,
    cases: [
      ['reads YAML', '---\na: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['reads a named language', '---json\n{"a": 1}\n---\nB', ['json', { a: 1 }, 'B', []]],
      [
        'wants it in the first line',
        '\n---\na: 1\n---\n',
        [undefined, {}, '\n---\na: 1\n---\n', []],
      ],
      ['wants no fourth hyphen', '----\na: 1\n---\n', [undefined, {}, '----\na: 1\n---\n', []]],
      ['fails on an open fence', '---\na: 1\n', ['yaml', { a: 1 }, '', [[0, '---', NEVER_CLOSED]]]],
      [
        'fails on TOML',
        '---toml\na = 1\n---\nB',
        [undefined, {}, 'B', [[0, '---toml', 'Galley can’t read front matter written in toml.']]],
      ],
    ],
  },
  Hexo: {
    rules: fences.HEXO_FENCES,
    cases: [
      ['reads YAML', '---\na: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['needs no opening fence', 'a: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['reads JSON without braces', ';;;\n"a": 1\n;;;\nB', ['json', { a: 1 }, 'B', []]],
      ['takes longer fences', '-----\na: 1\n-----\nB', ['yaml', { a: 1 }, 'B', []]],
      [
        'wants nothing behind the opening',
        '--- \na: 1\n---\n',
        [undefined, {}, '--- \na: 1\n---\n', []],
      ],
      ['lets a blank line go before', '\n---\na: 1\n---\nB', ['yaml', { a: 1 }, 'B', []]],
      [
        'lets tabs indent',
        '---\na:\n\tb: x\n\tc:\n\t\td: 1\n---\nB',
        ['yaml', { a: { b: 'x', c: { d: 1 } } }, 'B', []],
      ],
      ['takes text before a rule for body', 'Hello\n---\nB', [undefined, {}, 'Hello\n---\nB', []]],
      ['takes CRLF', 'a: 1\r\n---\r\nB', ['yaml', { a: 1 }, 'B', []]],
      [
        'takes broken JSON for body, of which Galley warns',
        ';;;\n"a": x\n;;;\nB',
        [
          undefined,
          {},
          ';;;\n"a": x\n;;;\nB',
          [[1, 'x', 'In JSON texts and keys stand in double quotes.']],
        ],
      ],
    ],
  },
  Astro: {
    rules: fences.ASTRO_FENCES,
    cases: [
      ['reads YAML', '---\na: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['reads TOML', '+++\na = 1\n+++\nBody', ['toml', { a: 1 }, 'Body', []]],
      ['lets blank lines go before', '\n \n---\na: 1\n---\nB', ['yaml', { a: 1 }, 'B', []]],
      ['takes an open fence for body', '---\n\nText', [undefined, {}, '---\n\nText', []]],
      [
        'wants the fence to begin a line',
        ' ---\na: 1\n---\n',
        [undefined, {}, ' ---\na: 1\n---\n', []],
      ],
    ],
  },
  Zola: {
    rules: fences.ZOLA_FENCES,
    cases: [
      ['reads TOML', '+++\na = 1\n+++\nBody', ['toml', { a: 1 }, 'Body', []]],
      ['reads YAML', '\n ---\na: 1\n---\nBody', ['yaml', { a: 1 }, 'Body', []]],
      ['takes CRLF', '+++\r\na = 1\r\n+++\r\nB', ['toml', { a: 1 }, 'B', []]],
      ['closes behind text', '---\na: x ---\nB', ['yaml', { a: 'x' }, 'B', []]],
      [
        'fails without front matter',
        'Text\nB',
        [undefined, {}, 'Text\nB', [[0, 'Text\n', 'This site needs front matter in every post.']]],
      ],
    ],
  },
  Pelican: {
    rules: fences.PELICAN_FENCES,
    cases: [
      [
        'reads a header up to a blank line, all of it text',
        'Title: "Q"\nDate: 2024-01-05\ntags: [a, b]\n\nBody',
        ['header', { Title: '"Q"', Date: '2024-01-05', tags: '[a, b]' }, 'Body', []],
      ],
      [
        'takes further values',
        'Authors: A\n    B\n\nBody',
        ['header', { Authors: ['A', 'B'] }, 'Body', []],
      ],
      [
        'takes fences around',
        '---\nTitle: x: y\n---\nBody',
        ['header', { Title: 'x: y' }, 'Body', []],
      ],
      ['ends at another line', 'Title: x\nBody', ['header', { Title: 'x' }, 'Body', []]],
      ['has none in plain text', 'Body\n', [undefined, {}, 'Body\n', []]],
    ],
  },
  'A plain folder': {
    rules: fences.PLAIN_FENCES,
    cases: [
      ['reads YAML', '\n--- \na: 1\n...\nB', ['yaml', { a: 1 }, 'B', []]],
      ['reads TOML', '+++\na = 1\n+++\nB', ['toml', { a: 1 }, 'B', []]],
      ['reads JSON', '{"a": 1}\nB', ['json', { a: 1 }, 'B', []]],
      ['takes no template for JSON', '{{ x }}\n', [undefined, {}, '{{ x }}\n', []]],
      ['takes a rule for a rule', '---\n\nText\n', [undefined, {}, '---\n\nText\n', []]],
    ],
  },
};

for (const [name, { rules, cases }] of Object.entries(CASES)) {
  describe(`front matter for ${name}`, () => {
    for (const [what, text, expected] of cases) {
      it(what, () => {
        const got = read(text, rules) as unknown[];
        // Of some cases only the fences are the point, not what is wrong between them.
        const wanted = expected as unknown[];
        assert.deepEqual(
          wanted[3] === undefined ? [got[0], got[1], got[2], undefined] : got,
          wanted,
        );
      });
    }
  });
}

describe('the head of a file', () => {
  const isComplete = (text: string, rules: fences.FenceRules): boolean =>
    readFrontMatter(text, rules, false).complete;

  it('is enough when the block closes in it', () => {
    assert.ok(isComplete('---\na: 1\n---\nBo', fences.HUGO_FENCES));
    assert.ok(isComplete('Just text, no front matter', fences.HUGO_FENCES));
  });

  it('is not enough when the block may go on, or its closing fence', () => {
    for (const text of ['---\na: 1\nb', '---\na: 1\n---', '{"a":', '', '\n\n', '--']) {
      assert.ok(!isComplete(text, fences.HUGO_FENCES), JSON.stringify(text));
    }
    assert.ok(!isComplete('---\na: 1\n---', fences.JEKYLL_FENCES));
    assert.ok(!isComplete('Title: x\nDate', fences.PELICAN_FENCES));
    assert.ok(!isComplete('title: x\n', fences.HEXO_FENCES));
  });

  it('tells nothing yet that the rest may change', () => {
    const { fields, problems, bodyStart } = readFrontMatter('---\na: "', fences.HUGO_FENCES, false);
    assert.deepEqual([fields, problems, bodyStart], [[], [], 0]);
  });
});
