import assert from 'node:assert/strict';
import { HUGO_FENCES, JEKYLL_FENCES } from '../../../src/core/frontMatter/fenceRules.ts';
import type { Value } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { textOf } from '../../../src/core/frontMatter/values.ts';
import { dataOf, problemsIn } from './reading.ts';

const fence = (yaml: string): string => `---\n${yaml}---\nBody`;

function readYaml(yaml: string): unknown[] {
  const text = fence(yaml);
  const frontMatter = readFrontMatter(text, JEKYLL_FENCES, true);
  return [dataOf(frontMatter), problemsIn(text, frontMatter)];
}

/** The written text of a value and of all values in it. */
function written(text: string, value: Value): unknown {
  const own = text.slice(value.range.start, value.range.end);
  if (value.kind === 'list') return [own, value.items.map((item) => written(text, item))];
  if (value.kind === 'scalar') return own;
  return [own, value.fields.map((field) => [field.key, written(text, field.value)])];
}

describe('YAML front matter', () => {
  const sound: readonly [what: string, yaml: string, data: unknown][] = [
    ['folds a folded block', 'a: >-\n  one\n  two\nb: 1\n', { a: 'one two', b: 1 }],
    ['keeps the lines of a literal block', 'a: |\n  one\n   two\n', { a: 'one\n two\n' }],
    ['resolves escapes in double quotes', 'a: "x\\ty\\u00e9"\n', { a: 'x\tyé' }],
    ['folds a scalar of several lines', 'a: one\n  two\nb: "x\n  y"\n', { a: 'one two', b: 'x y' }],
    [
      'takes double quotes that go on in the first column',
      'a: "one two\nthree: x"\nb: 1\n',
      { a: 'one two three: x', b: 1 },
    ],
    [
      'takes single quotes that go on in the first column',
      "a: 'one\n\n# it''s two' # c\nb: 1\n",
      { a: "one\n# it's two", b: 1 },
    ],
    [
      'takes quotes in lists and maps that go on no deeper than their key',
      'a:\n- "one\ntwo"\nb:\n  c: "x \\\n  y"\n',
      { a: ['one two'], b: { c: 'x y' } },
    ],
    ['takes brackets over several lines', 'a: [x,\n  y,\n]\n', { a: ['x', 'y'] }],
    [
      'takes brackets that close in the first column',
      'a: [\n"x",\ny\n]\nb: 1\n',
      { a: ['x', 'y'], b: 1 },
    ],
    ['takes maps in braces', 'a: {b: 1, c: [d]}\n', { a: { b: 1, c: ['d'] } }],
    ['takes lists of maps', 'a:\n  - b: 1\n    c: 2\n  - d\n', { a: [{ b: 1, c: 2 }, 'd'] }],
    ['takes keys in quotes and explicit keys', '"a b": 1\n? c\n: 2\n', { 'a b': 1, c: 2 }],
    ['resolves aliases', 'a: &x [1, 2]\nb: *x\n', { a: [1, 2], b: [1, 2] }],
    [
      'merges maps, own keys first',
      'a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  b: 3\n',
      { a: { b: 1, c: 2 }, d: { b: 3, c: 2 } },
    ],
    ['leaves out tags', 'a: !!str 5\nb: !thing x\n', { a: '5', b: 'x' }],
    ['separates by tabs', 'a:\tx\t# c\n', { a: 'x' }],
    ['takes a key of other letters', 'título: x\n日本: y\n', { título: 'x', 日本: 'y' }],
    ['has null where nothing is', 'a:\nb: ~\nc: null\n', { a: null, b: null, c: null }],
    ['tells text from comment', 'a: x#y\nb: x #y\n', { a: 'x#y', b: 'x' }],
    ['is not confused by zero characters', 'a: x\0y\n', { a: 'x\0y' }],
  ];
  for (const [what, yaml, data] of sound) {
    it(what, () => {
      assert.deepEqual(readYaml(yaml), [data, []]);
    });
  }

  it('has a place for every value, with quotes and brackets, without what follows', () => {
    const text = fence('a: "x" # c\nb: |\n  one\n  two\n\nc:\n  - d: &n [e]\n  - *n\nf:\n');
    const { fields } = readFrontMatter(text, HUGO_FENCES, true);
    assert.deepEqual(
      fields.map((field) => [field.key, written(text, field.value)]),
      [
        ['a', '"x"'],
        ['b', '|\n  one\n  two'],
        [
          'c',
          [
            '- d: &n [e]\n  - *n',
            [
              ['d: &n [e]', [['d', ['[e]', ['e']]]]],
              ['*n', ['e']],
            ],
          ],
        ],
        ['f', ''],
      ],
    );
    assert.equal(text[fields[3]!.value.range.start - 1], ':');
  });

  it('keeps every one of duplicate keys and tells of the second', () => {
    const text = fence('a: 1\nb:\n  c: 1\n  c: 2\na: 2\n');
    for (const [rules, severity] of [
      [HUGO_FENCES, 'error'],
      [JEKYLL_FENCES, 'warning'],
    ] as const) {
      const { fields, problems } = readFrontMatter(text, rules, true);
      assert.deepEqual(
        fields.map((field) => [field.key, textOf(field.value)]),
        [
          ['a', '1'],
          ['b', undefined],
          ['a', '2'],
        ],
      );
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.severity, problem.line]),
        [
          ['front-matter-duplicate-key', severity, 4],
          ['front-matter-duplicate-key', severity, 5],
        ],
      );
    }
  });

  it('that is no map has no fields, and says so', () => {
    for (const yaml of ['- a\n- b\n', 'just text\n', '[a]\n', '"quoted"\n']) {
      const { fields, problems } = readFrontMatter(fence(yaml), HUGO_FENCES, true);
      const codes = problems.map((problem) => [problem.code, problem.line]);
      assert.deepEqual([fields, codes], [[], [['front-matter-not-a-map', 1]]]);
    }
  });
});

