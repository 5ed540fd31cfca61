/**
 * Holes in rendered HTML for what depends on the rest of the document: heading ids, footnote numbers
 * and the table of contents. A hole is a name between two NUL characters. markdown-it replaces NUL in a source, so
 * none comes from a writer's text.
 */
const MARK = '\0';

export type SlotKind = 'heading' | 'anchor' | 'note' | 'contents';

const KINDS: readonly SlotKind[] = ['heading', 'anchor', 'note', 'contents'];

/**
 * A hole for the attribute `id` of the n-th heading of a piece, for that id alone (`anchor`), for its
 * n-th note mark, or for contents: 1 for a numbered list.
 */
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
  const [word, index] = name.split(' ');
  const kind = KINDS.find((known) => known === word);
  return kind ? fill(kind, Number(index)) : '';
}
