import { nextLine, startOfLine } from '../../text/lineEnds.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Field, List, Value } from '../frontMatter.ts';
import { says } from './expected.ts';
import { spliceList } from './spliceList.ts';
import { isList, NOTHING_TO_DO, type EditOutcome, type NewValue } from './outcome.ts';
import { mannerOf, type Found, type Target } from './target.ts';
import { firstThatHolds, onlyAt } from './verify.ts';
import { writeBehindKey, writeInline } from './writeValue.ts';

/** Gives a field that is there another value, in the manner of the one it has. */
export function setValue(
  target: Target,
  path: readonly string[],
  found: Found,
  value: NewValue,
): EditOutcome {
  const ways = waysToSet(target, found, value);
  if (ways.some((edits) => edits?.length === 0)) return NOTHING_TO_DO;
  return firstThatHolds(
    target,
    ways,
    onlyAt(path, (after) => says(after, value, target.format)),
  );
}

function waysToSet(
  target: Target,
  { field, parent }: Found,
  value: NewValue,
): readonly (readonly TextEdit[] | undefined)[] {
  const old = field.value;
  if (isList(value)) {
    if (old.kind === 'list' && target.format !== 'header') {
      return [changeItems(target, field, old, value)];
    }
    const below = isEmpty(old) ? itemsBelow(target, field, value) : undefined;
    return [below, replaceWith(target, field, writeInline(target, value, parent.flow))];
  }
  const like = old.kind === 'scalar' ? old : undefined;
  const written = target.notation.scalar(value, mannerOf(target, like, parent.flow));
  return [replaceWith(target, field, written)];
}

/** Only the items between those that stay at the beginning and at the end are touched. */
function changeItems(
  target: Target,
  field: Field,
  list: List,
  wanted: readonly string[],
): readonly TextEdit[] | undefined {
  const old = list.items.map((item) => (item.kind === 'scalar' ? item.text : undefined));
  const shorter = Math.min(old.length, wanted.length);
  let head = 0;
  while (head < shorter && old[head] === wanted[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === wanted.at(-1 - tail)) tail++;
  const written = wanted.slice(head, wanted.length - tail);
  return spliceList(target, field, { index: head, count: old.length - tail - head }, written);
}

/** The value replaced by text for one line; no edits when that is what stands there. */
export function replaceWith(
  target: Target,
  { keyRange, value }: Field,
  written: string | undefined,
): readonly TextEdit[] | undefined {
  const { text } = target;
  const { range } = value;
  if (written === undefined) return undefined;
  if (value.kind !== 'scalar' && !value.flow) {
    if (target.format !== 'yaml') return undefined;
    const behind = text.indexOf(':', keyRange.end) + 1;
    const lines = { start: startOfLine(text, range.start), end: nextLine(text, range.end) };
    return [
      { range: { start: behind, end: behind }, text: ` ${written}` },
      { range: lines, text: '' },
    ];
  }
  if (range.start === range.end) return [fillIn(text, range.start, written)];
  return text.slice(range.start, range.end) === written ? [] : [{ range, text: written }];
}

/** A value put where there was none, one space behind the colon. */
function fillIn(text: string, at: number, written: string): TextEdit {
  const hasSpace = /^[ \t](?:[\r\n]|$)/.test(text.slice(at, at + 2));
  const start = hasSpace ? at + 1 : at;
  return { range: { start, end: start }, text: hasSpace ? written : ` ${written}` };
}

function isEmpty(value: Value): boolean {
  return value.kind === 'scalar' && value.range.start === value.range.end;
}

/** A list below its key, where the other lists of the file have one item a line. */
function itemsBelow(
  target: Target,
  { keyRange }: Field,
  items: readonly string[],
): readonly TextEdit[] | undefined {
  const { text } = target;
  const lineStart = startOfLine(text, keyRange.start);
  const indent = /^[ \t]*/.exec(text.slice(lineStart, keyRange.start))?.[0] ?? '';
  const written = writeBehindKey(target, items, indent);
  if (!written?.startsWith(':')) return undefined;
  const lines = /^:(\r\n|\n|\r)([^]*)$/.exec(written);
  if (!lines) return undefined;
  const at = nextLine(text, keyRange.end);
  return [{ range: { start: at, end: at }, text: `${lines[2] ?? ''}${lines[1] ?? ''}` }];
}
