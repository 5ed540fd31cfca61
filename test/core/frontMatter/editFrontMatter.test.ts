import assert from 'node:assert/strict';
import {
  addFrontMatter,
  addToList,
  removeField,
  removeFromList,
  renameKey,
  setField,
  type EditOutcome,
} from '../../../src/core/frontMatter/editFrontMatter.ts';
import * as fences from '../../../src/core/frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

type Edit = (text: string, frontMatter: FrontMatter) => EditOutcome;

/** The text after an edit, `same` when there was nothing to do, or the refusal in brackets. */
function after(text: string, edit: Edit, rules = fences.HUGO_FENCES): string {
  const outcome = edit(text, readFrontMatter(text, rules, true));
  if (!outcome.ok) return `[${inEnglish(outcome.reason)}]`;
  return outcome.edits.length === 0 ? 'same' : applyEdits(text, outcome.edits);
}

const set =
  (
    ...[key, value]: readonly [Parameters<typeof setField>[2], Parameters<typeof setField>[3]]
  ): Edit =>
  (text, frontMatter) =>
    setField(text, frontMatter, key, value);
const remove =
  (key: Parameters<typeof removeField>[2]): Edit =>
  (text, frontMatter) =>
    removeField(text, frontMatter, key);
const rename =
  (key: string, newKey: string): Edit =>
  (text, frontMatter) =>
    renameKey(text, frontMatter, key, newKey);
const add =
  (key: Parameters<typeof addToList>[2], item: string): Edit =>
  (text, frontMatter) =>
    addToList(text, frontMatter, key, item);
const drop =
  (key: string, item: string): Edit =>
  (text, frontMatter) =>
    removeFromList(text, frontMatter, key, item);

type Case = readonly [what: string, before: string, edit: Edit, after: string];
const REFUSED = '[Galley can’t make this change without touching other parts of the front matter.]';

/** Each text stands between fences. */
function describeEdits(
  name: string,
  { open, close, rules }: { open: string; close: string; rules?: fences.FenceRules },
  cases: readonly Case[],
): void {
  describe(name, () => {
    for (const [what, before, edit, expected] of cases) {
      it(what, () => {
        const got = after(`${open}${before}${close}Body`, edit, rules);
        const isPlainAnswer = expected === 'same' || expected.startsWith('[G');
        const isRefusal = isPlainAnswer || expected.startsWith('[T') || expected.startsWith('[“');
        assert.equal(got, isRefusal ? expected : `${open}${expected}${close}Body`);
      });
    }
  });
}

