import type { ArrowFunctionExpression, Function as FunctionNode } from 'acorn';
import type { Scope } from './scope.ts';
import type { Machine } from './machine.ts';
import type { Place } from './unknown.ts';
import { Unknown } from './unknown.ts';

/**
 * What an expression comes to, as far as it can be told without running anything. Promises do not
 * show: they are what they promise.
 */
export type ScriptValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | ScriptDate
  | ScriptPattern
  | ScriptList
  | ScriptRecord
  | ScriptFunction
  | NativeFunction
  | Unknown;

/** Is told when something that it watches is given another value. */
export interface Watch {
  changed(): void;
}

/** An object literal or what is made of one. Not for class instances. */
export class ScriptRecord {
  readonly #members: Map<string, ScriptValue>;
  #open: Unknown | undefined;
  #watch: Watch | undefined;

  constructor(members: Iterable<readonly [string, ScriptValue]> = [], open?: Unknown) {
    this.#members = new Map(members);
    this.#open = open;
  }

  get members(): ReadonlyMap<string, ScriptValue> {
    return this.#members;
  }

  /** What was spread into it and is not known: any key may be there. */
  get open(): Unknown | undefined {
    return this.#open;
  }

  get(key: string): ScriptValue {
    return this.#members.has(key) ? this.#members.get(key) : this.#open;
  }

  set(key: string, value: ScriptValue): void {
    this.#watch?.changed();
    this.#members.set(key, value);
  }

  delete(key: string): void {
    this.#watch?.changed();
    this.#members.delete(key);
  }

  /** Lays another record upon this one. One that is open may replace everything. */
  spread(other: ScriptRecord): void {
    if (other.open) this.forget(other.open);
    for (const [key, value] of other.members) this.set(key, value);
  }

  /** All that was known is known no longer. */
  forget(reason: Unknown): void {
    for (const key of this.#members.keys()) this.set(key, reason);
    this.#open = reason;
  }

  /** @returns `false` when it is watched already. */
  watch(watch: Watch): boolean {
    const isNew = this.#watch === undefined;
    this.#watch ??= watch;
    return isNew;
  }
}

export class ScriptList {
  readonly #items: ScriptValue[];
  #open: Unknown | undefined;
  #watch: Watch | undefined;

  constructor(items: readonly ScriptValue[] = [], open?: Unknown) {
    this.#items = [...items];
    this.#open = open;
  }

  get items(): readonly ScriptValue[] {
    return this.#items;
  }

  /** Something with any number of items stands somewhere in it. */
  get open(): Unknown | undefined {
    return this.#open;
  }

  change<Result>(work: (items: ScriptValue[]) => Result): Result {
    this.#watch?.changed();
    return work(this.#items);
  }

  forget(reason: Unknown): void {
    this.change((items) => items.fill(reason));
    this.#open = reason;
  }

  /** @returns `false` when it is watched already. */
  watch(watch: Watch): boolean {
    const isNew = this.#watch === undefined;
    this.#watch ??= watch;
    return isNew;
  }
}

/** Milliseconds since 1970-01-01T00:00Z; `NaN` for an invalid date. */
export class ScriptDate {
  readonly time: number;

  constructor(time: number) {
    this.time = time;
  }
}

/** A regular expression. */
export class ScriptPattern {
  readonly source: string;
  readonly flags: string;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }
}

/** A function written in the file, and what its names mean. */
export class ScriptFunction {
  readonly node: FunctionNode | ArrowFunctionExpression;
  readonly scope: Scope;

  constructor(node: FunctionNode | ArrowFunctionExpression, scope: Scope) {
    this.node = node;
    this.scope = scope;
  }
}

export type Native = (
  values: readonly ScriptValue[],
  machine: Machine,
  place: Place,
) => ScriptValue;

/** A function of JavaScript itself, or one that the generator provides. It may have members. */
export class NativeFunction {
  readonly call: Native;
  readonly #members: Readonly<Record<string, ScriptValue>> | undefined;

  constructor(call: Native, members?: Readonly<Record<string, ScriptValue>>) {
    this.call = call;
    this.#members = members;
  }

  /** `undefined` for what it has no member of that name for. */
  member(name: string): ScriptValue {
    return this.#members && Object.hasOwn(this.#members, name) ? this.#members[name] : undefined;
  }
}

export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown;
}

export function recordOf(members: Readonly<Record<string, ScriptValue>>): ScriptRecord {
  return new ScriptRecord(Object.entries(members));
}

/**
 * The value at a path of keys: `undefined` when a step is missing, an unknown when it can't be told
 * what is there.
 */
export function at(value: ScriptValue, ...path: readonly string[]): ScriptValue {
  return path.reduce<ScriptValue>((from, key) => {
    if (from instanceof ScriptRecord) return from.get(key);
    return isUnknown(from) ? from : undefined;
  }, value);
}

/** Plain data as a value: what JSON and YAML give, dates included. */
export function fromPlain(data: unknown): ScriptValue {
  if (Array.isArray(data)) return new ScriptList(data.map(fromPlain));
  if (data instanceof Date) return new ScriptDate(data.getTime());
  if (typeof data === 'object' && data !== null) {
    return new ScriptRecord(Object.entries(data).map(([key, value]) => [key, fromPlain(value)]));
  }
  const isPrimitive =
    typeof data === 'string' ||
    typeof data === 'number' ||
    typeof data === 'boolean' ||
    data === null;
  return isPrimitive ? data : undefined;
}