describe('a mistake in YAML', () => {
  const COLON = 'There is a colon in this value: put it in quotes.';
  const QUOTE = 'This quote is never closed.';
  const BRACKET = 'This bracket is never closed.';
  const mistakes: readonly [what: string, yaml: string, data: unknown, problem: unknown][] = [
    [
      'a colon in a value',
      'title: Part one: two # c\nb: 1\n',
      { title: 'Part one: two # c', b: 1 },
      [1, 'Part one: two', COLON],
    ],
    ['a colon at the end of a value', 'title: Hello:\n', { title: 'Hello:' }, [1, 'Hello:', COLON]],
    ['a colon in a list item', 'a:\n  - b: c: d\ne: 1\n', { e: 1 }, [2, 'c: d', COLON]],
    [
      'an open double quote',
      'title: "Unclosed\ndate: 2024\n',
      { title: 'Unclosed', date: 2024 },
      [1, '"Unclosed', QUOTE],
    ],
    [
      'an open quote with quotes below',
      'title: "Open\nb: "x"\n',
      { title: 'Open', b: 'x' },
      [1, '"Open', QUOTE],
    ],
    [
      'an open quote whose text goes on below',
      'title: "Open\nmore" text\nb: 1\n',
      { title: 'Open', b: 1 },
      [1, '"Open', QUOTE],
    ],
    [
      'a colon beside quotes that go on in the first column',
      'title: "one\ntwo"\nb: c: d\n',
      { title: 'one two', b: 'c: d' },
      [3, 'c: d', COLON],
    ],
    [
      'an apostrophe in single quotes',
      "title: 'It's'\nb: 1\n",
      { title: "It's'", b: 1 },
      [
        1,
        "s'",
        'The value goes on after its closing quote. Inside single quotes, write an apostrophe twice.',
      ],
    ],
    [
      'quotes in double quotes',
      'title: "a "b" c"\n',
      { title: 'a "b" c"' },
      [
        1,
        'b" c"',
        'The value goes on after its closing quote. Inside double quotes, write \\" for a quote.',
      ],
    ],
    [
      'a backslash in double quotes',
      'title: "C:\\qed"\nb: 1\n',
      { title: 'C:\\qed"', b: 1 },
      [
        1,
        '\\q',
        '“\\q” means nothing in double quotes. Write the backslash twice, or use single quotes.',
      ],
    ],
    ['an open bracket', 'tags: [a, b\nc: 1\n', { c: 1 }, [1, '[a, b', BRACKET]],
    [
      'text behind a bracket',
      'title: [Draft] Post\nb: 1\n',
      { b: 1 },
      [1, '[Draft] Post', 'A value that begins with a bracket must end with it: put it in quotes.'],
    ],
    [
      'a value that begins with @',
      'a: @me\n',
      { a: '@me' },
      [1, '@me', 'A value can’t begin with @: put it in quotes.'],
    ],
    [
      'a value that begins with *',
      'a: *Big* news\nb: 1\n',
      { a: '*Big* news', b: 1 },
      [1, '*Big* news', 'A value can’t begin with *: put it in quotes.'],
    ],
    [
      'an alias of nothing',
      'a: *b\n',
      { a: null },
      [1, '*b', 'A value can’t begin with *: put it in quotes.'],
    ],
    [
      'a list behind its key',
      'a: - b\nc: 1\n',
      { a: '- b', c: 1 },
      [1, '- b', 'A list begins on a line of its own, below its key.'],
    ],
    [
      'a tab that indents',
      'a:\n\tb: 1\nc: 1\n',
      { c: 1 },
      [2, '\t', 'This line begins with a tab: use spaces instead.'],
    ],
    [
      'a tab in the first line',
      '\ta: 1\n',
      { a: '1' },
      [1, '\t', 'This line begins with a tab: use spaces instead.'],
    ],
    [
      'a line without a key',
      'a: 1\nhello there\nb: 2\n',
      { a: 1, b: 2 },
      [2, 'hello there', 'This line is not of the form “key: value”.'],
    ],
    [
      'no space behind a colon',
      'a:1\nb: 2\n',
      { b: 2 },
      [1, ':', 'A space is missing after this colon.'],
    ],
    [
      'a line indented too far',
      'a: x\n  b: y\nc: 1\n',
      { a: 'x', c: 1 },
      [2, 'b: y', 'This line is indented, but the one above has its value already.'],
    ],
  ];
  for (const [what, yaml, data, problem] of mistakes) {
    it(`is told once, where it is, in words: ${what}`, () => {
      assert.deepEqual(readYaml(yaml), [data, [problem]]);
    });
  }

  it('does not hide another one', () => {
    assert.deepEqual(readYaml('a: b: c\nd: 1\ne: "x\n'), [
      { a: 'b: c', d: 1, e: 'x' },
      [
        [1, 'b: c', COLON],
        [3, '"x', QUOTE],
      ],
    ]);
  });

  it('is found in text with CRLF in the same place', () => {
    const text = fence('title: "x\ntags: [a\nb: c: d\n').replaceAll('\n', '\r\n');
    const frontMatter = readFrontMatter(text, HUGO_FENCES, true);
    assert.deepEqual(problemsIn(text, frontMatter), [
      [1, '"x', QUOTE],
      [2, '[a', BRACKET],
      [3, 'c: d', COLON],
    ]);
  });

  it('of an alias inside of itself is told', () => {
    assert.deepEqual(readYaml('a: &x [b, *x]\nc: 1\n'), [
      { a: ['b', null], c: 1 },
      [[1, '*x', '“*x” stands inside of what it repeats.']],
    ]);
  });

  it('of aliases that grow out of all proportion is told, and costs nothing', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const lines = names.map((name, index) => {
      const items =
        index === 0
          ? 'x, x'
          : Array(9)
              .fill(`*${names[index - 1]!}`)
              .join(', ');
      return `${name}: &${name} [${items}]`;
    });
    const text = fence(`title: Boom\n${lines.join('\n')}\n`);
    const { fields, problems } = readFrontMatter(text, HUGO_FENCES, true);
    assert.equal(fields.length, 11);
    assert.equal(textOf(fields[0]?.value), 'Boom');
    assert.ok(problems.length > 0);
    assert.ok(problems.every((problem) => problem.code === 'front-matter-cyclic-alias'));
  });
});
