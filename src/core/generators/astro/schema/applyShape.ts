import { parseJsDate } from '../../../dates/jsDate.ts';
import type { ScriptValue } from '../../scriptConfig/scriptValues.ts';
import {
  isUnknown,
  NativeFunction,
  recordOf,
  ScriptDate,
  ScriptFunction,
  ScriptList,
  ScriptRecord,
} from '../../scriptConfig/scriptValues.ts';
import { isPrimitive } from '../../scriptConfig/operators.ts';
import { unknownCode } from '../../scriptConfig/unknown.ts';
import { changedBy, failedCheck } from './checks.ts';
import type { Check, RecordShape, Shape } from './shape.ts';

/** What a schema asks for where a value does not fit. */
export type Wanted =
  | 'something'
  | 'text'
  | 'number'
  | 'yesOrNo'
  | 'date'
  | 'list'
  | 'record'
  | 'oneOf'
  | 'shorter'
  | 'longer'
  | 'nothing'
  | 'other';

export interface Misfit {
  /** Keys and positions that lead to the value. */
  readonly path: readonly string[];
  readonly wanted: Wanted;
  /** The values that would do, for `oneOf`. */
  readonly choices: readonly string[];
}

export interface Applied {
  readonly value: ScriptValue;
  readonly misfits: readonly Misfit[];
}

/** Calls a function of the schema. */
export type Caller = (called: ScriptValue, values: readonly ScriptValue[]) => ScriptValue;

/** What a schema makes of a value, or why it refuses it. */
export function applyShape(shape: Shape, value: ScriptValue, call: Caller): Applied {
  switch (shape.kind) {
    case 'any':
    case 'opaque':
      return fits(value);
    case 'text':
    case 'number':
    case 'yesOrNo':
    case 'date':
      return simple(shape, value);
    case 'oneOf':
      return shape.values.includes(value)
        ? fits(value)
        : misfit(value, value === undefined ? 'something' : 'oneOf', shape.values);
    case 'list':
      return list(shape, value, call);
    case 'record':
      return record(shape, value, call);
    case 'dictionary':
      return dictionary(shape.of, value, call);
    case 'reference':
      return reference(shape.collection, value);
    default:
      return combined(shape, value, call);
  }
}

type Combined = Extract<
  Shape,
  { readonly kind: 'either' | 'both' | 'optional' | 'standIn' | 'passed' | 'prepared' | 'piped' }
>;

function combined(shape: Combined, value: ScriptValue, call: Caller): Applied {
  switch (shape.kind) {
    case 'either':
      return either(shape.of, value, call);
    case 'both':
      return both(shape.of, value, call);
    case 'optional': {
      const isLeftOut = value === undefined && shape.allows !== 'null';
      const isNull = value === null && shape.allows !== 'undefined';
      return isLeftOut || isNull ? fits(value) : applyShape(shape.of, value, call);
    }
    case 'standIn':
      return standIn(shape, value, call);
    case 'passed':
      return passed(shape, value, call);
    case 'prepared':
      return applyShape(shape.of, call(shape.by, [value]), call);
    case 'piped': {
      const first = applyShape(shape.of, value, call);
      return first.misfits.length > 0 ? first : applyShape(shape.to, first.value, call);
    }
  }
}

function fits(value: ScriptValue): Applied {
  return { value, misfits: [] };
}

function misfit(value: ScriptValue, wanted: Wanted, choices: readonly ScriptValue[] = []): Applied {
  const asked = value === undefined && wanted !== 'oneOf' ? 'something' : wanted;
  return { value, misfits: [{ path: [], wanted: asked, choices: choices.map(String) }] };
}

function below(key: string, misfits: readonly Misfit[]): readonly Misfit[] {
  return misfits.map((found) => ({ ...found, path: [key, ...found.path] }));
}

type Simple = Extract<Shape, { readonly coerces: boolean }>;

function simple(shape: Simple, written: ScriptValue): Applied {
  if (isUnknown(written)) return fits(written);
  const value = shape.coerces ? coerced(shape.kind, written) : written;
  if (isUnknown(value)) return fits(value);
  const isRight =
    shape.kind === 'date'
      ? value instanceof ScriptDate && !Number.isNaN(value.time)
      : typeof value === JS_TYPE[shape.kind] && !Number.isNaN(value);
  if (!isRight) return misfit(written, shape.kind);
  return checked(value, shape.checks);
}

const JS_TYPE = { text: 'string', number: 'number', yesOrNo: 'boolean' } as const;

