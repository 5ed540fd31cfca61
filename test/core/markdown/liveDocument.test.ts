import assert from 'node:assert/strict';
import type { BlockPatch } from '../../../src/core/markdown/block.ts';
import { PLAIN_DIALECT, type Dialect } from '../../../src/core/markdown/dialect.ts';
import { hugoDialect } from '../../../src/core/generators/hugo/dialect.ts';
import { jekyllDialect } from '../../../src/core/generators/jekyll/dialect.ts';
import { pelicanDialect } from '../../../src/core/generators/pelican/dialect.ts';
import { BODY_LIMIT } from '../../../src/core/markdown/limits.ts';
import { LiveDocument } from '../../../src/core/markdown/liveDocument.ts';
import { inEnglish } from '../../../src/core/message.ts';

const FIRST_LINE = 5;

/** The patches that a change brings, after a first paint; blocks as `line: html`. */
function change(before: string, after: string, dialect: Dialect = PLAIN_DIALECT): unknown[] {
  const document = new LiveDocument(dialect);
  document.update(before, FIRST_LINE);
  return document.update(after, FIRST_LINE).patches.map(readable);
}

function readable({ at, remove, insert, lineShift }: BlockPatch): unknown {
  return { at, remove, insert: insert.map(({ line, html }) => `${line}: ${html}`), lineShift };
}

function texts(count: number): string {
  return Array.from({ length: count }, (_, i) => `word ${i}`).join('\n\n');
}

describe('an update of a live document', () => {
  it('paints all blocks first, each with the line it begins on', () => {
    assert.deepEqual(change('', '# A\n\n\nb\nc\n\n- d'), [
      {
        at: 0,
        remove: 0,
        insert: [
          '5: <h1 id="a" data-line="0">A</h1>\n',
          '8: <p data-line="0">b\nc</p>\n',
          '11: <ul data-line="0">\n<li data-line="0">d</li>\n</ul>\n',
        ],
        lineShift: 0,
      },
    ]);
  });

  it('brings only the block in which a word changed', () => {
    const before = texts(50);
    assert.deepEqual(change(before, before.replace('word 20\n', 'work 20\n')), [
      { at: 20, remove: 1, insert: ['45: <p data-line="0">work 20</p>\n'], lineShift: 0 },
    ]);
  });

  it('only moves the blocks behind a new blank line', () => {
    assert.deepEqual(change('a\n\nb\n\nc', 'a\n\n\nb\n\nc'), [
      { at: 1, remove: 0, insert: [], lineShift: 1 },
    ]);
  });

  it('only moves all blocks when the front matter grows by a line', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    document.update('a\n\nb', 3);
    assert.deepEqual(document.update('a\n\nb', 4).patches, [
      { at: 0, remove: 0, insert: [], lineShift: 1 },
    ]);
    assert.deepEqual(
      document.blocks.map(({ line }) => line),
      [4, 6],
    );
  });

  it('brings nothing when nothing shown changes', () => {
    assert.deepEqual(change('a\n\n[b]: /c', 'a\n\n[b]: /d'), []);
  });

  it('brings the blocks that a changed definition reaches, and not those between', () => {
    assert.deepEqual(change('[a]\n\nb\n\n[a]: /c', '[a]\n\nb\n\n[a]: /d'), [
      {
        at: 0,
        remove: 1,
        insert: ['5: <p data-line="0"><a href="/d">a</a></p>\n'],
        lineShift: 0,
      },
    ]);
  });

  it('brings the list of notes when one is typed, and not what stands between', () => {
    const patches = change(
      'a[^1]\n\nb\n\nc[^2]\n\n[^1]: d\n\n[^2]: e',
      'a[^1]\n\nb\n\nc[^2]\n\n[^1]: d\n\n[^2]: f',
    );
    assert.deepEqual(
      patches.map((patch) => ({ ...(patch as object), insert: 'the list' })),
      [{ at: 3, remove: 1, insert: 'the list', lineShift: 0 }],
    );
  });

  it('numbers the notes behind a new one again', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    const notes = '\n\n[^x]: X\n\n[^y]: Y';
    document.update(`a\n\nb\n\nc[^x]${notes}`, 0);
    const { patches } = document.update(`a[^y]\n\nb\n\nc[^x]${notes}`, 0);
    assert.deepEqual(
      patches.map(({ at, remove, insert }) => [at, remove, insert.length]),
      [
        [0, 1, 1],
        [2, 2, 2],
      ],
    );
  });

  it('gives headings of one name new ids when one of them goes', () => {
    assert.deepEqual(change('# A\n\nb\n\n# A', 'b\n\n# A'), [
      { at: 0, remove: 1, insert: [], lineShift: -2 },
      { at: 1, remove: 1, insert: ['7: <h1 id="a" data-line="0">A</h1>\n'], lineShift: 0 },
    ]);
  });

  it('holds together what raw HTML holds together', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    document.update('<details>\n\na\n\n</details>\n\nb', 0);
    assert.deepEqual(
      document.blocks.map(({ line, lineCount, html }) => ({ line, lineCount, html })),
      [
        { line: 0, lineCount: 5, html: '<details>\n<p data-line="2">a</p>\n</details>\n' },
        { line: 6, lineCount: 1, html: '<p data-line="0">b</p>\n' },
      ],
    );
  });

  it('lets an element that is never closed end with its block', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    document.update('<div>\n\na', 0);
    assert.deepEqual(
      document.blocks.map(({ html }) => html),
      ['<div>\n', '<p data-line="0">a</p>\n'],
    );
  });

  it('counts the lines of a block without the blank ones behind it', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    document.update('- a\n- b\n\n\n\nc', 0);
    assert.deepEqual(
      document.blocks.map(({ lineCount }) => lineCount),
      [2, 1],
    );
  });

  it('names the images and links of a block as they stand in its HTML', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    const body =
      '![a](<b c.png>) [d](e.md#f) [g](#h) ![a](<b c.png>)\n<img src="i&amp;j.png"> [k]\n\n[k]: /l';
    document.update(body, 0);
    assert.deepEqual(document.blocks[0]?.references, [
      { kind: 'image', target: 'b%20c.png' },
      { kind: 'link', target: 'e.md#f' },
      { kind: 'image', target: 'i&j.png' },
      { kind: 'link', target: '/l' },
    ]);
  });

  it('says that the site leaves HTML out, for as long as there is some', () => {
    const document = new LiveDocument({ ...PLAIN_DIALECT, rawHtml: 'dropped' });
    const messages = (body: string) => document.update(body, 0).messages.map(inEnglish);
    assert.deepEqual(messages('a <b>b</b>'), [
      'This site leaves out HTML that is written in a post, and so does the preview.',
    ]);
    assert.deepEqual(messages('a b'), []);
  });

  it('shows the beginning of a body that is too long, and says so', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    const body = `${'x'.repeat(999)}\n`.repeat(4000);
    const { messages } = document.update(body, 0);
    assert.deepEqual(messages.map(inEnglish), [
      'This post is so long that only its first 50% is shown.',
    ]);
    assert.equal(document.blocks[0]?.lineCount, BODY_LIMIT / 1000);
  });

  it('gives a block that changed a new key and leaves the keys of others', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    document.update('a\n\nb\n\nc', 0);
    const before = document.blocks.map(({ key }) => key);
    document.update('a\n\nx\n\nc', 0);
    const after = document.blocks.map(({ key }) => key);
    assert.deepEqual([after[0], after[2]], [before[0], before[2]]);
    assert.ok(!before.includes(after[1]!));
  });

  it('takes any line ends', () => {
    const document = new LiveDocument(PLAIN_DIALECT);
    document.update('a\r\n\r\nb\rc\n\nd', 0);
    assert.deepEqual(
      document.blocks.map(({ line, html }) => [line, html]),
      [
        [0, '<p data-line="0">a</p>\n'],
        [2, '<p data-line="0">b\nc</p>\n'],
        [5, '<p data-line="0">d</p>\n'],
      ],
    );
  });
});

