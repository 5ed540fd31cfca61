import { MisuseError } from './templateProblem.ts';
import { goTimeText, type GoTime } from './goTime.ts';

/**
 * A value in a running template. Whole numbers are Go's `int`, others its `float64`; `undefined` is
 * `nil`.
 */
export type GoValue =
  string | number | boolean | undefined | GoTime | NamedNumber | GoMap | GoObject | GoList;

export type GoList = readonly GoValue[];

/** A number that prints as a name: months, weekdays. */
export interface NamedNumber {
  readonly kind: 'named';
  readonly number: number;
  readonly name: string;
}

export interface GoMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, GoValue>;
  /** Keys are held in lower case and found in any (Hugo's `Params`). */
  readonly ignoresCase: boolean;
}

/** A Go struct: its fields and methods by name. */
export interface GoObject {
  readonly kind: 'object';
  readonly members: Readonly<Record<string, GoValue | GoFunction>>;
}

export type GoFunction = (args: GoList) => GoValue;

export function isList(value: GoValue): value is GoList {
  return Array.isArray(value);
}

export function isMap(value: GoValue): value is GoMap {
  return typeof value === 'object' && !isList(value) && value.kind === 'map';
}

export function objectOf(members: GoObject['members']): GoObject {
  return { kind: 'object', members };
}

/** Go's truth: everything but `false`, 0, nil and what is empty. */
export function isTrue(value: GoValue): boolean {
  if (typeof value !== 'object') return Boolean(value);
  if (isList(value)) return value.length > 0;
  switch (value.kind) {
    case 'map':
      return value.entries.size > 0;
    case 'named':
      return value.number !== 0;
    case 'time':
    case 'object':
      return true;
  }
}

/** As `{{ value }}` and `%v` print it. */
export function printed(value: GoValue): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'boolean':
      return String(value);
    case 'undefined':
      return '<no value>';
    default:
      return printedObject(value);
  }
}

function printedObject(value: Exclude<GoValue, string | number | boolean | undefined>): string {
  if (isList(value)) return `[${value.map(printedInside).join(' ')}]`;
  switch (value.kind) {
    case 'time':
      return goTimeText(value);
    case 'named':
      return value.name;
    case 'map': {
      const pairs = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1));
      return `map[${pairs.map(([key, item]) => `${key}:${printedInside(item)}`).join(' ')}]`;
    }
    case 'object':
      throw new MisuseError();
  }
}

function printedInside(value: GoValue): string {
  return value === undefined ? '<nil>' : printed(value);
}

/** A text, or what Hugo casts to one. @throws MisuseError for lists, maps and objects */
export function textOf(value: GoValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return printed(value);
  if (!isList(value) && (value.kind === 'named' || value.kind === 'time')) return printed(value);
  throw new MisuseError();
}

/** A number, or a text that spells one. @throws MisuseError */
export function numberOf(value: GoValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === undefined) return 0;
  if (typeof value === 'string' && /^[-+]?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  if (typeof value === 'object' && !isList(value) && value.kind === 'named') return value.number;
  throw new MisuseError();
}

/** @throws MisuseError for a fraction too */
export function integerOf(value: GoValue): number {
  const number = numberOf(value);
  if (!Number.isSafeInteger(number)) throw new MisuseError();
  return number;
}

/** Plain data from a configuration as values; keys of objects are found in any case. */
export function fromPlain(data: unknown): GoValue {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    return data;
  if (Array.isArray(data)) return data.map(fromPlain);
  if (typeof data !== 'object' || data === null) return undefined;
  const entries = Object.entries(data).map(
    ([key, value]: readonly [string, unknown]) => [key.toLowerCase(), fromPlain(value)] as const,
  );
  return { kind: 'map', entries: new Map(entries), ignoresCase: true };
}

/** The value under a key of a map, `undefined` when it has none. */
export function entryOf(map: GoMap, key: string): GoValue {
  return map.entries.get(map.ignoresCase ? key.toLowerCase() : key);
}
