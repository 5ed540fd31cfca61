import type { Dialect } from './dialect.ts';
import { escapeHtml } from './escapeHtml.ts';
import { newIdAllocator } from './headingIds.ts';
import { noteMark, numberNotes, type NumberedNote } from './noteNumbers.ts';
import type { Segment } from './segment.ts';
import { fillSlots } from './slots.ts';

/** What only the whole document can tell: ids, numbers, and which notes are listed at the end. */
export interface Numbering {
  /** In the order of their numbers. */
  readonly notes: readonly NumberedNote[];
  /** Fills the holes in HTML of a segment. */
  fill(segment: Segment, html: string): string;
}

export const NO_NUMBERING: Numbering = { notes: [], fill: (_segment, html) => html };

/**
 * Gives ids to headings and numbers to notes, both in the order of the document.
 * @param segments those of the document that are numbered, in order.
 */
export function numberDocument(dialect: Dialect, segments: readonly Segment[]): Numbering {
  const allocate = newIdAllocator(dialect.headingIds);
  const ids = new Map<Segment, readonly string[]>();
  for (const segment of segments) {
    if (segment.headings.length > 0) {
      ids.set(
        segment,
        segment.headings.map((heading) => idAttribute(allocate(heading))),
      );
    }
  }
  const { notes, marksOf } = numberNotes(segments);
  return {
    notes,
    fill: (segment, html) =>
      fillSlots(html, (kind, i) => {
        if (kind === 'heading') return ids.get(segment)?.[i] ?? '';
        const mark = marksOf(segment)[i];
        return mark ? noteMark(mark) : '';
      }),
  };
}

function idAttribute(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escapeHtml(id)}"`;
}