describe('hostile text', () => {
  const dialect: Dialect = {
    ...PLAIN_DIALECT,
    typography: 'en-dash',
    definitionLists: true,
    attributes: 'kramdown',
  };
  const N = 20_000;
  const texts: Readonly<Record<string, string>> = {
    'nested quotes': '>'.repeat(N),
    'nested lists': '- '.repeat(N),
    'open brackets': '['.repeat(N),
    'open links': '[a]('.repeat(N),
    'emphasis without end': '*a **b '.repeat(N / 4),
    'open tags': '<a '.repeat(N),
    'open comments': '<!-- '.repeat(N),
    'open elements': '<div>\n\n'.repeat(N / 4),
    'closed elements that nest': '<div>\n\n'.repeat(N / 8) + '</div>\n\n'.repeat(N / 8),
    'back-quotes': Array.from({ length: 200 }, (_, i) => '`'.repeat(i)).join(' '),
    'notes that mark one another': Array.from(
      { length: N / 20 },
      (_, i) => `[^${i}]: [^${i + 1}]`,
    ).join('\n\n'),
    'notes in notes': '^['.repeat(N),
    'one long line': 'word '.repeat(N),
    'open tags of templates': '{{< a '.repeat(N) + '{% b '.repeat(N),
    'tags without end': '{{< a >}}\n\n'.repeat(N / 8),
    'tags in tags': '{{< a >}}\n'.repeat(N / 16) + '{{< /a >}}\n'.repeat(N / 16),
    'raw without end': '{% raw %}'.repeat(N / 8),
    braces: '{'.repeat(N),
    'fences of all lengths': Array.from({ length: 200 }, (_, i) => '`'.repeat(i + 3)).join('\n'),
    quotes: '"a\' '.repeat(N / 4),
    'bars without end': 'a | '.repeat(N / 4),
    'lazy items': '- a\nb\n'.repeat(N / 8),
    'formulas without end': '$$ a\n'.repeat(N / 8),
  };
  const dialects: Readonly<Record<string, Dialect>> = {
    'hugo-shortcodes': { ...dialect, templates: 'hugo-shortcodes' },
    liquid: { ...dialect, templates: 'liquid' },
    mdx: { ...dialect, templates: 'mdx' },
    Hugo: hugoDialect({}),
    Jekyll: jekyllDialect({}),
    Pelican: pelicanDialect(() => null),
  };
  for (const [name, rendered] of Object.entries(dialects)) {
    for (const [what, text] of Object.entries(texts)) {
      it(`of ${what} is rendered all the same (${name})`, () => {
        const document = new LiveDocument(rendered);
        document.update(text, 0);
        const middle = text.length >> 1;
        document.update(`${text.slice(0, middle)}x${text.slice(middle)}`, 0);
        assert.ok(document.blocks.length > 0);
      });
    }
  }
});
