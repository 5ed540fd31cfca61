import assert from 'node:assert/strict';
import { HUGO_FENCES } from '../../../src/core/frontMatter/fenceRules.ts';
import type { FrontMatter, Scalar } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { timestampOf } from '../../../src/core/frontMatter/timestamp.ts';
import { fieldOf, listOf, plainOf, textOf } from '../../../src/core/frontMatter/values.ts';
import {
  booleanOf,
  isNull,
  numberOf,
  type YamlSchema,
} from '../../../src/core/frontMatter/yamlScalars.ts';

const yaml = (content: string): FrontMatter =>
  readFrontMatter(`---\n${content}\n---\n`, HUGO_FENCES, true);

describe('a field', () => {
  const frontMatter = yaml('Draft: 1\ntags: a\ndraft: 2\ntags: b');

  it('is found by its exact key, the last of duplicates', () => {
    assert.equal(textOf(fieldOf(frontMatter, 'draft')?.value), '2');
    assert.equal(textOf(fieldOf(frontMatter, 'tags')?.value), 'b');
    assert.equal(fieldOf(frontMatter, 'DRAFT'), undefined);
  });

  it('is found without regard to case, or the first of duplicates, on demand', () => {
    const first = fieldOf(frontMatter, 'DRAFT', { ignoreCase: true, duplicates: 'first' });
    assert.equal(first?.key, 'Draft');
    assert.equal(fieldOf(frontMatter, 'dRAFT', { ignoreCase: true })?.key, 'draft');
  });
});

describe('a value', () => {
  const { fields } = yaml('a: yes\nb: [x, 1, [y], null]\nc:\nd: "1"\ne: {f: 2}');
  const value = (key: string) => fieldOf({ fields }, key)?.value;

  it('has a text when it is a scalar', () => {
    assert.deepEqual(
      ['a', 'b', 'c', 'd', 'e', 'z'].map((key) => textOf(value(key))),
      ['yes', undefined, undefined, '1', undefined, undefined],
    );
  });

  it('is a list of texts, or one text as a list', () => {
    assert.deepEqual(
      ['a', 'b', 'c', 'z'].map((key) => listOf(value(key))),
      [['yes'], ['x', '1'], [], []],
    );
  });

  it('is plain data by the rules of a reader', () => {
    const data = (schema: YamlSchema) =>
      Object.fromEntries(fields.map((field) => [field.key, plainOf(field.value, schema)]));
    const expected = { b: ['x', 1, ['y'], null], c: null, d: '1', e: { f: 2 } };
    assert.deepEqual(data('yaml-1.1'), { a: true, ...expected });
    assert.deepEqual(data('yaml-1.2'), { a: 'yes', ...expected });
  });

  it('named like a part of every object is plain data all the same', () => {
    const [field] = yaml('a: {__proto__: {x: 1}, constructor: 2}').fields;
    const data = plainOf(field!.value, 'yaml-1.2') as Record<string, unknown>;
    assert.deepEqual(Object.keys(data), ['__proto__', 'constructor']);
    assert.equal(data['x'], undefined);
  });
});

