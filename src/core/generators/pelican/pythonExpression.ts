import type { Token } from './pythonTokens.ts';

/** Python's plain data: tuples and lists are lists, dictionaries are records, `None` is `null`. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue };

/** What a name stands for; `undefined` when that is not known. */
export type Names = (name: string) => PythonValue | undefined;

/** A place in an expression that goes forward as it is read. */
interface Cursor {
  readonly tokens: readonly Token[];
  readonly names: Names;
  at: number;
}

/** Thrown at whatever is no plain data; caught where an expression begins. */
class NotPlain extends Error {}

/**
 * The value of an expression made of literals, names that are known, and `+`; `undefined` for all
 * that only running the code could tell.
 */
export function evaluate(tokens: readonly Token[], names: Names): PythonValue | undefined {
  const cursor: Cursor = { tokens, names, at: 0 };
  try {
    const value = readTuple(cursor, undefined);
    return cursor.at === tokens.length ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return undefined;
    throw error;
  }
}

function peek({ tokens, at }: Cursor): string | undefined {
  const token = tokens[at];
  return token?.kind === 'operator' ? token.text : undefined;
}

function take(cursor: Cursor, operator: string): boolean {
  if (peek(cursor) !== operator) return false;
  cursor.at++;
  return true;
}

/** One value, or several between commas as a list, up to `end`, which is taken. */
function readTuple(cursor: Cursor, end: string | undefined): PythonValue {
  const items: PythonValue[] = [];
  let commas = 0;
  while (!isAtEnd(cursor, end)) {
    items.push(readSum(cursor));
    if (!take(cursor, ',')) break;
    commas++;
  }
  if (end !== undefined && !take(cursor, end)) throw new NotPlain();
  const [only] = items;
  if (only === undefined && end === undefined) throw new NotPlain();
  return commas === 0 && only !== undefined && end !== ']' ? only : items;
}

function isAtEnd(cursor: Cursor, end: string | undefined): boolean {
  return end === undefined ? cursor.at >= cursor.tokens.length : peek(cursor) === end;
}

function readSum(cursor: Cursor): PythonValue {
  let value = readValue(cursor);
  while (take(cursor, '+')) value = sum(value, readValue(cursor));
  return value;
}

/** `+` between two of a kind. */
export function sum(a: PythonValue, b: PythonValue): PythonValue {
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (isList(a) && isList(b)) return [...a, ...b];
  throw new NotPlain();
}

export function isList(value: PythonValue): value is readonly PythonValue[] {
  return Array.isArray(value);
}

function readValue(cursor: Cursor): PythonValue {
  if (take(cursor, '-')) {
    const value = readValue(cursor);
    if (typeof value !== 'number') throw new NotPlain();
    return -value;
  }
  if (take(cursor, '(')) return readTuple(cursor, ')');
  if (take(cursor, '[')) return readTuple(cursor, ']');
  if (take(cursor, '{')) return readDictionary(cursor);
  const token = cursor.tokens[cursor.at];
  if (token === undefined) throw new NotPlain();
  if (token.kind === 'string') return readStrings(cursor);
  cursor.at++;
  if (token.kind === 'number') return Number(token.text.replaceAll('_', ''));
  return token.kind === 'name' ? readName(cursor, token.text) : fail();
}

function fail(): never {
  throw new NotPlain();
}

function readName({ names }: Cursor, name: string): PythonValue {
  if (name === 'True' || name === 'False') return name === 'True';
  if (name === 'None') return null;
  const value = names(name);
  return value === undefined ? fail() : value;
}

/** A dictionary or, without colons, a set. */
function readDictionary(cursor: Cursor): PythonValue {
  const entries: [string, PythonValue][] = [];
  const items: PythonValue[] = [];
  while (peek(cursor) !== '}') {
    const key = readSum(cursor);
    if (take(cursor, ':')) entries.push([keyText(key), readSum(cursor)]);
    else items.push(key);
    if (!take(cursor, ',')) break;
  }
  if (!take(cursor, '}') || (entries.length > 0 && items.length > 0)) throw new NotPlain();
  return items.length > 0 ? items : Object.fromEntries(entries);
}

function keyText(key: PythonValue): string {
  return typeof key === 'string' || typeof key === 'number' ? String(key) : fail();
}

/** Strings beside each other are one. */
function readStrings(cursor: Cursor): string {
  let result = '';
  for (let token = cursor.tokens[cursor.at]; token?.kind === 'string';) {
    result += stringValue(token.text);
    token = cursor.tokens[++cursor.at];
  }
  return result;
}

const WRITTEN = /^([a-z]{0,2})("""|'''|"|')([^]*)\2$/i;

function stringValue(written: string): string {
  const [, prefix = '', , inner = ''] = WRITTEN.exec(written) ?? [];
  const isFormatted = /f/i.test(prefix);
  if (/b/i.test(prefix) || (isFormatted && /[{}]/.test(inner))) throw new NotPlain();
  return /r/i.test(prefix) ? inner : inner.replace(ESCAPE, unescaped);
}

const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(\r\n|[^]))/gi;
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  '\r\n': '',
};

/** Escapes that Python does not know stand for themselves, backslash included. */
function unescaped(whole: string, ...groups: (string | undefined)[]): string {
  const [byte, short, long, other] = groups;
  if (other !== undefined) return ESCAPED[other] ?? (/[0-7N]/.test(other) ? fail() : whole);
  const code = Number.parseInt(byte ?? short ?? long ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : fail();
}