describeEdits('a value set in YAML', { open: '---\n', close: '---\n' }, [
  ['keeps its comment', 'a: x  # why\nb: 1\n', set('a', 'y'), 'a: y  # why\nb: 1\n'],
  ['keeps its double quotes', 'a: "x"\n', set('a', 'say "y"'), 'a: "say \\"y\\""\n'],
  ['keeps its single quotes', "a: 'x'\n", set('a', "it's"), "a: 'it''s'\n"],
  ['gets quotes for a colon', 'a: x\n', set('a', 'y: z'), 'a: "y: z"\n'],
  ['gets the quotes of its neighbours', "a: x\nb: 'y'\n", set('a', 'y: z'), "a: 'y: z'\nb: 'y'\n"],
  ['gets quotes where it would be no text', 'a: x\n', set('a', 'yes'), 'a: "yes"\n'],
  ['gets quotes where it would be a number', 'a: x\n', set('a', '2024'), 'a: "2024"\n'],
  ['gets quotes where it would be a date', 'a: x\n', set('a', '2024-01-05'), 'a: "2024-01-05"\n'],
  ['gets quotes where it would be nothing', 'a: x\n', set('a', ''), 'a: ""\n'],
  ['gets quotes where it would close the block', 'a: x\n', set('a', 'x ---'), 'a: "x ---"\n'],
  [
    'gets no quotes for other letters',
    'a: x\n',
    set('a', 'Émile, l’été 日本'),
    'a: Émile, l’été 日本\n',
  ],
  ['keeps line ends inside by escapes', 'a: x\n', set('a', 'one\ntwo\t'), 'a: "one\\ntwo\\t"\n'],
  ['is a boolean without quotes', 'draft: "true"\n', set('draft', false), 'draft: false\n'],
  ['is a number', 'weight: 1\n', set('weight', 2.5), 'weight: 2.5\n'],
  [
    'is a bare date',
    'date: 2024-01-05\n',
    set('date', { date: '2024-02-06T10:00:00+01:00' }),
    'date: 2024-02-06T10:00:00+01:00\n',
  ],
  [
    'is a date in quotes where one was',
    "date: '2024-01-05'\n",
    set('date', { date: '2024-02-06' }),
    "date: '2024-02-06'\n",
  ],
  ['fills a key without a value', 'a:\nb:  # why\nc: \n', set('a', 'x'), 'a: x\nb:  # why\nc: \n'],
  ['fills a key before its comment', 'b:  # why\n', set('b', 'x'), 'b: x  # why\n'],
  ['uses the space that is there', 'c: \n', set('c', 'x'), 'c: x\n'],
  ['replaces a block of text', 'a: |\n  one\n  two\n\nb: 1\n', set('a', 'x'), 'a: x\n\nb: 1\n'],
  ['replaces text of several lines', 'a: one\n  two\nb: 1\n', set('a', 'x'), 'a: x\nb: 1\n'],
  [
    'replaces a list and keeps the key’s comment',
    'a: # why\n  - x\n  - y\nb: 1\n',
    set('a', 'z'),
    'a: z # why\nb: 1\n',
  ],
  ['replaces an alias', 'a: &x 1\nb: *x\n', set('b', 'y'), 'a: &x 1\nb: y\n'],
  ['is refused where an alias would follow', 'a: &x 1\nb: *x\n', set('a', 'y'), REFUSED],
  ['changes the last of duplicates', 'a: 1\nb: 2\na: 3\n', set('a', 4), 'a: 1\nb: 2\na: 4\n'],
  ['that is there already is nothing to do', 'a: "x"\n', set('a', 'x'), 'same'],
  [
    'is refused in broken front matter',
    'a: b: c\n',
    set('a', 'x'),
    '[There is a mistake in line 2: correct it first.]',
  ],
  ['keeps CRLF', 'a: x\r\nb: 1\r\n', set('a', 'y'), 'a: y\r\nb: 1\r\n'],
  ['changes inside braces', 'p: {a: 1, b: x}\n', set(['p', 'b'], 'y, z'), 'p: {a: 1, b: "y, z"}\n'],
  [
    'changes a nested value',
    'p:\n    q:\n        r: 1 # why\n',
    set(['p', 'q', 'r'], 2),
    'p:\n    q:\n        r: 2 # why\n',
  ],
]);

describeEdits('a field added to YAML', { open: '---\n', close: '---\n' }, [
  [
    'goes behind its customary neighbour',
    'title: x\ndate: 2024-01-05 # d\ntags: [a]\n',
    set('draft', true),
    'title: x\ndate: 2024-01-05 # d\ndraft: true\ntags: [a]\n',
  ],
  [
    'goes behind the last field, before comments and blank lines',
    'title: x\n\n# end\n',
    set('z', 'y'),
    'title: x\nz: y\n\n# end\n',
  ],
  ['goes behind a list', 'tags:\n  - a\n  - b\n', set('z', 'y'), 'tags:\n  - a\n  - b\nz: y\n'],
  [
    'goes behind a block of text with blank lines kept',
    'a: |+\n  x\n\n',
    set('z', 'y'),
    'a: |+\n  x\n\nz: y\n',
  ],
  ['goes into an empty block', '', set('title', 'x'), 'title: x\n'],
  ['goes below comments', '# all mine\n', set('title', 'x'), '# all mine\ntitle: x\n'],
  [
    'has brackets for a list',
    'title: x\n',
    set('tags', ['a', 'b: c']),
    'title: x\ntags: [a, "b: c"]\n',
  ],
  [
    'has lines for a list as other lists have',
    'a:\n-   x\n-   y\n',
    set('tags', ['b', 'c']),
    'a:\n-   x\n-   y\ntags:\n-   b\n-   c\n',
  ],
  [
    'has CRLF as its neighbours',
    'title: x\r\ntags:\r\n  - a\r\n',
    set('b', ['c']),
    'title: x\r\ntags:\r\n  - a\r\nb:\r\n  - c\r\n',
  ],
  [
    'makes the parents it lacks',
    'title: x\n',
    set(['params', 'toc', 'depth'], 2),
    'title: x\nparams:\n  toc:\n    depth: 2\n',
  ],
  [
    'goes to its parent',
    'params:\n    a: 1\ntitle: x\n',
    set(['params', 'b'], 2),
    'params:\n    a: 1\n    b: 2\ntitle: x\n',
  ],
  ['goes into braces', 'p: {a: 1}\n', set(['p', 'b'], ['x']), 'p: {a: 1, b: [x]}\n'],
  [
    'goes into braces around everything',
    '{title: x, tags: [a]}\n',
    set('draft', true),
    '{title: x, draft: true, tags: [a]}\n',
  ],
  [
    'does not change what is merged in',
    'b: &b {x: 1}\nc:\n  <<: *b\n  y: 1\n',
    set(['c', 'x'], 2),
    'b: &b {x: 1}\nc:\n  <<: *b\n  y: 1\n  x: 2\n',
  ],
  ['gets quotes around its key', 'a: 1\n', set('b c', 'x'), 'a: 1\n"b c": x\n'],
]);

