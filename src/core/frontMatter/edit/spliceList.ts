import { nextLine, startOfLine } from '../../text/lineEnds.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Field, List } from '../frontMatter.ts';
import { spliceBlock } from './blockItems.ts';
import { spliceFlow } from './flowEntries.ts';
import type { Manner } from './notation.ts';
import { mannerOf, type Target } from './target.ts';

export interface Run {
  readonly index: number;
  readonly count: number;
}

/**
 * A run of a list's items becomes others, in the manner of the list. `undefined` when its layout is
 * unknown, as of a list that an alias stands for.
 */
export function spliceList(
  target: Target,
  field: Field,
  { index, count }: Run,
  items: readonly string[],
): readonly TextEdit[] | undefined {
  const list = field.value;
  if (list.kind !== 'list') return undefined;
  if (count === 0 && items.length === 0) return [];
  const manner = mannerOfItems(target, list);
  const written = items.map((item) => target.notation.scalar(item, manner));
  const known = written.flatMap((item) => item ?? []);
  if (known.length < written.length) return undefined;
  const { text } = target;
  if (!list.flow) {
    const empties = count === list.items.length && known.length === 0;
    return empties ? emptied(text, field) : spliceBlock(text, list, { index, count }, known);
  }
  if (text[list.range.start] !== '[') return undefined;
  const inner = { start: list.range.start + 1, end: list.range.end - 1 };
  const entries = list.items.map((item) => item.range);
  return spliceFlow({ text, inner, entries }, index, count, known);
}

/** Items are quoted where all the others are. */
function mannerOfItems(target: Target, { items, flow }: List): Manner {
  const manners = items.map((item) => mannerOf(target, item, flow));
  const areAllQuoted = manners.length > 0 && manners.every((manner) => manner.quoted);
  const first = manners.find((manner) => manner.quoted) ?? mannerOf(target, undefined, flow);
  return { ...first, quoted: areAllQuoted ? true : undefined };
}

/** A list with one item a line, left without any: its lines go, and brackets follow its key. */
function emptied(text: string, { keyRange, value }: Field): readonly TextEdit[] {
  const behind = text.indexOf(':', keyRange.end) + 1;
  const { start, end } = value.range;
  return [
    { range: { start: behind, end: behind }, text: ' []' },
    { range: { start: startOfLine(text, start), end: nextLine(text, end) }, text: '' },
  ];
}
