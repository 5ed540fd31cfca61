import type { Range } from '../../text/range.ts';
import { startOfLine } from '../../text/lineEnds.ts';
import type { Dictionary, Field, FrontMatter, FrontMatterFormat, Value } from '../frontMatter.ts';
import { notationOf, type Manner, type Notation } from './notation.ts';
import type { KeyPath } from './outcome.ts';

/** Front matter that is there and understood, as edits need it. */
export interface Target {
  readonly text: string;
  readonly frontMatter: FrontMatter;
  readonly format: FrontMatterFormat;
  readonly notation: Notation;
  /** All of it as one dictionary; its range is the content's. */
  readonly root: Dictionary;
}

export function targetOf(
  text: string,
  frontMatter: FrontMatter,
  format: FrontMatterFormat,
): Target {
  const { content, fields } = frontMatter;
  const flow = /^\s*\{/.test(text.slice(content.start, content.end)) || format === 'json';
  return {
    text,
    frontMatter,
    format,
    notation: notationOf(format),
    root: { kind: 'dictionary', fields, flow, range: content },
  };
}

export function keysOf(path: KeyPath): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}

/** The field a path leads to, with the dictionary it stands in. */
export interface Found {
  readonly field: Field;
  readonly parent: Dictionary;
}

/** Of duplicate keys the last is found. Fields merged in from elsewhere are none of this map's own. */
export function find({ root, text }: Target, path: KeyPath): Found | undefined {
  let parent = root;
  const keys = keysOf(path);
  for (const [index, key] of keys.entries()) {
    const field = parent.fields.filter((own) => own.key === key && !isMerged(text, own)).at(-1);
    if (!field) return undefined;
    if (index === keys.length - 1) return { field, parent };
    if (field.value.kind !== 'dictionary') return undefined;
    parent = field.value;
  }
  return undefined;
}

export function isMerged(text: string, { key, keyRange }: Field): boolean {
  return key !== '<<' && text.slice(keyRange.start, keyRange.end) === '<<';
}

/** How a value is to be written in place of another, or where there was none. */
export function mannerOf(
  { text, root }: Target,
  value: Value | undefined,
  inFlow: boolean,
): Manner {
  const quote = value && quoteAt(text, value.range);
  return {
    quote: quote ?? usualQuote(text, root) ?? '"',
    quoted: value && quote !== undefined,
    inFlow,
  };
}

function quoteAt(text: string, { start }: Range): '"' | "'" | undefined {
  const char = text[start];
  return char === '"' || char === "'" ? char : undefined;
}

/** The quotes that the first quoted value has. */
function usualQuote(text: string, value: Value): '"' | "'" | undefined {
  switch (value.kind) {
    case 'scalar':
      return quoteAt(text, value.range);
    case 'list':
      return firstOf(value.items, (item) => usualQuote(text, item));
    case 'dictionary':
      return firstOf(value.fields, (field) => usualQuote(text, field.value));
  }
}

function firstOf<T, R>(items: readonly T[], get: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const result = get(item);
    if (result !== undefined) return result;
  }
  return undefined;
}

/** The white space a line begins with, up to an offset; `undefined` when something else stands there. */
export function indentBefore(text: string, offset: number): string | undefined {
  const indent = text.slice(startOfLine(text, offset), offset);
  return /^[ \t]*$/.test(indent) ? indent : undefined;
}
