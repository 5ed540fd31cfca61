import type { List, Scalar } from '../frontMatter.ts';

const TAB = 0x09;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const COLON = 0x3a;
const QUESTION = 0x3f;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;

/** Characters that begin something other than an unquoted scalar. */
const INDICATORS = '!"#%&\'*,>@[]`{|}';
/** An unquoted scalar inside `[…]`, as far as it is certain to be one. */
const FLOW_PLAIN = /[^,[\]{}:#\r\n]+/y;

/**
 * Reads the value that begins at `at` and ends, but for white space and a comment, where its line
 * does. `undefined`: a form this scanner does not know for certain.
 */
export function scanLineValue(
  text: string,
  at: number,
  lineEnd: number,
): Scalar | List | undefined {
  const code = text.charCodeAt(at);
  if (code === OPEN) return ending(text, scanFlowList(text, at, lineEnd), lineEnd);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    return ending(text, scanQuoted(text, at, lineEnd), lineEnd);
  }
  return scanPlain(text, at, lineEnd);
}

/** The value, if nothing but white space and a comment follows it in its line. */
function ending<T extends Scalar | List>(
  text: string,
  value: T | undefined,
  lineEnd: number,
): T | undefined {
  if (!value) return undefined;
  const at = skipSpaces(text, value.range.end, lineEnd);
  const isComment = text.charCodeAt(at) === HASH && at > value.range.end;
  return at === lineEnd || isComment ? value : undefined;
}

export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === SPACE) at++;
  return at;
}

function scanQuoted(text: string, start: number, lineEnd: number): Scalar | undefined {
  const quote = text.charCodeAt(start);
  let doubled = false;
  for (let at = start + 1; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && quote === DOUBLE_QUOTE) return undefined;
    if (code !== quote) continue;
    if (quote === SINGLE_QUOTE && at + 1 < lineEnd && text.charCodeAt(at + 1) === SINGLE_QUOTE) {
      doubled = true;
      at++;
      continue;
    }
    const inner = text.slice(start + 1, at);
    const range = { start, end: at + 1 };
    return {
      kind: 'scalar',
      form: 'string',
      text: doubled ? inner.replaceAll("''", "'") : inner,
      range,
    };
  }
  return undefined;
}

function scanPlain(text: string, start: number, lineEnd: number): Scalar | undefined {
  if (!mayBeginPlain(text, start, lineEnd)) return undefined;
  let end = start;
  for (let at = start; at < lineEnd; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (code === COLON && (at + 1 === lineEnd || text.charCodeAt(at + 1) === SPACE)) {
      return undefined;
    }
    if (code === HASH && at > end) break;
    end = at + 1;
  }
  return plain(text, start, end);
}

function plain(text: string, start: number, end: number): Scalar {
  return { kind: 'scalar', form: 'plain', text: text.slice(start, end), range: { start, end } };
}

function mayBeginPlain(text: string, start: number, end: number): boolean {
  if (INDICATORS.includes(text.charAt(start))) return false;
  const code = text.charCodeAt(start);
  if (code !== HYPHEN && code !== QUESTION && code !== COLON) return true;
  const next = text.charCodeAt(start + 1);
  return start + 1 < end && next !== SPACE && next !== TAB;
}

function scanFlowList(text: string, start: number, lineEnd: number): List | undefined {
  const items: Scalar[] = [];
  let at = skipSpaces(text, start + 1, lineEnd);
  while (at < lineEnd) {
    if (text.charCodeAt(at) === CLOSE) {
      return { kind: 'list', items, flow: true, range: { start, end: at + 1 } };
    }
    const item = scanFlowItem(text, at, lineEnd);
    if (!item) return undefined;
    items.push(item);
    at = skipSpaces(text, item.range.end, lineEnd);
    if (text.charCodeAt(at) === COMMA) at = skipSpaces(text, at + 1, lineEnd);
    else if (text.charCodeAt(at) !== CLOSE) return undefined;
  }
  return undefined;
}

function scanFlowItem(text: string, start: number, lineEnd: number): Scalar | undefined {
  const first = text.charCodeAt(start);
  if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) return scanQuoted(text, start, lineEnd);
  // Which of `-`, `?` and `:` begin a scalar here is too fine a question for a scanner.
  if (INDICATORS.includes(text.charAt(start)) || first === HYPHEN || first === QUESTION) {
    return undefined;
  }
  FLOW_PLAIN.lastIndex = start;
  const written = FLOW_PLAIN.exec(text)?.[0];
  if (written === undefined || start + written.length >= lineEnd) return undefined;
  const next = text.charCodeAt(start + written.length);
  if (next !== COMMA && next !== CLOSE) return undefined;
  return plain(text, start, start + written.trimEnd().length);
}