describeEdits('a list in YAML', { open: '---\n', close: '---\n' }, [
  ['in brackets gets an item', 'tags: [a, b] # why\n', add('tags', 'c'), 'tags: [a, b, c] # why\n'],
  [
    'in brackets quotes its new item as all others are',
    "tags: ['a', 'b']\n",
    add('tags', 'c'),
    "tags: ['a', 'b', 'c']\n",
  ],
  [
    'in brackets quotes an item with a comma',
    'tags: [a]\n',
    add('tags', 'c, d'),
    'tags: [a, "c, d"]\n',
  ],
  ['in empty brackets gets an item', 'tags: [ ]\n', add('tags', 'c'), 'tags: [c]\n'],
  [
    'in brackets over lines gets a line',
    'tags: [\n  a,\n  b\n  ]\n',
    add('tags', 'c'),
    'tags: [\n  a,\n  b,\n  c\n  ]\n',
  ],
  [
    'in brackets over lines leaves comments with their items',
    'tags: [\n  a, # 1\n  b # 2\n  ]\n',
    add('tags', 'c'),
    'tags: [\n  a, # 1\n  b, # 2\n  c\n  ]\n',
  ],
  [
    'of lines gets a line',
    'tags:\n  - a # 1\n  # between\n  - b\nz: 1\n',
    add('tags', 'c'),
    'tags:\n  - a # 1\n  # between\n  - b\n  - c\nz: 1\n',
  ],
  [
    'of lines without indentation gets one',
    'tags:\n- a\nz: 1\n',
    add('tags', 'yes'),
    'tags:\n- a\n- "yes"\nz: 1\n',
  ],
  ['has no item twice', 'tags: [a]\n', add('tags', 'a'), 'same'],
  ['begins with a missing field', 'title: x\n', add('tags', 'a'), 'title: x\ntags: [a]\n'],
  ['begins where no value is', 'tags:\ntitle: x\n', add('tags', 'a'), 'tags: [a]\ntitle: x\n'],
  [
    'begins below its key where others do',
    'b:\n  - x\ntags:\n',
    add('tags', 'a'),
    'b:\n  - x\ntags:\n  - a\n',
  ],
  ['grows out of a word', 'tags: a # why\n', add('tags', 'b'), 'tags: [a, b] # why\n'],
  [
    'does not grow out of several words',
    'tags: a b\n',
    add('tags', 'c'),
    '[“tags” is no list yet: put its value in brackets first.]',
  ],
  ['that an alias stands for is left alone', 'a: &x [b]\ntags: *x\n', add('tags', 'c'), REFUSED],
  ['in brackets loses an item', 'tags: [a, b, c]\n', drop('tags', 'b'), 'tags: [a, c]\n'],
  ['in brackets loses its last item', 'tags: [a, b]\n', drop('tags', 'b'), 'tags: [a]\n'],
  ['in brackets loses its only item', 'tags: [a]\n', drop('tags', 'a'), 'tags: []\n'],
  ['loses an item everywhere', 'tags: [a, b, a, a]\n', drop('tags', 'a'), 'tags: [b]\n'],
  [
    'of lines loses a line',
    'tags:\n  - a # 1\n  # between\n  - b\n',
    drop('tags', 'a'),
    'tags:\n  # between\n  - b\n',
  ],
  [
    'of lines left empty is written in brackets',
    'tags: # why\n  - a\nb: 1\n',
    drop('tags', 'a'),
    'tags: [] # why\nb: 1\n',
  ],
  ['loses nothing it has not', 'tags: [a]\n', drop('tags', 'z'), 'same'],
  [
    'set anew changes only what differs',
    'tags:\n  - a # 1\n  - b # 2\n  - c # 3\n',
    set('tags', ['a', 'x', 'c']),
    'tags:\n  - a # 1\n  - x # 2\n  - c # 3\n',
  ],
  ['set anew grows', 'tags: [a, d]\n', set('tags', ['a', 'b', 'c', 'd']), 'tags: [a, b, c, d]\n'],
  ['set anew shrinks', 'tags:\n  - a\n  - b\n  - c\n', set('tags', ['c']), 'tags:\n  - c\n'],
  ['set to none', 'tags: [a, b]\n', set('tags', []), 'tags: []\n'],
]);

