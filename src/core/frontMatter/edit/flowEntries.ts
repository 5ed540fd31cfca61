import { startOfLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** What stands between brackets, parted by commas. */
export interface FlowEntries {
  readonly text: string;
  /** Between the brackets, or all of the content where they are left out. */
  readonly inner: Range;
  readonly entries: readonly Range[];
}

/** The entries from `index` on, `count` of them, become those written. */
export function spliceFlow(
  flow: FlowEntries,
  index: number,
  count: number,
  written: readonly string[],
): readonly TextEdit[] {
  const { text, inner, entries } = flow;
  const first = entries[index];
  const last = entries[index + count - 1];
  const separator = separatorOf(flow);
  const joined = written.join(separator);
  if (count > 0 && first && last) {
    if (written.length === 0) return removeEntries(flow, index, count);
    return [{ range: { start: first.start, end: last.end }, text: joined }];
  }
  if (written.length === 0) return [];
  const before = entries[index - 1];
  if (before) return insertBehind(flow, before, separator, joined);
  if (first) return [insertion(first.start, joined + separator)];
  const isBlank = text.slice(inner.start, inner.end).trim() === '';
  return [{ range: isBlank ? inner : { start: inner.start, end: inner.start }, text: joined }];
}

/** What stands between two entries: comma and space, or as the list's own lines have it. */
function separatorOf({ text, inner, entries }: FlowEntries): string {
  const last = entries.at(-1);
  const second = entries.at(-2);
  const between = last && second ? text.slice(second.end, last.start) : '';
  if (/^\s*,\s*$/.test(between)) return between;
  const lead = entries[0] ? text.slice(inner.start, entries[0].start) : '';
  return /^\s*[\r\n]\s*$/.test(lead) ? `,${lead.replace(/^[ \t]+/, '')}` : ', ';
}

/** Behind an entry in its line, but not between it and the comment that belongs to it. */
function insertBehind(
  { text, inner }: FlowEntries,
  before: Range,
  separator: string,
  joined: string,
): readonly TextEdit[] {
  const rest = /^([ \t]*,)?[ \t]*#[^\r\n]*/.exec(text.slice(before.end, inner.end));
  if (!rest || !/[\r\n]/.test(separator)) return [insertion(before.end, separator + joined)];
  const lineEnd = before.end + rest[0].length;
  const line = separator.replace(/^\s*,/, '') + joined;
  return rest[1] === undefined
    ? [insertion(before.end, ','), insertion(lineEnd, line)]
    : [insertion(lineEnd, `${line},`)];
}

/** Whole lines where the entries have them to themselves; else with the comma that parts them from what stays. */
function removeEntries(flow: FlowEntries, index: number, count: number): readonly TextEdit[] {
  const { inner, entries } = flow;
  const first = entries[index] ?? inner;
  const last = entries[index + count - 1] ?? inner;
  const before = entries[index - 1];
  const after = entries[index + count];
  if (!before && !after) return [removal(inner)];
  const lines = wholeLines(flow, first, last);
  if (lines) {
    const comma = after || lines.hasComma || !before ? undefined : commaBehind(flow, before);
    return [...(comma ? [removal(comma)] : []), removal(lines.range)];
  }
  if (after) return [removal({ start: first.start, end: after.start })];
  return [removal({ start: before?.end ?? first.start, end: last.end })];
}

function wholeLines(
  { text, inner }: FlowEntries,
  first: Range,
  last: Range,
): { readonly range: Range; readonly hasComma: boolean } | undefined {
  const start = startOfLine(text, first.start);
  if (start < inner.start || text.slice(start, first.start).trim() !== '') return undefined;
  const rest = /^([ \t]*,)?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/.exec(
    text.slice(last.end, inner.end),
  );
  if (!rest) return undefined;
  return { range: { start, end: last.end + rest[0].length }, hasComma: rest[1] !== undefined };
}

function commaBehind({ text, inner }: FlowEntries, { end }: Range): Range | undefined {
  const rest = /^\s*,/.exec(text.slice(end, inner.end))?.[0].length;
  return rest === undefined ? undefined : { start: end + rest - 1, end: end + rest };
}

function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}

function removal(range: Range): TextEdit {
  return { range, text: '' };
}
