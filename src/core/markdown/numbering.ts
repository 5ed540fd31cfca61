import { contentsHtml, contentsNav, type ListedHeading } from './contentsHtml.ts';
import type { Dialect } from './dialect.ts';
import { escapeHtml } from './escapeHtml.ts';
import { newIdAllocator } from './headingIds.ts';
import { numberNotes, type NoteMark, type NumberedNote } from './noteNumbers.ts';
import { noteStyleOf, type NoteStyle } from './noteStyle.ts';
import { CONTENTS_TAGS } from './rules/contents.ts';
import type { Segment } from './segment.ts';
import { fillSlots, type SlotKind } from './slots.ts';

/** What only the whole document can tell: ids, numbers, and which notes are listed at the end. */
export interface Numbering {
  /** In the order of their numbers. */
  readonly notes: readonly NumberedNote[];
  readonly noteStyle: NoteStyle;
  /** Fills the holes in HTML of a segment. */
  fill(segment: Segment, html: string): string;
}

export const NO_NUMBERING: Numbering = {
  notes: [],
  noteStyle: noteStyleOf(undefined),
  fill: (_segment, html) => html,
};

/**
 * Gives ids to headings and numbers to notes, both in the order of the document.
 * @param segments those of the document that are numbered, in order.
 */
export function numberDocument(dialect: Dialect, segments: readonly Segment[]): Numbering {
  const allocate = newIdAllocator(dialect.headingIds, prefixOf(dialect));
  const ids = new Map<Segment, readonly (string | undefined)[]>();
  const listed: ListedHeading[] = [];
  for (const segment of segments) {
    const own = segment.headings.map((heading) => {
      const id = allocate(heading);
      if (heading.isListed && id !== undefined && id !== '') listed.push({ ...heading, id });
      return id;
    });
    if (own.length > 0) ids.set(segment, own);
  }
  const hasLinkIds = dialect.attributes === 'kramdown';
  const noteStyle = noteStyleOf(dialect.manner);
  const { notes, marksOf } = numberNotes(segments);
  const fillSlot = (segment: Segment, kind: SlotKind, index: number): string => {
    switch (kind) {
      case 'heading':
        return idAttribute(ids.get(segment)?.[index]);
      case 'anchor':
        return escapeHtml(ids.get(segment)?.[index] ?? '');
      case 'note':
        return markHtml(noteStyle, marksOf(segment)[index]);
      case 'contents':
        return CONTENTS_TAGS[index] === 'nav'
          ? contentsNav(listed)
          : contentsHtml(listed, { isOrdered: index === 1, hasLinkIds });
    }
  };
  return {
    notes,
    noteStyle,
    fill: (segment, html) => fillSlots(html, (kind, index) => fillSlot(segment, kind, index)),
  };
}

function prefixOf({ manner }: Dialect): string {
  return manner?.generator === 'jekyll' ? manner.autoIdPrefix : '';
}

function markHtml(style: NoteStyle, mark: NoteMark | undefined): string {
  if (!mark) return '';
  const { number, label, repeat } = mark;
  return style.mark({ number, name: style.name(number, label) }, repeat);
}

function idAttribute(id: string | undefined): string {
  return id === undefined ? '' : ` id="${escapeHtml(id)}"`;
}