describeEdits('a field taken out of YAML', { open: '---\n', close: '---\n' }, [
  ['goes with its comment', 'a: 1 # why\nb: 2\n', remove('a'), 'b: 2\n'],
  ['goes with its list', 'a:\n  - x\n  - y\nb: 2\n', remove('a'), 'b: 2\n'],
  ['goes with its text', 'a: >\n  x\n\n  y\nb: 2\n', remove('a'), 'b: 2\n'],
  ['leaves the comments around', '# 1\na: 1\n# 2\nb: 2\n', remove('a'), '# 1\n# 2\nb: 2\n'],
  ['goes as often as it is there', 'a: 1\nb: 2\na: 3\n', remove('a'), 'b: 2\n'],
  [
    'goes with a parent left empty',
    'p:\n  q:\n    r: 1\nb: 2\n',
    remove(['p', 'q', 'r']),
    'b: 2\n',
  ],
  ['goes from braces', 'p: {a: 1, b: 2}\n', remove(['p', 'a']), 'p: {b: 2}\n'],
  ['that is not there is nothing to do', 'a: 1\n', remove('z'), 'same'],
  ['is refused where an alias needs it', 'a: &x 1\nb: *x\n', remove('a'), REFUSED],
]);

describeEdits('a key renamed in YAML', { open: '---\n', close: '---\n' }, [
  [
    'keeps its value and place',
    'a:   "x" # why\nb: 1\n',
    rename('a', 'c'),
    'c:   "x" # why\nb: 1\n',
  ],
  ['keeps its quotes', '"a": 1\n', rename('a', 'b'), '"b": 1\n'],
  [
    'is refused where there is one of that name',
    'a: 1\nb: 2\n',
    rename('a', 'b'),
    '[There is a “b” already.]',
  ],
  ['that is not there is nothing to do', 'a: 1\n', rename('z', 'b'), 'same'],
]);

