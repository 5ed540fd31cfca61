import type { NumberedNote } from './noteNumbers.ts';
import type { Numbering } from './numbering.ts';
import type { Segment } from './segment.ts';
import { shiftLines } from './shiftLines.ts';

/**
 * The list of footnotes at the end of a post.
 * @param lineOf the line of a segment, relative to the list's own.
 */
export function noteListHtml(numbering: Numbering, lineOf: (segment: Segment) => number): string {
  const items = numbering.notes.map((note) => noteItem(numbering, note, lineOf(note.segment)));
  return numbering.noteStyle.list(items.join(''));
}

function noteItem(numbering: Numbering, numbered: NumberedNote, line: number): string {
  const { number, segment, note, marks } = numbered;
  const style = numbering.noteStyle;
  const named = { number, name: style.name(number, note.label) };
  const html = shiftLines(numbering.fill(segment, note.html), line);
  return style.item(named, html + style.backlinks(named, marks, note.tail !== '') + note.tail);
}
