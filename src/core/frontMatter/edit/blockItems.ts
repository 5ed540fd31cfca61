import { lineEndNear, nextLine, startOfLine } from '../../text/lineEnds.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { List } from '../frontMatter.ts';
import { indentBefore } from './target.ts';

/**
 * The items of a list with one item a line from `index` on, `count` of them, become those written.
 * At least one item must stay. `undefined` when the list is not laid out so.
 */
export function spliceBlock(
  text: string,
  list: List,
  { index, count }: { readonly index: number; readonly count: number },
  written: readonly string[],
): readonly TextEdit[] | undefined {
  const bullet = bulletOf(text, list);
  if (bullet === undefined) return undefined;
  const kept = Math.min(count, written.length);
  const edits: TextEdit[] = [];
  for (const [offset, item] of list.items.slice(index, index + kept).entries()) {
    edits.push({ range: item.range, text: written[offset] ?? '' });
  }
  const from = list.items[index + kept];
  const to = list.items[index + count - 1];
  if (count > kept && from && to) {
    const start = startOfLine(text, from.range.start);
    edits.push({ range: { start, end: nextLine(text, to.range.end) }, text: '' });
  }
  const added = written.slice(kept).map((item) => bullet + item);
  if (added.length > 0) edits.push(insertLines(text, lineFor(text, list, index + kept), added));
  return edits;
}

/** What a list's lines begin with: indentation, hyphen, spaces. */
export function bulletOf(text: string, { range, items }: List): string | undefined {
  const indent = indentBefore(text, range.start);
  if (indent === undefined || text[range.start] !== '-') return undefined;
  const spaces = text.slice(range.start + 1, items[0]?.range.start ?? range.start + 1);
  return `${indent}-${/^ +$/.test(spaces) ? spaces : ' '}`;
}

/** The offset of the line at which an item of that index begins or would begin. */
function lineFor(text: string, { items, range }: List, index: number): number {
  const before = items[index - 1];
  return before ? nextLine(text, before.range.end) : startOfLine(text, range.start);
}

/** Lines put in at the beginning of a line, or at the end of a text that ends without one. */
export function insertLines(text: string, at: number, lines: readonly string[]): TextEdit {
  const lineEnd = lineEndNear(text, Math.max(0, at - 1));
  const range = { start: at, end: at };
  const beginsLine = at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
  const joined = lines.join(lineEnd);
  return { range, text: beginsLine ? joined + lineEnd : lineEnd + joined };
}