/** What JavaScript makes of objects is not followed further than it matters. */
function coerced(kind: Simple['kind'], value: ScriptValue): ScriptValue {
  switch (kind) {
    case 'text':
      return isPrimitive(value) ? String(value) : UNFOLLOWED;
    case 'number':
      if (value instanceof ScriptDate) return value.time;
      if (value instanceof ScriptList) return UNFOLLOWED;
      return isPrimitive(value) ? Number(value) : value;
    case 'yesOrNo':
      return Boolean(value);
    case 'date':
      return coercedDate(value);
  }
}

const UNFOLLOWED: ScriptValue = unknownCode({ path: '', line: 1 });

/** `new Date(value)`. */
function coercedDate(value: ScriptValue): ScriptValue {
  if (typeof value === 'string') return new ScriptDate(parseJsDate(value));
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return new ScriptDate(Number(value));
  }
  return value;
}

function checked(value: ScriptValue, checks: readonly Check[]): Applied {
  let current = value;
  for (const check of checks) {
    current = changedBy(current, check);
    const wanted = failedCheck(current, check);
    if (wanted) return misfit(current, wanted);
  }
  return fits(current);
}

function list(
  shape: Extract<Shape, { readonly kind: 'list' }>,
  value: ScriptValue,
  call: Caller,
): Applied {
  if (isUnknown(value)) return fits(value);
  if (!(value instanceof ScriptList)) return misfit(value, 'list');
  const items = value.items.map((item) => applyShape(shape.of, item, call));
  const made = new ScriptList(items.map((item) => item.value));
  const misfits = items.flatMap((item, index) => below(String(index), item.misfits));
  return misfits.length > 0 ? { value: made, misfits } : checked(made, shape.checks);
}

function record(shape: RecordShape, value: ScriptValue, call: Caller): Applied {
  if (isUnknown(value)) return fits(value);
  if (!(value instanceof ScriptRecord)) return misfit(value, 'record');
  const made = new ScriptRecord();
  const misfits: Misfit[] = [];
  for (const [key, member] of shape.members) {
    const applied = applyShape(member, value.get(key), call);
    misfits.push(...below(key, applied.misfits));
    if (applied.value !== undefined) made.set(key, applied.value);
  }
  for (const [key, member] of value.members) {
    if (shape.members.has(key)) continue;
    if (shape.others === 'kept' || shape.isOpen) made.set(key, member);
    else if (shape.others === 'refused')
      misfits.push({ path: [key], wanted: 'nothing', choices: [] });
  }
  return { value: made, misfits };
}

function dictionary(shape: Shape, value: ScriptValue, call: Caller): Applied {
  if (isUnknown(value)) return fits(value);
  if (!(value instanceof ScriptRecord)) return misfit(value, 'record');
  const members = Array.from(value.members, ([key, member]) => ({
    key,
    applied: applyShape(shape, member, call),
  }));
  return {
    value: new ScriptRecord(members.map(({ key, applied }) => [key, applied.value])),
    misfits: members.flatMap(({ key, applied }) => below(key, applied.misfits)),
  };
}

function reference(collection: string, value: ScriptValue): Applied {
  if (typeof value === 'string') return fits(recordOf({ collection, id: value }));
  return value instanceof ScriptRecord || isUnknown(value) ? fits(value) : misfit(value, 'text');
}

function either(shapes: readonly Shape[], value: ScriptValue, call: Caller): Applied {
  const tries = shapes.map((shape) => applyShape(shape, value, call));
  return tries.find(({ misfits }) => misfits.length === 0) ?? misfit(value, 'other');
}

function both(shapes: readonly Shape[], value: ScriptValue, call: Caller): Applied {
  const made = new ScriptRecord();
  const all = shapes.map((shape) => applyShape(shape, value, call));
  for (const part of all) if (part.value instanceof ScriptRecord) made.spread(part.value);
  return { value: made, misfits: all.flatMap(({ misfits }) => misfits) };
}

function standIn(
  shape: Extract<Shape, { readonly kind: 'standIn' }>,
  value: ScriptValue,
  call: Caller,
): Applied {
  const isFunction = shape.value instanceof ScriptFunction || shape.value instanceof NativeFunction;
  const instead = () => fits(isFunction ? call(shape.value, []) : shape.value);
  if (shape.for === 'nothing' && value === undefined) return instead();
  const applied = applyShape(shape.of, value, call);
  return shape.for === 'misfits' && applied.misfits.length > 0 ? instead() : applied;
}

function passed(
  shape: Extract<Shape, { readonly kind: 'passed' }>,
  value: ScriptValue,
  call: Caller,
): Applied {
  const applied = applyShape(shape.of, value, call);
  if (applied.misfits.length > 0) return applied;
  const result = call(shape.to, [applied.value]);
  if (shape.changes) return fits(result);
  const isRefused = result === false || result === undefined || result === null || result === '';
  return isRefused ? misfit(applied.value, 'other') : applied;
}