describeEdits('TOML', { open: '+++\n', close: '+++\n' }, [
  [
    'keeps quotes and comments of a value',
    "title = 'x' # why\n",
    set('title', 'y'),
    "title = 'y' # why\n",
  ],
  [
    'changes single quotes for an apostrophe',
    "title = 'x'\n",
    set('title', "it's"),
    'title = "it\'s"\n',
  ],
  ['escapes', 'title = "x"\n', set('title', 'a\\b "c"\n'), 'title = "a\\\\b \\"c\\"\\n"\n'],
  [
    'keeps a date bare',
    'date = 2024-01-05\n',
    set('date', { date: '2024-01-05T10:00:00Z' }),
    'date = 2024-01-05T10:00:00Z\n',
  ],
  [
    'keeps a date in quotes',
    'date = "2024-01-05"\n',
    set('date', { date: '2024-02-06' }),
    'date = "2024-02-06"\n',
  ],
  [
    'quotes a date that is none to it',
    'title = "x"\n',
    set('date', { date: '2024-1-5' }),
    'title = "x"\ndate = "2024-1-5"\n',
  ],
  [
    'adds a field before the first table',
    'title = "x"\n\n[params]\na = 1\n',
    set('draft', true),
    'title = "x"\ndraft = true\n\n[params]\na = 1\n',
  ],
  [
    'adds a field before a table that is all',
    '[params]\na = 1\n',
    set('title', 'x'),
    'title = "x"\n[params]\na = 1\n',
  ],
  [
    'adds a field to a table',
    '[params]\n  a = 1\n\n[other]\nb = 1\n',
    set(['params', 'c'], 'x'),
    '[params]\n  a = 1\n  c = "x"\n\n[other]\nb = 1\n',
  ],
  ['adds a field to a dotted parent', 'a.b = 1\n', set(['a', 'c'], 2), 'a.b = 1\na.c = 2\n'],
  [
    'adds a field to an inline table',
    'a = {b = 1}\n',
    set(['a', 'c'], 'x'),
    'a = {b = 1, c = "x"}\n',
  ],
  [
    'adds a table behind everything',
    'title = "x"\n',
    set(['taxonomies', 'tags'], ['a']),
    'title = "x"\n\n[taxonomies]\ntags = ["a"]\n',
  ],
  ['copies the manner of assigning', 'title="x"\n', set('draft', true), 'title="x"\ndraft=true\n'],
  [
    'adds to a list over lines',
    'tags = [\n  "a",\n  "b", # why\n]\n',
    add('tags', 'c'),
    'tags = [\n  "a",\n  "b", # why\n  "c",\n]\n',
  ],
  [
    'takes a line out of a list',
    'tags = [\n  "a", # 1\n  "b", # 2\n]\n',
    drop('tags', 'b'),
    'tags = [\n  "a", # 1\n]\n',
  ],
  [
    'adds to a list of a table',
    '[taxonomies]\ntags = ["a"]\n',
    add(['taxonomies', 'tags'], 'b'),
    '[taxonomies]\ntags = ["a", "b"]\n',
  ],
  ['takes a field out', 'a = 1 # why\nb = 2\n', remove('a'), 'b = 2\n'],
  ['does not take a table out', '[params]\na = 1\n', remove('params'), REFUSED],
  ['renames a key', 'a = 1\n', rename('a', 'b c'), '"b c" = 1\n'],
]);

describeEdits('JSON', { open: '', close: '\n' }, [
  ['changes a value', '{"a": "x"}', set('a', 'y "z"'), '{"a": "y \\"z\\""}'],
  [
    'writes a date as text',
    '{"date": "2024-01-05"}',
    set('date', { date: '2024-02-06' }),
    '{"date": "2024-02-06"}',
  ],
  [
    'adds a field with a line of its own',
    '{\n\t"title": "x"\n}',
    set('draft', true),
    '{\n\t"title": "x",\n\t"draft": true\n}',
  ],
  [
    'adds a field in the middle',
    '{\n  "date": "x",\n  "z": 1\n}',
    set('draft', true),
    '{\n  "date": "x",\n  "draft": true,\n  "z": 1\n}',
  ],
  ['adds a field in a line', '{"a":1, "b":2}', set('c', 3), '{"a":1, "b":2, "c":3}'],
  ['adds the first field', '{}', set('a', 1), '{\n  "a": 1\n}'],
  [
    'adds a nested field',
    '{\n  "a": 1\n}',
    set(['b', 'c'], 'x'),
    '{\n  "a": 1,\n  "b": {"c": "x"}\n}',
  ],
  ['takes the first field out', '{\n  "a": 1,\n  "b": 2\n}', remove('a'), '{\n  "b": 2\n}'],
  ['takes the last field out', '{\n  "a": 1,\n  "b": 2\n}', remove('b'), '{\n  "a": 1\n}'],
  ['takes the only field out', '{"a": 1}', remove('a'), '{}'],
  ['adds to a list', '{"tags": ["a"]}', add('tags', 'b'), '{"tags": ["a", "b"]}'],
  [
    'takes out of a list over lines',
    '{"tags": [\n  "a",\n  "b"\n]}',
    drop('tags', 'b'),
    '{"tags": [\n  "a"\n]}',
  ],
  ['renames a key', '{"a": 1}', rename('a', 'b'), '{"b": 1}'],
]);

describeEdits('Hexo', { open: '', close: '', rules: fences.HEXO_FENCES }, [
  [
    'adds a field without an opening fence',
    'title: x\n---\n',
    set('draft', true),
    'title: x\ndraft: true\n---\n',
  ],
  [
    'adds a field to JSON without braces',
    ';;;\n"a": 1\n;;;\n',
    set('b', 'x'),
    ';;;\n"a": 1, "b": "x"\n;;;\n',
  ],
  [
    'adds a field where tabs indent',
    '---\na:\n\tb: 1\n---\n',
    set(['a', 'c'], 2),
    '---\na:\n\tb: 1\n\tc: 2\n---\n',
  ],
]);

