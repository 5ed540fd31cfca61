import type { ScriptValue } from '../../scriptConfig/scriptValues.ts';
import {
  isUnknown,
  ScriptList,
  ScriptPattern,
  ScriptRecord,
} from '../../scriptConfig/scriptValues.ts';
import type { Check, RecordShape, Shape } from './shape.ts';
import { ANY, mergedRecords, OPAQUE } from './shape.ts';
import type { ZodLink } from './zodChain.ts';
import { zodChain } from './zodChain.ts';

/** The shape that a value of a configuration describes with Zod. */
export function readShape(value: ScriptValue): Shape {
  const chain = zodChain(value);
  if (chain === undefined || chain.length === 0) return OPAQUE;
  const isCoerced = chain[0]?.name === 'coerce';
  const [first, ...links] = isCoerced ? chain.slice(1) : chain;
  if (first?.values === undefined) return ofNamespace(first, links);
  return links.reduce<Shape>(modified, start(first.name, first.values, isCoerced));
}

/** `z.iso.date()` and the like: texts of a form. */
function ofNamespace(first: ZodLink | undefined, links: readonly ZodLink[]): Shape {
  if (first?.name !== 'iso' || links.length === 0) return OPAQUE;
  return links.slice(1).reduce<Shape>(modified, { kind: 'text', coerces: false, checks: [] });
}

const SIMPLE = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'yesOrNo',
  date: 'date',
  image: 'text',
  email: 'text',
  url: 'text',
} as const;

function start(name: string, values: readonly ScriptValue[], coerces: boolean): Shape {
  const [first, second] = values;
  if (isSimple(name)) return { kind: SIMPLE[name], coerces, checks: [] };
  switch (name) {
    case 'object':
    case 'strictObject':
    case 'looseObject':
      return readRecord(first, name);
    case 'array':
      return { kind: 'list', of: readShape(first), checks: [] };
    case 'enum':
    case 'literal':
    case 'nativeEnum':
      return readValues(first);
    case 'union':
      return first instanceof ScriptList ? eitherOf(first) : OPAQUE;
    case 'discriminatedUnion':
      return second instanceof ScriptList ? eitherOf(second) : OPAQUE;
    case 'intersection':
      return { kind: 'both', of: [readShape(first), readShape(second)] };
    case 'record':
      return { kind: 'dictionary', of: readShape(second ?? first) };
    case 'preprocess':
      return { kind: 'prepared', by: first, of: readShape(second) };
    case 'reference':
      return typeof first === 'string' ? { kind: 'reference', collection: first } : OPAQUE;
    case 'any':
    case 'unknown':
      return ANY;
    default:
      return ofWrapper(name, first);
  }
}

function ofWrapper(name: string, first: ScriptValue): Shape {
  switch (name) {
    case 'optional':
    case 'nullable':
    case 'nullish':
      return modified(readShape(first), { name, values: [] });
    case 'null':
      return { kind: 'oneOf', values: [null] };
    case 'undefined':
      return { kind: 'oneOf', values: [undefined] };
    default:
      return OPAQUE;
  }
}

function isSimple(name: string): name is keyof typeof SIMPLE {
  return Object.hasOwn(SIMPLE, name);
}

function readRecord(value: ScriptValue, name: string): Shape {
  if (!(value instanceof ScriptRecord)) return OPAQUE;
  const members = Array.from(value.members, ([key, member]) => [key, readShape(member)] as const);
  return {
    kind: 'record',
    members: new Map(members),
    others: name === 'strictObject' ? 'refused' : name === 'looseObject' ? 'kept' : 'dropped',
    isOpen: value.open !== undefined,
  };
}

function readValues(value: ScriptValue): Shape {
  const values =
    value instanceof ScriptList && !value.open
      ? value.items
      : value instanceof ScriptRecord && !value.open
        ? [...value.members.values()]
        : [value];
  return values.some((item) => isUnknown(item) || item instanceof ScriptList)
    ? OPAQUE
    : { kind: 'oneOf', values };
}

function eitherOf(list: ScriptList): Shape {
  return list.open ? OPAQUE : { kind: 'either', of: list.items.map(readShape) };
}

