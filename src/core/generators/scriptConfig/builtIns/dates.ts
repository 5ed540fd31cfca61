import { parseJsDate } from '../../../dates/jsDate.ts';
import type { Machine } from '../machine.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { isUnknown, NativeFunction, ScriptDate } from '../scriptValues.ts';
import type { Place } from '../unknown.ts';
import { Unknown, unknownCode } from '../unknown.ts';

/** `Date`. Without a date it asks for the time, which the build's clock gives. */
export const DATE: ScriptValue = new NativeFunction(
  (_values, machine, place) => now(machine, place),
  {
    new: new NativeFunction((values, machine, place) => {
      const [first] = values;
      if (values.length === 0) return dateAt(now(machine, place));
      return values.length === 1 ? dateFrom(first, place) : unknownCode(place);
    }),
    now: new NativeFunction((_values, machine, place) => now(machine, place)),
    parse: new NativeFunction(([value], _machine, place) => {
      const date = dateFrom(value, place);
      return date instanceof ScriptDate ? date.time : date;
    }),
  },
);

function now(machine: Machine, place: Place): ScriptValue {
  return machine.clock() ?? new Unknown({ kind: 'clock' }, place);
}

function dateAt(time: ScriptValue): ScriptValue {
  return typeof time === 'number' ? new ScriptDate(time) : time;
}

/** What `new Date(value)` makes. */
function dateFrom(value: ScriptValue, place: Place): ScriptValue {
  if (isUnknown(value) || value instanceof ScriptDate) return value;
  if (typeof value === 'number') return new ScriptDate(value);
  if (value === undefined) return new ScriptDate(NaN);
  if (value === null || typeof value === 'boolean') return new ScriptDate(Number(value));
  return typeof value === 'string' ? new ScriptDate(parseJsDate(value)) : unknownCode(place);
}
