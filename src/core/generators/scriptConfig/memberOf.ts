import { dateMethod } from './builtIns/dateMethods.ts';
import { variableIn } from './builtIns/environment.ts';
import { listMember } from './builtIns/listMethods.ts';
import { patternMember } from './builtIns/patternMethods.ts';
import { textMember } from './builtIns/textMethods.ts';
import type { ScriptValue } from './scriptValues.ts';
import {
  isUnknown,
  NativeFunction,
  ScriptDate,
  ScriptFunction,
  ScriptList,
  ScriptPattern,
  ScriptRecord,
} from './scriptValues.ts';
import type { Place } from './unknown.ts';
import { unknownCode } from './unknown.ts';

/** The member of a value: of an object, or what JavaScript gives texts, lists and dates. */
export function memberOf(of: ScriptValue, key: string, place: Place): ScriptValue {
  if (isUnknown(of)) return of.from({ kind: 'member', of, key });
  const own = ownMember(of, key, place);
  if (own !== undefined) return own;
  // Promises are what they promise: whatever has no `then` of its own has this one.
  if (key === 'then') return thenOf(of);
  if (key === 'catch' || key === 'finally') return new NativeFunction(() => of);
  const fails = of === undefined || of === null;
  return fails ? unknownCode(place) : undefined;
}

function ownMember(of: ScriptValue, key: string, place: Place): ScriptValue {
  if (of instanceof ScriptRecord) {
    return variableIn(of, key, place) ?? of.get(key) ?? recordMethod(of, key);
  }
  if (of instanceof ScriptList) return listMember(of, key, place);
  if (typeof of === 'string') return textMember(of, key);
  if (of instanceof ScriptDate) return dateMethod(of, key);
  if (of instanceof ScriptPattern) return patternMember(of, key);
  if (of instanceof NativeFunction) return of.member(key);
  if (of instanceof ScriptFunction) return key === 'name' ? unknownCode(place) : undefined;
  if (typeof of === 'number' || typeof of === 'boolean') return numberMethod(of, key);
  return undefined;
}

function recordMethod(record: ScriptRecord, key: string): ScriptValue {
  if (key !== 'hasOwnProperty') return undefined;
  return new NativeFunction(([name]) =>
    typeof name === 'string' && record.members.has(name) ? true : (record.open ?? false),
  );
}

function thenOf(value: ScriptValue): ScriptValue {
  return new NativeFunction(([callback], machine, place) =>
    callback === undefined ? value : machine.call(callback, [value], place),
  );
}

function numberMethod(value: number | boolean, key: string): ScriptValue {
  if (key === 'toString') return new NativeFunction(() => String(value));
  if (key === 'valueOf') return new NativeFunction(() => value);
  if (key !== 'toFixed' || typeof value === 'boolean') return undefined;
  return new NativeFunction(([digits]) =>
    value.toFixed(typeof digits === 'number' ? Math.min(Math.max(digits, 0), 20) : 0),
  );
}
