import { textOf } from '../operators.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { ScriptList, ScriptPattern } from '../scriptValues.ts';
import type { Result } from './method.ts';
import { asIndex, CANNOT, method } from './method.ts';
import { matchIn, replaceIn, splitAt } from './patternMethods.ts';

type TextMethod = (text: string, ...values: readonly ScriptValue[]) => Result;

const LONGEST = 10_000;

const METHODS: Readonly<Record<string, TextMethod>> = {
  at: (text, index) => text.at(asIndex(index) ?? 0),
  charAt: (text, index) => text.charAt(asIndex(index) ?? 0),
  concat: (text, ...others) => text + others.map(asText).join(''),
  endsWith: (text, end) => text.endsWith(asText(end)),
  includes: (text, part) => text.includes(asText(part)),
  indexOf: (text, part) => text.indexOf(asText(part)),
  lastIndexOf: (text, part) => text.lastIndexOf(asText(part)),
  localeCompare: (text, other) => text.localeCompare(asText(other), 'en'),
  match: (text, what) => (what instanceof ScriptPattern ? matchIn(text, what) : CANNOT),
  normalize: (text, form) => (form === undefined ? text.normalize() : CANNOT),
  padEnd: (text, length, filler) => text.padEnd(bounded(length), asText(filler ?? ' ')),
  padStart: (text, length, filler) => text.padStart(bounded(length), asText(filler ?? ' ')),
  replace: (text, what, by) => replace(text, what, by, false),
  replaceAll: (text, what, by) => replace(text, what, by, true),
  slice: (text, start, end) => text.slice(asIndex(start), asIndex(end)),
  split: (text, separator, limit) => (limit === undefined ? split(text, separator) : CANNOT),
  startsWith: (text, start) => text.startsWith(asText(start)),
  substring: (text, start, end) => text.substring(asIndex(start) ?? 0, asIndex(end)),
  toLowerCase: (text) => text.toLowerCase(),
  toString: (text: string) => text,
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  trimEnd: (text) => text.trimEnd(),
  trimStart: (text) => text.trimStart(),
  valueOf: (text: string) => text,
};

/** What JavaScript knows of a text by this name; `undefined` for what is not known here. */
export function textMember(text: string, key: string): ScriptValue {
  if (key === 'length') return text.length;
  if (/^\d+$/.test(key)) return text[Number(key)];
  const known = Object.hasOwn(METHODS, key) ? METHODS[key] : undefined;
  return known && method((...values) => known(text, ...values));
}

function asText(value: ScriptValue): string {
  return textOf(value) ?? '';
}

function bounded(value: ScriptValue): number {
  return Math.min(asIndex(value) ?? 0, LONGEST);
}

function replace(text: string, what: ScriptValue, by: ScriptValue, isAll: boolean): Result {
  const replacement = textOf(by);
  if (replacement === undefined) return CANNOT;
  if (what instanceof ScriptPattern) return replaceIn(text, what, replacement);
  if (replacement.includes('$')) return CANNOT;
  const sought = asText(what);
  return isAll ? text.replaceAll(sought, replacement) : text.replace(sought, replacement);
}

function split(text: string, separator: ScriptValue): Result {
  if (separator === undefined) return new ScriptList([text]);
  if (separator instanceof ScriptPattern) return splitAt(text, separator);
  return new ScriptList(text.split(asText(separator)));
}
