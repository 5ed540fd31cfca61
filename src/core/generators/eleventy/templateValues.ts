import { Drop } from 'liquidjs';
import { UNKNOWN, UnknownValue } from '../../markdown/liquid/unknownValue.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { recordOf, ScriptDate, ScriptList, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { Place } from '../scriptConfig/unknown.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';

/** A record of which some members are known. */
class OpenRecord extends Drop {
  override liquidMethodMissing(): unknown {
    return UNKNOWN;
  }
}

const known = new WeakMap<ScriptRecord | ScriptList, object>();

/**
 * A value as templates have it, with `UNKNOWN` for what only a build tells. The same object for the
 * same record or list, which is not to be changed any more.
 */
export function templateValue(value: ScriptValue): unknown {
  if (value instanceof ScriptDate) return new Date(value.time);
  if (value instanceof ScriptList && !value.open) return listOf(value);
  if (value instanceof ScriptRecord) return recordFrom(value);
  const isPlain = value === undefined || value === null || typeof value !== 'object';
  return isPlain ? value : UNKNOWN;
}

function listOf(list: ScriptList): unknown {
  const before = known.get(list);
  if (before) return before;
  const items: unknown[] = [];
  known.set(list, items);
  for (const item of list.items) items.push(templateValue(item));
  return items;
}

function recordFrom(record: ScriptRecord): unknown {
  const before = known.get(record);
  if (before) return before;
  const made: object = record.open ? new OpenRecord() : {};
  known.set(record, made);
  for (const [key, member] of record.members) {
    const value = templateValue(member);
    Object.defineProperty(made, key, { value, enumerable: true });
  }
  return made;
}

/** Deeper values of templates are not looked into. */
const DEEPEST = 20;

/** A value of a template as the site's code has it: a copy, which code may change. */
export function scriptValue(value: unknown, place: Place, depth = 0): ScriptValue {
  if (typeof value === 'object' && value !== null) {
    if (value instanceof UnknownValue || depth > DEEPEST) return unknownCode(place);
    if (value instanceof Date) return new ScriptDate(value.getTime());
    const inner = (item: unknown) => scriptValue(item, place, depth + 1);
    if (Array.isArray(value)) return new ScriptList(value.map(inner));
    const members = Object.entries(value).map(([key, item]) => [key, inner(item)] as const);
    if (value instanceof OpenRecord) return new ScriptRecord(members, unknownCode(place));
    return value instanceof Drop ? unknownCode(place) : recordOf(Object.fromEntries(members));
  }
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'boolean' || value === null || value === undefined
    ? value
    : unknownCode(place);
}
