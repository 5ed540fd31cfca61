/**
 * Holes in rendered HTML for what depends on the rest of the document: heading ids and footnote
 * numbers. A hole is a name between two NUL characters. markdown-it replaces NUL in a source, so
 * none comes from a writer's text.
 */
const MARK = '\0';

export type SlotKind = 'heading' | 'note';

/** A hole for the n-th heading or note mark of a piece. */
export function slot(kind: SlotKind, index: number): string {
  return `${MARK}${kind} ${index}${MARK}`;
}

/** The HTML with every hole filled by what `fill` gives for it. */
export function fillSlots(html: string, fill: (kind: SlotKind, index: number) => string): string {
  if (!html.includes(MARK)) return html;
  const parts = html.split(MARK);
  return parts.map((part, i) => (i % 2 === 0 ? part : fillOne(part, fill))).join('');
}

function fillOne(name: string, fill: (kind: SlotKind, index: number) => string): string {
  const [kind, index] = name.split(' ');
  return kind === 'heading' || kind === 'note' ? fill(kind, Number(index)) : '';
}
