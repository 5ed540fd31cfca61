import { endOfLine, nextLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';

/** One line of a header: a key with its value, or a further value (four spaces) of the key above. */
export interface HeaderLine {
  /** `undefined` for a further value. */
  readonly key: Range | undefined;
  readonly value: Range;
}

const KEY = / {0,3}([A-Za-z0-9_-]+):/y;
const BLANK = /[^\S\r\n]*(?=[\r\n]|$)/y;
const CLOSING = /(?:---|\.\.\.)[^\r\n]*/y;

/** Reads the line that begins at an offset; `undefined` when it is no line of a header. */
export function headerLineAt(
  text: string,
  start: number,
  follows: boolean,
): HeaderLine | undefined {
  const end = endOfLine(text, start);
  KEY.lastIndex = start;
  const match = KEY.exec(text);
  if (match) {
    const colon = start + match[0].length - 1;
    const keyStart = colon - (match[1] ?? '').length;
    return { key: { start: keyStart, end: colon }, value: trimmed(text, colon + 1, end) };
  }
  if (!follows || !text.startsWith('    ', start)) return undefined;
  return { key: undefined, value: trimmed(text, start + 4, end) };
}

function trimmed(text: string, from: number, to: number): Range {
  const value = text.slice(from, to);
  const start = value.trim() === '' ? from : from + value.length - value.trimStart().length;
  return { start, end: start + value.trim().length };
}

/**
 * Where a header that begins at `start` ends, and where the line that ends it does: a blank line or
 * a fence is the header's own, any other line is body. `undefined` never: the end of the text ends it.
 */
export function headerEnd(text: string, start: number): Range {
  let at = start;
  while (at < text.length) {
    if (isAt(BLANK, text, at)) return { start: at, end: endOfLine(text, at) };
    if (isAt(CLOSING, text, at)) return { start: at, end: endOfLine(text, at) };
    if (!headerLineAt(text, at, at > start)) return { start: at, end: at };
    at = nextLine(text, at);
  }
  return { start: at, end: at };
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
