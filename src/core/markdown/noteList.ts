import { noteBacklinks, type NumberedNote } from './noteNumbers.ts';
import type { Numbering } from './numbering.ts';
import type { Segment } from './segment.ts';
import { shiftLines } from './shiftLines.ts';

/**
 * The list of footnotes at the end of a post, as Goldmark writes it.
 * @param lineOf the line of a segment, relative to the list's own.
 */
export function noteListHtml(numbering: Numbering, lineOf: (segment: Segment) => number): string {
  const items = numbering.notes.map((note) => noteItem(numbering, note, lineOf(note.segment)));
  return (
    '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n' + items.join('') + '</ol>\n</div>\n'
  );
}

function noteItem(numbering: Numbering, numbered: NumberedNote, line: number): string {
  const { number, segment, note } = numbered;
  const html = shiftLines(numbering.fill(segment, note.html), line);
  return `<li id="fn:${number}">\n${html}${noteBacklinks(numbered)}${note.tail}</li>\n`;
}
