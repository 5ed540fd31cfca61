import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addToList,
  removeField,
  removeFromList,
  renameKey,
  setField,
  type EditOutcome,
  type NewValue,
} from '../../../src/core/frontMatter/editFrontMatter.ts';
import {
  HEXO_FENCES,
  HUGO_FENCES,
  PELICAN_FENCES,
  type FenceRules,
} from '../../../src/core/frontMatter/fenceRules.ts';
import type { FrontMatter, Value } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { listOf, textOf } from '../../../src/core/frontMatter/values.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit.ts';

/** Front matter with everything in it that makes edits hard. */
const FILES: readonly [text: string, rules: FenceRules][] = [
  [
    '---\n# head\ntitle: "A post"  # why\ndate: 2024-01-05T10:20:30+01:00\ntags: [a, \'b\', c d]\nparams:\n    x: 1\n    y: [z]\nsummary: >-\n  one\n  two\n\ndraft:\n---\nBody\n',
    HUGO_FENCES,
  ],
  [
    "---\r\ntitle: 'It''s'\r\ntags:\r\n  - a # 1\r\n  # between\r\n  - \"b: c\"\r\nparams: {x: 1}\r\n\r\n# end\r\n---\r\nBody\r\n",
    HUGO_FENCES,
  ],
  [
    '---\ntags:\n-   a\n-   b\nbase: &b {x: 1}\nmore:\n  <<: *b\ntitle: one\n  two\ntitle: again\n---\n',
    HUGO_FENCES,
  ],
  [
    '+++\ntitle = "x" # why\ndate = 2024-01-05\ntags = [\n  "a", # 1\n  "b"\n]\nparams.x = 1\n\n[extra]\n  y = \'z\'\n[[list]]\nq = 1\n+++\nBody',
    HUGO_FENCES,
  ],
  ['{\n\t"title": "x",\n\t"tags": ["a",\n\t\t"b"],\n\t"params": {"x": {}}\n}\nBody', HUGO_FENCES],
  ['{"title":"x"}\nBody', HUGO_FENCES],
  ['title: x\ntags: a\n\nparams:\n\tx: 1\n---\nBody', HEXO_FENCES],
  [';;;\n"title": "x", "tags": []\n;;;\nBody', HEXO_FENCES],
  ['Title: x\ntags: a, b\nAuthors: A\n    B\n\nBody', PELICAN_FENCES],
  ['---\n---\nBody', HUGO_FENCES],
  ['Body', HUGO_FENCES],
];

const file = fc.constantFrom(...FILES);
const text = fc.oneof(
  fc.constantFrom(
    '',
    'plain',
    'yes',
    '12',
    '1:30',
    '2024-01-05',
    'a: b',
    'a #b',
    '- a',
    '---',
    '+++',
    'it\'s "q"',
    '[a]',
    '{a}',
    'a, b',
    '\\n',
    'é 日本 😀',
    ' pad ',
    'two\nlines',
    '\t',
    '~',
    '<<',
    '*a',
    '&a',
    '!a',
    '%a',
    '@a',
    '`a',
    '|',
    '>',
    '#',
    "'",
    '"',
    ':',
    '?',
    'null',
    '0x1',
    '.inf',
    'a:',
    '{{ x }}',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const key = fc.constantFrom(
  'title',
  'date',
  'draft',
  'tags',
  'params',
  'summary',
  'new',
  'Title',
  'two words',
  'yes',
  'extra',
  'Authors',
);
const path = fc.oneof(
  key,
  fc.tuple(
    fc.constantFrom('params', 'extra', 'base', 'more', 'made'),
    fc.constantFrom('x', 'y', 'z'),
  ),
);
const value: fc.Arbitrary<NewValue> = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(
    { date: '2024-02-29' },
    { date: '2024-02-29T10:00:00Z' },
    { date: '2024-2-9 1:02' },
  ),
  fc.array(text, { maxLength: 4 }),
);

function editsOf(outcome: EditOutcome): readonly TextEdit[] | undefined {
  return outcome.ok && outcome.edits.length > 0 ? outcome.edits : undefined;
}

function valueAt({ fields }: FrontMatter, keys: string | readonly string[]): Value | undefined {
  const [first, ...rest] = typeof keys === 'string' ? [keys] : keys;
  const found = fields.filter((field) => field.key === first).at(-1)?.value;
  if (rest.length === 0) return found;
  return found?.kind === 'dictionary'
    ? valueAt({ fields: found.fields } as FrontMatter, rest)
    : undefined;
}

/** The new text, after a look at what no edit may do. */
function edited(before: string, edits: readonly TextEdit[], rules: FenceRules): FrontMatter {
  const after = applyEdits(before, edits);
  const old = readFrontMatter(before, rules, true);
  const frontMatter = readFrontMatter(after, rules, true);
  assert.ok(edits.every(({ range }) => range.end <= old.block.end));
  assert.equal(
    after.slice(frontMatter.bodyStart).trimStart(),
    before.slice(old.bodyStart).trimStart(),
  );
  assert.ok(frontMatter.problems.every(({ code }) => code === 'front-matter-duplicate-key'));
  assert.equal(applyEdits(after, inverse(before, edits)), before);
  return frontMatter;
}

/** The edits that take edits back. */
function inverse(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, text: inserted }) => {
      const start = range.start + shift;
      shift += inserted.length - (range.end - range.start);
      const taken = before.slice(range.start, range.end);
      return { range: { start, end: start + inserted.length }, text: taken };
    });
}

