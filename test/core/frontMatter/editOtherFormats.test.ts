import * as fences from '../../../src/core/frontMatter/fenceRules.ts';
import { add, describeEdits, drop, remove, rename, set, UNKNOWN } from './editing.ts';

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
  ['does not take a table out', '[params]\na = 1\n', remove('params'), UNKNOWN],
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
  ['has no value of several lines', 'Title: x\n', set('Title', 'a\nb'), UNKNOWN],
]);
