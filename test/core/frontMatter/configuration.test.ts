import assert from 'node:assert/strict';
import {
  parseConfiguration,
  type ConfigurationFormat,
} from '../../../src/core/frontMatter/parseConfiguration.ts';
import {
  asBoolean,
  asList,
  asNumber,
  asRecord,
  asText,
  asTexts,
  lookUp,
} from '../../../src/core/frontMatter/unknownData.ts';
import { inEnglish } from '../../../src/core/message.ts';

describe('a configuration', () => {
  const sound: readonly [format: ConfigurationFormat, text: string, data: unknown][] = [
    [
      'yaml',
      '---\ntitle: My site\nnested:\n  a: [1, {b: c}]\n',
      { title: 'My site', nested: { a: [1, { b: 'c' }] } },
    ],
    ['yaml', '- a\n- b: 1\n', ['a', { b: 1 }]],
    ['yaml', '# nothing\n', undefined],
    ['yaml', 'a: 1\na: 2\n', { a: 2 }],
    [
      'toml',
      'baseURL = "x"\ndate = 2024-01-05\n[params]\n  a = 1\n[[menu.main]]\n  name = "n"\n',
      { baseURL: 'x', date: '2024-01-05', params: { a: 1 }, menu: { main: [{ name: 'n' }] } },
    ],
    ['json', '{"a": [true, null]}', { a: [true, null] }],
    ['jsonc', '{\n  // why\n  "a": 1,\n}', { a: 1 }],
    ['json', '', undefined],
  ];
  for (const [format, text, data] of sound) {
    it(`in ${format} becomes plain data: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(parseConfiguration(text, format), { data, problems: [] });
    });
  }

  it('is typed by the reader its generator has', () => {
    assert.deepEqual(parseConfiguration('future: yes\n', 'yaml', 'yaml-1.1').data, {
      future: true,
    });
    assert.deepEqual(parseConfiguration('future: yes\n', 'yaml', 'yaml-1.2').data, {
      future: 'yes',
    });
  });

  const broken: readonly [
    format: ConfigurationFormat,
    text: string,
    data: unknown,
    problem: unknown,
  ][] = [
    ['yaml', 'a: 1\nb: "x\nc: 2\n', { a: 1, b: 'x', c: 2 }, [1, 'This quote is never closed.']],
    [
      'toml',
      'a = 1\nb = x\n[c]\nd = 2\n',
      { a: 1, b: 'x', c: { d: 2 } },
      [1, 'In TOML a text stands in quotes.'],
    ],
    ['json', '{"a": 1, // why\n "b": 2}', { a: 1, b: 2 }, [0, 'Comments are not allowed in JSON.']],
  ];
  for (const [format, text, data, problem] of broken) {
    it(`that is broken ${format} is read as far as can be`, () => {
      const configuration = parseConfiguration(text, format);
      const told = configuration.problems.map(({ line, message }) => [line, inEnglish(message)]);
      assert.deepEqual([configuration.data, told], [data, [problem]]);
      assert.deepEqual(
        configuration.problems.map(({ code }) => code),
        ['configuration-syntax'],
      );
    });
  }
});

describe('data of unknown shape', () => {
  const data = {
    params: { Author: { name: 'A', age: 3 }, on: true, list: [1, 'x', null, {}] },
    'a.b': 1,
  };

  it('is looked up along a path', () => {
    assert.equal(lookUp(data, 'params.Author.name'), 'A');
    assert.equal(lookUp(data, 'params.author.name'), undefined);
    assert.equal(lookUp(data, 'Params.author.Name', { ignoreCase: true }), 'A');
    assert.equal(lookUp(data, ['a.b']), 1);
    assert.equal(lookUp(data, 'params.on.off'), undefined);
    assert.equal(lookUp(undefined, 'a'), undefined);
    assert.equal(lookUp({}, 'constructor'), undefined);
  });

  it('is taken for what it is or for nothing', () => {
    const { params } = data;
    assert.deepEqual(
      [asText('x'), asText(3), asText(true), asText([]), asText(null)],
      ['x', '3', 'true', undefined, undefined],
    );
    assert.deepEqual([asNumber(3), asNumber('3'), asNumber(NaN)], [3, undefined, undefined]);
    assert.deepEqual([asBoolean(false), asBoolean('false')], [false, undefined]);
    assert.deepEqual([asList([1]), asList('a'), asList(null)], [[1], ['a'], []]);
    assert.deepEqual(asTexts(params.list), ['1', 'x']);
    assert.deepEqual(
      [asRecord(params), asRecord([]), asRecord('x')],
      [params, undefined, undefined],
    );
  });
});