/** The other fields' keys and texts, in order. */
function others({ fields }: FrontMatter, except: string | readonly string[]): unknown[] {
  const first = typeof except === 'string' ? except : except[0];
  return fields
    .filter((field) => field.key !== first)
    .map((field) => [field.key, textOf(field.value), listOf(field.value)]);
}

function run<T>(property: fc.IProperty<T>): void {
  fc.assert(property, { numRuns: 1500 });
}

describe('whatever is written into whatever front matter', () => {
  it('is there when it is read again, and nothing else has changed', () => {
    let done = 0;
    run(
      fc.property(file, path, value, ([before, rules], keys, wanted) => {
        const old = readFrontMatter(before, rules, true);
        const edits = editsOf(setField(before, old, keys, wanted));
        if (!edits) return;
        done++;
        const frontMatter = edited(before, edits, rules);
        assert.deepEqual(others(frontMatter, keys), others(old, keys));
        const got = valueAt(frontMatter, keys);
        if (Array.isArray(wanted) && frontMatter.format !== 'header') {
          assert.deepEqual(got?.kind === 'list' && got.items.map((item) => textOf(item)), wanted);
        } else if (typeof wanted === 'string') assert.equal(textOf(got), wanted);
        else if (typeof wanted === 'boolean') assert.equal(textOf(got), String(wanted));
      }),
    );
    assert.ok(done > 700, `${done} edits`);
  });

  it('can be taken out again', () => {
    let done = 0;
    run(
      fc.property(file, path, ([before, rules], keys) => {
        const old = readFrontMatter(before, rules, true);
        const edits = editsOf(removeField(before, old, keys));
        if (!edits) return;
        done++;
        const frontMatter = edited(before, edits, rules);
        assert.equal(valueAt(frontMatter, keys), undefined);
        assert.deepEqual(others(frontMatter, keys), others(old, keys));
      }),
    );
    assert.ok(done > 100, `${done} edits`);
  });

  it('grows and shrinks as a list', () => {
    let done = 0;
    run(
      fc.property(file, path, text, ([before, rules], keys, item) => {
        const old = readFrontMatter(before, rules, true);
        const edits = editsOf(addToList(before, old, keys, item));
        if (!edits) return;
        done++;
        const grown = edited(before, edits, rules);
        const got = valueAt(grown, keys);
        if (grown.format !== 'header') assert.equal(listOf(got).at(-1), item);
        assert.deepEqual(others(grown, keys), others(old, keys));
        const longer = applyEdits(before, edits);
        const removal = editsOf(removeFromList(longer, grown, keys, item));
        if (!removal) return;
        const shrunk = edited(longer, removal, rules);
        assert.ok(!listOf(valueAt(shrunk, keys)).includes(item));
        assert.deepEqual(others(shrunk, keys), others(old, keys));
      }),
    );
    assert.ok(done > 300, `${done} edits`);
  });

  it('keeps its value under another key', () => {
    let done = 0;
    run(
      fc.property(file, key, text, ([before, rules], oldKey, newKey) => {
        const old = readFrontMatter(before, rules, true);
        const edits = editsOf(renameKey(before, old, oldKey, newKey));
        if (!edits) return;
        done++;
        const frontMatter = edited(before, edits, rules);
        assert.deepEqual(textOf(valueAt(frontMatter, newKey)), textOf(valueAt(old, oldKey)));
        assert.equal(frontMatter.fields.length, old.fields.length);
      }),
    );
    assert.ok(done > 100, `${done} edits`);
  });
});
