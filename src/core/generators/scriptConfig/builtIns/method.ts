import type { ScriptValue } from '../scriptValues.ts';
import { isUnknown, NativeFunction } from '../scriptValues.ts';
import { unknownCode } from '../unknown.ts';

/** What a method gives when it can't be followed here: then its result is not known. */
export const CANNOT = Symbol('cannot be followed');

export type Result = ScriptValue | typeof CANNOT;

/** A function of known values: when one of them is not known, neither is the result. */
export function method(work: (...values: readonly ScriptValue[]) => Result): NativeFunction {
  return new NativeFunction((values, _machine, place) => {
    const unknown = values.find(isUnknown);
    if (unknown) return unknown;
    const result = work(...values);
    return result === CANNOT ? unknownCode(place) : result;
  });
}

/** A number where one is asked for; `undefined` when there is none. */
export function asIndex(value: ScriptValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