describeEdits('a header', { open: '', close: '\n', rules: fences.PELICAN_FENCES }, [
  [
    'changes a value',
    'Title:  x\nDate: 2024-01-05\n',
    set('Title', 'y: "z"'),
    'Title:  y: "z"\nDate: 2024-01-05\n',
  ],
  ['fills a key without a value', 'Title:\n', set('Title', 'x'), 'Title: x\n'],
  [
    'adds a field',
    'Title: x\nDate: 2024-01-05\nTags: a\n',
    set('Status', 'draft'),
    'Title: x\nDate: 2024-01-05\nStatus: draft\nTags: a\n',
  ],
  ['adds to a list with commas', 'Tags: a, b\n', add('Tags', 'c'), 'Tags: a, b, c\n'],
  [
    'adds to a list with semicolons',
    'Authors: A, B; C\n',
    add('Authors', 'D'),
    'Authors: A, B; C; D\n',
  ],
  ['takes out of a list', 'Tags: a, b, c\n', drop('Tags', 'b'), 'Tags: a, c\n'],
  [
    'takes a field out with its further values',
    'Tags: a\n    b\nTitle: x\n',
    remove('Tags'),
    'Title: x\n',
  ],
  ['has no value of several lines', 'Title: x\n', set('Title', 'a\nb'), REFUSED],
]);

describe('front matter for a file that has none', () => {
  const cases: readonly [
    what: string,
    text: string,
    format: 'yaml' | 'toml' | 'json' | 'header',
    after: string,
  ][] = [
    [
      'in YAML',
      'Body\n',
      'yaml',
      '---\ntitle: "x: y"\ndate: 2024-01-05\ndraft: true\ntags: [a]\n---\n\nBody\n',
    ],
    [
      'in TOML',
      'Body\n',
      'toml',
      '+++\ntitle = "x: y"\ndate = 2024-01-05\ndraft = true\ntags = ["a"]\n+++\n\nBody\n',
    ],
    [
      'in JSON',
      '\nBody',
      'json',
      '{\n  "title": "x: y",\n  "date": "2024-01-05",\n  "draft": true,\n  "tags": ["a"]\n}\n\nBody',
    ],
    ['as a header', '', 'header', 'title: x: y\ndate: 2024-01-05\ndraft: true\ntags: a\n'],
    [
      'with the line ends of the text',
      'Body\r\n',
      'header',
      'title: x: y\r\ndate: 2024-01-05\r\ndraft: true\r\ntags: a\r\n\r\nBody\r\n',
    ],
  ];
  for (const [what, text, format, expected] of cases) {
    it(`is written ${what}`, () => {
      const fields = { title: 'x: y', date: { date: '2024-01-05' }, draft: true, tags: ['a'] };
      assert.equal(
        after(text, (source, frontMatter) => addFrontMatter(source, frontMatter, format, fields)),
        expected,
      );
    });
  }

  it('comes with the first field that is set', () => {
    assert.equal(after('Body', set('title', 'x')), '---\ntitle: x\n---\n\nBody');
    assert.equal(after('Body', add('tags', 'x')), '---\ntags: [x]\n---\n\nBody');
  });

  it('is not needed to take something out', () => {
    assert.equal(after('Body', remove('title')), 'same');
    assert.equal(after('Body', drop('tags', 'x')), 'same');
  });

  it('helps where the lack of it fails the build', () => {
    assert.equal(after('- item', set('title', 'x')), '---\ntitle: x\n---\n\n- item');
    const zola: Edit = (text, frontMatter) =>
      addFrontMatter(text, frontMatter, 'toml', { title: 'x' });
    assert.equal(after('Text', zola, fences.ZOLA_FENCES), '+++\ntitle = "x"\n+++\n\nText');
  });

  it('is refused where something was meant as front matter', () => {
    assert.equal(
      after('---\ntitle: x\n\nText', set('draft', true), fences.JEKYLL_FENCES),
      '[This file begins like front matter already.]',
    );
  });

  it('is refused where the generator reads a language that Galley does not', () => {
    assert.equal(
      after('---js\n{}\n---\n', set('draft', true), fences.ELEVENTY_FENCES),
      '[The front matter is in a language Galley does not read.]',
    );
  });
});
