import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Value } from '../../../src/core/frontMatter/frontMatter.ts';
import { parseWithLibrary } from '../../../src/core/frontMatter/yaml/parseWithLibrary.ts';
import { scanYaml } from '../../../src/core/frontMatter/yaml/scanYaml.ts';

/** What the scanner says of a whole text, and what the library says of it. */
function both(text: string): { scanned: Value | undefined; library: Value | undefined } {
  const scanned = scanYaml(text, { start: 0, end: text.length });
  const outcome = parseWithLibrary(text, 0);
  assert.ok(outcome.ok || !scanned, `the library finds a mistake in ${JSON.stringify(text)}`);
  return { scanned, library: outcome.ok ? outcome.root : undefined };
}

const KNOWN = [
  'title: A post',
  'title: "A post"   # said twice\ndraft: false\n',
  "title: 'It''s here'\n",
  'tags: [a, "b", \'c\', d e ]\n',
  'tags: []\n',
  'tags: [a, ]\n',
  'tags:\n  - a\n  # between\n\n  - "b c" # why\n  - https://example.org/x:y#z\nx: 1\n',
  'tags:\n- a\n- b\ntitle: x\n',
  'params:\n  a: 1\n  deep:\n    b: yes\n  c: 2\ntitle: x\n',
  'a:\nb: # nothing\nc:   \n',
  ' a: 1\n b: 2\n',
  'date: 2024-01-05T10:20:30+02:00\r\ntitle: CRLF\r\n\r\n',
  '# only\n\n# comments\n',
  '',
  'a: -1\nb: -x\nc: :x\nd: ?x\ne: x#y\nf: a"b\ng: x:y\n',
  'emoji: 🎉 party 日本\n',
  'list:\n  - [a, b]\n  - c\n',
  'a: |\n  x\n  y\nb: 1\n',
  'a: >\n  x\n  y\n\n  z\n\n\n  z\n\n\nb: 1\n',
  'a: |-\n x\n\n y\n# c\nb: 1\n',
  'a: >-\r\n  x: y\r\n  "z\r\n\r\nb: 1\r\n',
  'p:\n  a: >\n    # text\n    - text\n  b: |\n    x',
];

const UNKNOWN = [
  'title: a: b',
  'title: "a\\n"',
  'title: "open',
  'title: a\n  b',
  'title: |\n    a\n  b',
  'title: >\n  a\n   b',
  'title: |+\n  a\n',
  'title: |2\n  a\n',
  'title: | # why\n  a\n',
  'title: |\n  a \n',
  'title: |\n\n  a\n',
  'title: |\n  a\n  \n',
  'title: |\nb: c\n',
  'title: &a b',
  'title: *a',
  'title: !x b',
  'a:\n\tb: 1',
  'a: [b,\n c]',
  'a: {b: c}',
  '- a\n- b',
  'a: - b',
  '---\na: 1',
  'a: 1\n...\n',
  '<<: *b',
  '? a\n: b',
  'a: [b: c]',
  'a: 1\rb: 2',
  'a: "x" y',
  'a: [x]y',
  'a:b',
  'a: x:',
];

describe('the fast scanner of YAML', () => {
  for (const text of KNOWN) {
    it(`reads ${JSON.stringify(text)} as the library does`, () => {
      const { scanned, library } = both(text);
      assert.ok(scanned);
      const isEmpty = scanned.kind === 'dictionary' && scanned.fields.length === 0;
      assert.deepEqual(isEmpty ? undefined : scanned, library);
    });
  }

  for (const text of UNKNOWN) {
    it(`leaves ${JSON.stringify(text)} to the library`, () => {
      assert.equal(scanYaml(text, { start: 0, end: text.length }), undefined);
    });
  }

  it('keeps to its stretch of the text', () => {
    const text = 'a: 1\n---\nb: [c]\n---\nd: "\n';
    const start = text.indexOf('b:');
    assert.deepEqual(scanYaml(text, { start, end: start + 7 }), {
      kind: 'dictionary',
      flow: false,
      range: { start, end: start + 6 },
      fields: [
        {
          key: 'b',
          keyRange: { start, end: start + 1 },
          value: {
            kind: 'list',
            flow: true,
            range: { start: start + 3, end: start + 6 },
            items: [
              {
                kind: 'scalar',
                form: 'plain',
                text: 'c',
                range: { start: start + 4, end: start + 5 },
              },
            ],
          },
        },
      ],
    });
  });

  it('never answers otherwise than the library', () => {
    const piece = fc.constantFrom(
      ...'ab :-"\'[],#\n{}&*!|>%@`?\\1~.=/\r\t\u0085\u00a0\u2028'.split(''),
      ...[
        'a: ',
        '\n',
        '\n  ',
        '- ',
        '\n- ',
        '\n  - ',
        'key: ',
        '\nb:',
        ' #',
        '"x"',
        "'y'",
        '[a, b]',
      ],
    );
    const text = fc.array(piece, { maxLength: 24 }).map((pieces) => `a: ${pieces.join('')}`);
    assert.ok(agreements(text) > 200);
  });

  it('never answers otherwise than the library on text of several lines', () => {
    const piece = fc.constantFrom(
      ...['x', 'y z', '# c', 'b: 1', '- x', '...', '---', '"', ''],
      ...['\n', '\n', '\n  ', '\n  ', '\n   ', '\n ', '\r\n  ', '\n\n', ' '],
    );
    const head = fc.constantFrom('a: |', 'a: >', 'a: |-', 'a: >-', 'p:\n a: >', 'a: |+', '- a: |');
    const text = fc
      .tuple(head, fc.array(piece, { maxLength: 12 }))
      .map(([start, pieces]) => `${start}\n  ${pieces.join('')}`);
    assert.ok(agreements(text) > 200);
  });

  it('never answers otherwise than the library on lines as they are usual', () => {
    const indent = fc.constantFrom('', '', '', '  ', '  ', '    ', ' ');
    const head = fc.constantFrom(
      'a: ',
      'b: ',
      'key:',
      '- ',
      '-',
      '- a: ',
      '',
      '# c',
      'c:  ',
      'a:',
      '...',
    );
    const usual = fc.constantFrom(
      'x',
      'two words',
      '"q"',
      '[a, b]',
      '2024-01-01',
      'a:b',
      'x#y',
      '',
    );
    const odd = fc.constantFrom(
      '- x',
      'x: y',
      '"a" b',
      '[a]b',
      '[a,,b]',
      '[-a]',
      "'it''s'",
      '&a x',
      '*a',
      '|',
      '>-',
      '{a: b}',
      '? x',
      '#c',
      'x:',
      '[ a ,"b:c", ]',
    );
    const value = fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: odd });
    const end = fc.constantFrom('\n', '\n', '\n\n', '\r\n', ' # c\n', '\n  # c\n', ' \n');
    const line = fc.tuple(indent, head, value, end).map((parts) => parts.join(''));
    const text = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join(''));
    assert.ok(agreements(text) > 200);
  });
});

/** How often the scanner answered; each answer was the library's. */
function agreements(texts: fc.Arbitrary<string>): number {
  let answers = 0;
  const property = fc.property(texts, (text) => {
    if (!scanYaml(text, { start: 0, end: text.length })) return;
    const { scanned, library } = both(text);
    const isEmpty = scanned?.kind === 'dictionary' && scanned.fields.length === 0;
    assert.deepEqual(isEmpty ? undefined : scanned, library);
    answers++;
  });
  fc.assert(property, { numRuns: 4000 });
  return answers;
}
