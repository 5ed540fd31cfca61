import { isMatch } from '../../scriptConfig/builtIns/patternMethods.ts';
import type { ScriptValue } from '../../scriptConfig/scriptValues.ts';
import { ScriptList } from '../../scriptConfig/scriptValues.ts';
import type { Check } from './shape.ts';

/** The value as a check hands it on: `trim` and the like change it. */
export function changedBy(value: ScriptValue, { kind }: Check): ScriptValue {
  const isChange = kind === 'trim' || kind === 'toLowerCase' || kind === 'toUpperCase';
  return isChange && typeof value === 'string' ? value[kind]() : value;
}

/** What a check wants instead; `undefined`: it has no objection. */
export function failedCheck(
  value: ScriptValue,
  check: Check,
): 'number' | 'shorter' | 'longer' | 'other' | undefined {
  switch (check.kind) {
    case 'whole':
      return Number.isInteger(value) ? undefined : 'number';
    case 'pattern': {
      const isRefused = typeof value === 'string' && isMatch(value, check.pattern) === false;
      return isRefused ? 'other' : undefined;
    }
    case 'min':
      return sizeOf(value) < check.limit ? 'longer' : undefined;
    case 'max':
      return sizeOf(value) > check.limit ? 'shorter' : undefined;
    case 'length': {
      const size = sizeOf(value);
      return size === check.limit ? undefined : size < check.limit ? 'longer' : 'shorter';
    }
    default:
      return undefined;
  }
}

/** `NaN`, which is neither too small nor too large, for what has no size. */
function sizeOf(value: ScriptValue): number {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return value;
  return value instanceof ScriptList ? value.items.length : NaN;
}