/** A shape with one more thing said of it. What says nothing about values leaves it as it is. */
function modified(shape: Shape, { name, values = [] }: ZodLink): Shape {
  const [first] = values;
  switch (name) {
    case 'optional':
      return { kind: 'optional', of: shape, allows: 'undefined' };
    case 'nullable':
      return { kind: 'optional', of: shape, allows: 'null' };
    case 'nullish':
      return { kind: 'optional', of: shape, allows: 'both' };
    case 'default':
    case 'prefault':
      return { kind: 'standIn', of: shape, value: first, for: 'nothing' };
    case 'catch':
      return { kind: 'standIn', of: shape, value: first, for: 'misfits' };
    case 'transform':
      return { kind: 'passed', of: shape, to: first, changes: true };
    case 'refine':
      return { kind: 'passed', of: shape, to: first, changes: false };
    case 'pipe':
      return { kind: 'piped', of: shape, to: readShape(first) };
    case 'or':
      return { kind: 'either', of: [shape, readShape(first)] };
    case 'and':
      return { kind: 'both', of: [shape, readShape(first)] };
    case 'array':
      return { kind: 'list', of: shape, checks: [] };
    default:
      return shape.kind === 'record'
        ? changedRecord(shape, name, first)
        : checked(shape, name, first);
  }
}

function changedRecord(shape: RecordShape, name: string, value: ScriptValue): Shape {
  switch (name) {
    case 'strict':
      return { ...shape, others: 'refused' };
    case 'passthrough':
    case 'loose':
    case 'catchall':
      return { ...shape, others: 'kept' };
    case 'extend':
    case 'augment':
    case 'safeExtend': {
      const more = readRecord(value, 'object');
      return more.kind === 'record' ? mergedRecords(shape, more) : { ...shape, isOpen: true };
    }
    case 'merge': {
      const more = readShape(value);
      return more.kind === 'record' ? mergedRecords(shape, more) : { ...shape, isOpen: true };
    }
    case 'partial':
      return withMembers(shape, (key, member) =>
        isNamed(value, key) ? { kind: 'optional', of: member, allows: 'undefined' } : member,
      );
    case 'pick':
      return withMembers(shape, (key, member) => (isNamed(value, key) ? member : undefined));
    case 'omit':
      return withMembers(shape, (key, member) => (isNamed(value, key) ? undefined : member));
    case 'superRefine':
    case 'describe':
    case 'readonly':
    case 'brand':
    case 'meta':
    case 'strip':
      return shape;
    default:
      return OPAQUE;
  }
}

function withMembers(
  shape: RecordShape,
  change: (key: string, member: Shape) => Shape | undefined,
): RecordShape {
  const members = Array.from(shape.members).flatMap(([key, member]) => {
    const changed = change(key, member);
    return changed ? [[key, changed] as const] : [];
  });
  return { ...shape, members: new Map(members) };
}

/** Whether `{ key: true }` names a key; without such a record all are meant. */
function isNamed(value: ScriptValue, key: string): boolean {
  return value instanceof ScriptRecord ? value.get(key) === true : value === undefined;
}

const LIMITS = { min: 'min', max: 'max', length: 'length', gte: 'min', lte: 'max' } as const;

function checked(shape: Shape, name: string, value: ScriptValue): Shape {
  if (!('checks' in shape)) return shape;
  const check = checkOf(name, value);
  return check ? { ...shape, checks: [...shape.checks, check] } : shape;
}

function checkOf(name: string, value: ScriptValue): Check | undefined {
  if (name === 'nonempty') return { kind: 'min', limit: 1 };
  if (name === 'int') return { kind: 'whole' };
  if (name === 'trim' || name === 'toLowerCase' || name === 'toUpperCase') return { kind: name };
  if (name === 'regex' && value instanceof ScriptPattern)
    return { kind: 'pattern', pattern: value };
  return isLimit(name) && typeof value === 'number'
    ? { kind: LIMITS[name], limit: value }
    : undefined;
}

function isLimit(name: string): name is keyof typeof LIMITS {
  return Object.hasOwn(LIMITS, name);
}
