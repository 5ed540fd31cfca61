import type { TextEdit } from './textEdit.ts';

/**
 * The smallest single replacement that turns `before` into `after`; `undefined` when they are equal.
 * It never cuts a surrogate pair or a CRLF in two.
 */
export function minimalEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  while (isInsidePair(before, start) || isInsidePair(after, start)) start--;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  while (isInsidePair(before, before.length - tail) || isInsidePair(after, after.length - tail)) {
    tail--;
  }
  return {
    range: { start, end: before.length - tail },
    text: after.slice(start, after.length - tail),
  };
}

function isInsidePair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  const isSurrogatePair = (left & 0xfc00) === 0xd800 && (right & 0xfc00) === 0xdc00;
  return isSurrogatePair || (left === 0x0d && right === 0x0a);
}
