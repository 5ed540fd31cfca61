import assert from 'node:assert/strict';
import { HUGO_FENCES } from '../../../src/core/frontMatter/fenceRules.ts';
import type { Value } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { dataOf, problemsIn } from './reading.ts';

function readAll(text: string): unknown[] {
  const frontMatter = readFrontMatter(text, HUGO_FENCES, true);
  return [dataOf(frontMatter), problemsIn(text, frontMatter)];
}

const readToml = (toml: string): unknown[] => readAll(`+++\n${toml}\n+++\nBody`);

function forms(text: string): unknown[] {
  const { fields } = readFrontMatter(text, HUGO_FENCES, true);
  const formOf = (value: Value): string => (value.kind === 'scalar' ? value.form : value.kind);
  return fields.map(({ keyRange, value }) => [
    text.slice(keyRange.start, keyRange.end),
    formOf(value),
    text.slice(value.range.start, value.range.end),
  ]);
}

describe('TOML front matter', () => {
  it('has typed values, each in its place', () => {
    const text =
      '+++\n"a b" = \'x\'\nb = true\nc = 1_000\nd = 2024-01-05\ne = ["x", 2]\nf = {g = 1}\n+++\n';
    assert.deepEqual(forms(text), [
      ['"a b"', 'string', "'x'"],
      ['b', 'boolean', 'true'],
      ['c', 'number', '1_000'],
      ['d', 'date', '2024-01-05'],
      ['e', 'list', '["x", 2]'],
      ['f', 'dictionary', '{g = 1}'],
    ]);
  });

  it('nests dotted keys, tables and arrays of tables', () => {
    const toml =
      'a.b = 1\na.c = 2\n[d]\ne = "x"\n[d.f]\ng = 0x1F\n[[r]]\nh = 1\n[[r]]\n[r.i]\nj = 2\n[k]';
    assert.deepEqual(readToml(toml), [
      { a: { b: 1, c: 2 }, d: { e: 'x', f: { g: 31 } }, r: [{ h: 1 }, { i: { j: 2 } }], k: {} },
      [],
    ]);
  });

  it('tells dates as they are written', () => {
    const toml =
      'a = 2024-01-05\nb = 2024-01-05T10:20:30.5+02:00\nc = 2024-01-05 10:20:30\nd = 07:32:00';
    const data = {
      a: '2024-01-05',
      b: '2024-01-05T10:20:30.5+02:00',
      c: '2024-01-05 10:20:30',
      d: '07:32:00',
    };
    assert.deepEqual(readToml(toml), [data, []]);
  });

  it('reads texts of several lines and their escapes', () => {
    assert.deepEqual(readToml('a = """\none\ntwo"""\nb = "x\\ty\\u00e9"'), [
      { a: 'one\ntwo', b: 'x\tyé' },
      [],
    ]);
  });

  const QUOTE = 'This quote is never closed.';
  const BRACKET = 'This bracket is never closed.';
  const TEXT = 'In TOML a text stands in quotes.';
  const mistakes: readonly [what: string, toml: string, data: unknown, problem: unknown][] = [
    ['an open quote', 'title = "x\nb = 1', { title: 'x', b: 1 }, [1, 'title = "x', QUOTE]],
    ['an open bracket', 'tags = ["a",\nb = 1', { b: 1 }, [1, '["a",', BRACKET]],
    ['an open bracket in the last line', 'a = 1\nb = [', { a: 1 }, [2, 'b = [', BRACKET]],
    ['open braces', 'a = {b = 1\nc = 2', { c: 2 }, [1, '{b = 1', BRACKET]],
    ['an open table', '[a\nb = 1', { b: 1 }, [1, '[a', BRACKET]],
    [
      'three open quotes',
      'a = 1\nb = """x\nc = 2',
      { a: 1 },
      [2, '"""x', 'These three quotes are never closed.'],
    ],
    [
      'a text without quotes',
      'title = My post\nb = 1',
      { title: 'My post', b: 1 },
      [1, 'title = My post', TEXT],
    ],
    ['typographic quotes', 'title = “x”', { title: '“x”' }, [1, 'title = “x”', TEXT]],
    [
      'a colon',
      'title: x\nb = 1',
      { b: 1 },
      [1, 'title: x', 'TOML wants an equals sign between a key and its value, not a colon.'],
    ],
    [
      'no value',
      'a =\nb = 1',
      { b: 1 },
      [1, 'a =', 'The value is missing. For no text, write "".'],
    ],
    ['a second key', 'a = 1\na = 2', { a: '2' }, [2, 'a', '“a” is given twice.']],
    [
      'a date that is none',
      'd = 2024-02-30',
      { d: '2024-02-30' },
      [1, 'd = 2024-02-30', 'There is no such date.'],
    ],
    [
      'an escape that is none',
      'a = "\\q"',
      { a: '\\q' },
      [
        1,
        'a = "\\q"',
        'This backslash means nothing in double quotes. Write it twice, or use single quotes.',
      ],
    ],
    [
      'an apostrophe in single quotes',
      "a = 'it's'",
      { a: "it's" },
      [
        1,
        "a = 'it's'",
        'The value goes on after its closing quote. Put a text with an apostrophe in double quotes.',
      ],
    ],
    [
      'quotes in double quotes',
      'a = "x "y" z"',
      { a: 'x "y" z' },
      [
        1,
        'a = "x "y" z"',
        'The value goes on after its end. Inside double quotes, write \\" for a quote.',
      ],
    ],
    [
      'a line without a key',
      'a = 1\nhello\nb = 2',
      { a: 1, b: 2 },
      [2, 'hello', 'This line is not of the form “key = value”.'],
    ],
  ];
  for (const [what, toml, data, problem] of mistakes) {
    it(`tells a mistake once and reads the rest: ${what}`, () => {
      assert.deepEqual(readToml(toml), [data, [problem]]);
    });
  }
});

describe('JSON front matter', () => {
  it('has typed values, each in its place', () => {
    const text = '{\n  "a": "x\\n",\n  "b": false, "c": 1.5, "d": null, "e": [{"f": 1}]\n}\nBody';
    assert.deepEqual(forms(text), [
      ['"a"', 'string', '"x\\n"'],
      ['"b"', 'boolean', 'false'],
      ['"c"', 'number', '1.5'],
      ['"d"', 'null', 'null'],
      ['"e"', 'list', '[{"f": 1}]'],
    ]);
    assert.deepEqual(readAll(text), [{ a: 'x\n', b: false, c: 1.5, d: null, e: [{ f: 1 }] }, []]);
  });

  const DOUBLE = 'In JSON texts and keys stand in double quotes.';
  const mistakes: readonly [what: string, json: string, data: unknown, problem: unknown][] = [
    ['no comma', '{"a": 1\n"b": 2}', { a: 1, b: 2 }, [1, '"b"', 'A comma is missing before this.']],
    [
      'a comma too many',
      '{"a": 1,\n}',
      { a: 1 },
      [1, '}', 'In JSON no comma follows the last item.'],
    ],
    ['no quotes', '{"a": x, "b": 1}', { b: 1 }, [0, 'x', DOUBLE]],
    [
      'a comment',
      '{"a": 1 /* x */}',
      { a: 1 },
      [0, '/* x */', 'Comments are not allowed in JSON.'],
    ],
    ['a second key', '{"a": 1,\n "a": 2}', { a: 2 }, [1, '"a"', '“a” is given twice.']],
  ];
  for (const [what, json, data, problem] of mistakes) {
    it(`tells a mistake where it is: ${what}`, () => {
      assert.deepEqual(readAll(`${json}\nBody`), [data, [problem]]);
    });
  }
});
