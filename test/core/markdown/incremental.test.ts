import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, BlockUpdate } from '../../../src/core/markdown/block.ts';
import { PLAIN_DIALECT, type Dialect } from '../../../src/core/markdown/dialect.ts';
import { LiveDocument } from '../../../src/core/markdown/liveDocument.ts';
import { shiftLines } from '../../../src/core/markdown/shiftLines.ts';
import { COMMON_LINES, KRAMDOWN_LINES, TEMPLATE_LINES } from './markdownLines.ts';
import { renderWhole } from './wholeRendering.ts';

const RICH: Dialect = {
  ...PLAIN_DIALECT,
  definitionLists: true,
  typography: 'en-dash',
  attributes: 'heading',
};

const FIRST_LINE = 7;

/** What the page does with an update. */
function apply(blocks: readonly Block[], update: BlockUpdate): readonly Block[] {
  return update.patches.reduce((list, { at, remove, insert, lineShift }) => {
    const moved = list.slice(at + remove).map((b) => ({ ...b, line: b.line + lineShift }));
    return [...list.slice(0, at), ...insert, ...moved];
  }, blocks);
}

interface Edit {
  /** Where, as a part of the length. */
  readonly from: number;
  readonly length: number;
  readonly insert: string;
}

function edited(body: string, { from, length, insert }: Edit): string {
  const start = Math.floor(from * body.length);
  return body.slice(0, start) + insert + body.slice(start + length);
}

function textOf(lines: readonly string[], maxLength: number): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...lines) },
    fc.string({ maxLength: 8 }),
  );
  const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
  return fc.tuple(fc.array(line, { maxLength }), lineEnd).map(([all, end]) => all.join(end));
}

function editOf(lines: readonly string[]): fc.Arbitrary<Edit> {
  return fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 30 }),
    insert: fc.oneof(textOf(lines, 3), fc.string({ maxLength: 3 })),
  });
}

function checkAll(dialect: Dialect, bodies: readonly string[]): void {
  const document = new LiveDocument(dialect);
  let blocks: readonly Block[] = [];
  for (const body of bodies) {
    blocks = apply(blocks, document.update(body, FIRST_LINE));
    const shown = blocks.map(({ html, line }) => shiftLines(html, line - FIRST_LINE)).join('');
    const expected = renderWhole(body, dialect);
    assert.equal(withoutNoteLines(shown), withoutNoteLines(expected), JSON.stringify(body));
    assert.deepEqual(blocks, document.blocks);
  }
}

function withoutNoteLines(html: string): string {
  const start = html.indexOf('<div class="footnotes"');
  if (start < 0) return html;
  return html.slice(0, start) + html.slice(start).replace(/ data-line="-?\d+"/g, '');
}

describe('a live document', () => {
  const cases: readonly (readonly [name: string, dialect: Dialect, lines: readonly string[]])[] = [
    ['Markdown', RICH, COMMON_LINES],
    [
      'kramdown',
      { ...RICH, attributes: 'kramdown', headingIds: 'kramdown' },
      [...COMMON_LINES, ...KRAMDOWN_LINES, ...KRAMDOWN_LINES],
    ],
    ...Object.entries(TEMPLATE_LINES).map(
      ([templates, lines]) =>
        [
          templates,
          { ...RICH, templates: templates as Dialect['templates'] },
          [...COMMON_LINES, ...lines, ...lines],
        ] as const,
    ),
  ];
  for (const [name, dialect, lines] of cases) {
    it(`shows after any edits what rendering the whole text shows: ${name}`, () => {
      fc.assert(
        fc.property(
          textOf(lines, 25),
          fc.array(editOf(lines), { maxLength: 12 }),
          (first, edits) => {
            const bodies = [first];
            for (const edit of edits) bodies.push(edited(bodies.at(-1)!, edit));
            checkAll(dialect, bodies);
          },
        ),
        { numRuns: Number(process.env['GALLEY_RUNS'] ?? 60) },
      );
    });
  }
});
