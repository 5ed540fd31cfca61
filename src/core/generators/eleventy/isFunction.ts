import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { NativeFunction, ScriptFunction } from '../scriptConfig/scriptValues.ts';

export function isFunction(value: ScriptValue): value is ScriptFunction | NativeFunction {
  return value instanceof ScriptFunction || value instanceof NativeFunction;
}