describe('an unquoted scalar', () => {
  const SCHEMAS: readonly YamlSchema[] = ['yaml-1.1', 'yaml-1.2', 'go-yaml'];
  const plain = (text: string): Scalar => ({
    kind: 'scalar',
    form: 'plain',
    text,
    range: { start: 0, end: text.length },
  });
  const meaning = (text: string, schema: YamlSchema): unknown =>
    isNull(plain(text))
      ? null
      : (booleanOf(plain(text), schema) ?? numberOf(plain(text), schema) ?? text);

  // Columns: Ruby's Psych, YAML 1.2 core, Go. The first was taken from Ruby itself.
  const table: readonly [text: string, psych: unknown, core: unknown, go: unknown][] = [
    ['true', true, true, true],
    ['False', false, false, false],
    ['yes', true, 'yes', 'yes'],
    ['nO', false, 'nO', 'nO'],
    ['off', false, 'off', 'off'],
    ['y', 'y', 'y', 'y'],
    ['~', null, null, null],
    ['', null, null, null],
    ['12', 12, 12, 12],
    ['-1.5', -1.5, -1.5, -1.5],
    ['010', 8, 10, 8],
    ['08', '08', 8, 8],
    ['0x1F', 31, 31, 31],
    ['0o17', '0o17', 15, 15],
    ['0b11', 3, '0b11', 3],
    ['1_000', 1000, '1_000', 1000],
    ['1,000', 1000, '1,000', '1,000'],
    ['1e3', '1e3', 1000, 1000],
    ['1.5e+3', 1500, 1500, 1500],
    ['1:30', 5400, '1:30', '1:30'],
    ['1:30:15', 5415, '1:30:15', '1:30:15'],
    ['.inf', Infinity, Infinity, Infinity],
    ['-.INF', -Infinity, -Infinity, -Infinity],
    ['.', '.', '.', '.'],
    ['-', '-', '-', '-'],
    ['1.2.3', '1.2.3', '1.2.3', '1.2.3'],
    ['2024-01-01', '2024-01-01', '2024-01-01', '2024-01-01'],
  ];
  for (const [text, ...expected] of table) {
    it(`“${text}” means ${expected.map(String).join(', ')}`, () => {
      assert.deepEqual(
        SCHEMAS.map((schema) => meaning(text, schema)),
        expected,
      );
    });
  }

  it('in quotes is a text', () => {
    const quoted: Scalar = { ...plain('true'), form: 'string' };
    assert.deepEqual(
      [
        booleanOf(quoted, 'yaml-1.1'),
        numberOf({ ...quoted, text: '1' }, 'yaml-1.1'),
        isNull(quoted),
      ],
      [undefined, undefined, false],
    );
  });
});

describe('a timestamp', () => {
  const day = { year: 2024, month: 1, day: 5 };
  const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
  const cases: readonly [text: string, parts: Record<string, unknown> | undefined][] = [
    ['2024-01-05', { ...day, ...midnight, offset: undefined, hasTime: false, hasSeconds: false }],
    ['2024-1-5', { ...day, ...midnight, offset: undefined, hasTime: false, hasSeconds: false }],
    [
      '2024-01-05 10:20',
      {
        ...day,
        ...midnight,
        hour: 10,
        minute: 20,
        offset: undefined,
        hasTime: true,
        hasSeconds: false,
      },
    ],
    [
      '2024-01-05T10:20:30Z',
      {
        ...day,
        hour: 10,
        minute: 20,
        second: 30,
        millisecond: 0,
        offset: 0,
        hasTime: true,
        hasSeconds: true,
      },
    ],
    [
      '2024-01-05T10:20:30.1234+05:30',
      {
        ...day,
        hour: 10,
        minute: 20,
        second: 30,
        millisecond: 123,
        offset: 330,
        hasTime: true,
        hasSeconds: true,
      },
    ],
    [
      '2024-01-05 10:20:30 -0500',
      {
        ...day,
        hour: 10,
        minute: 20,
        second: 30,
        millisecond: 0,
        offset: -300,
        hasTime: true,
        hasSeconds: true,
      },
    ],
    [
      '2024-01-05 1:02:03 +9',
      {
        ...day,
        hour: 1,
        minute: 2,
        second: 3,
        millisecond: 0,
        offset: 540,
        hasTime: true,
        hasSeconds: true,
      },
    ],
    [
      '2024-02-31',
      {
        year: 2024,
        month: 2,
        day: 31,
        ...midnight,
        offset: undefined,
        hasTime: false,
        hasSeconds: false,
      },
    ],
    ['Jan 5, 2024', undefined],
    ['2024-01', undefined],
    ['2024-01-05T', undefined],
    ['24-01-05', undefined],
    ['2024-01-05 10', undefined],
    ['2024-01-05 10:20 Uhr', undefined],
  ];
  for (const [text, parts] of cases) {
    it(`${text} is ${parts ? 'told as it is written' : 'none'}`, () => {
      assert.deepEqual(timestampOf(text), parts);
    });
  }
});
