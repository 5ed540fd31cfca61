import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, BlockUpdate } from '../../../src/core/markdown/block.ts';
import { PLAIN_DIALECT, type Dialect } from '../../../src/core/markdown/dialect.ts';
import { LiveDocument } from '../../../src/core/markdown/liveDocument.ts';
import { shiftLines } from '../../../src/core/markdown/shiftLines.ts';
import { renderWhole } from './wholeRendering.ts';

const RICH: Dialect = {
  ...PLAIN_DIALECT,
  definitionLists: true,
  typography: 'en-dash',
  attributes: 'heading',
};

/** What the page does with an update. */
function apply(blocks: readonly Block[], update: BlockUpdate): readonly Block[] {
  return update.patches.reduce((list, { at, remove, insert, lineShift }) => {
    const moved = list.slice(at + remove).map((b) => ({ ...b, line: b.line + lineShift }));
    return [...list.slice(0, at), ...insert, ...moved];
  }, blocks);
}

const LINES = [
  '',
  '',
  '',
  'plain words',
  'more *of* them',
  '# Title',
  '## Same',
  '## Same',
  'Setext',
  '===',
  '---',
  '- item',
  '- [ ] task',
  '  - nested',
  '  continued',
  '    deep',
  '\tindented',
  '1. one',
  '2. two',
  '> quote',
  '>',
  '```',
  '```js',
  'const a = "b";',
  '~~~',
  '<div>',
  '</div>',
  '<details>',
  '</details>',
  '<!-- note',
  '-->',
  '<b>inline</b>',
  '[link][ref]',
  '[ref]: /a "t"',
  '[ref]: /b',
  "'title'",
  '"title',
  'end"',
  '[other]',
  '[other]: <x y>',
  'mark[^1]',
  'in place^[a *note*]',
  '[^1]: note text',
  '[^2]: second',
  'again[^1] and[^2]',
  '    more of it',
  '| a | b |',
  '|---|---|',
  '| 1 | 2 |',
  'Term',
  ': definition',
  '~ other',
  '***',
  'https://example.org',
  '"quoted" -- text...',
  'a\\',
  '![image](p.png)',
  '&amp; &lt;',
  '* * *',
  '## Custom {#my-id .c}',
  '<pre>',
  '</pre>',
  '- ',
  '-',
  '+ plus',
  '`code',
  'end`',
];

const line = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...LINES) },
  fc.string({ maxLength: 8 }),
);
const text = (max: number) =>
  fc
    .tuple(fc.array(line, { maxLength: max }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'))
    .map(([lines, end]) => lines.join(end));
const edit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  insert: fc.oneof(text(3), fc.string({ maxLength: 3 })),
});

function edited(
  body: string,
  { from, length, insert }: { from: number; length: number; insert: string },
): string {
  const start = Math.floor(from * body.length);
  return body.slice(0, start) + insert + body.slice(start + length);
}

function checkAll(dialect: Dialect, first: string, bodies: Iterable<string>): void {
  const document = new LiveDocument(dialect);
  let blocks: readonly Block[] = [];
  for (const body of [first, ...bodies]) {
    blocks = apply(blocks, document.update(body, 7));
    const shown = blocks.map((b) => shiftLines(b.html, b.line - 7)).join('');
    const expected = renderWhole(body, dialect);
    assert.equal(withoutNoteLines(shown), withoutNoteLines(expected), JSON.stringify(body));
    assert.deepEqual(blocks, document.blocks);
  }
}

function withoutNoteLines(html: string): string {
  const start = html.indexOf('<div class="footnotes"');
  return start < 0
    ? html
    : html.slice(0, start) + html.slice(start).replace(/ data-line="-?\d+"/g, '');
}

describe('a live document', () => {
  it('shows after any edits what rendering the whole text shows', () => {
    fc.assert(
      fc.property(text(25), fc.array(edit, { maxLength: 12 }), (first, edits) => {
        const bodies: string[] = [];
        edits.reduce((body, e) => (bodies.push(edited(body, e)), bodies.at(-1) ?? ''), first);
        checkAll(RICH, first, bodies);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300) },
    );
  });
});
