import type { ScriptValue } from '../scriptValues.ts';
import {
  fromPlain,
  isUnknown,
  NativeFunction,
  recordOf,
  ScriptList,
  ScriptRecord,
} from '../scriptValues.ts';
import { textOf } from '../operators.ts';
import type { Result } from './method.ts';
import { CANNOT, method } from './method.ts';

type Entry = readonly [key: string, value: ScriptValue];

/** A function of a record that is known whole. */
function ofRecord(work: (entries: readonly Entry[]) => ScriptValue): NativeFunction {
  return method((value) => {
    if (!(value instanceof ScriptRecord)) return CANNOT;
    return value.open ?? work([...value.members]);
  });
}

/** `Object`. */
export const OBJECT: ScriptValue = recordOf({
  assign: new NativeFunction(([target, ...sources]) => assigned(target, sources)),
  entries: ofRecord((entries) => new ScriptList(entries.map((entry) => new ScriptList(entry)))),
  freeze: new NativeFunction(([value]) => value),
  fromEntries: method((list) => (list instanceof ScriptList ? fromEntries(list) : CANNOT)),
  keys: ofRecord((entries) => new ScriptList(entries.map(([key]) => key))),
  values: ofRecord((entries) => new ScriptList(entries.map(([, value]) => value))),
});

function assigned(target: ScriptValue, sources: readonly ScriptValue[]): ScriptValue {
  if (!(target instanceof ScriptRecord)) return target;
  for (const source of sources) {
    if (source instanceof ScriptRecord) target.spread(source);
    else if (isUnknown(source)) target.forget(source);
  }
  return target;
}

function fromEntries(list: ScriptList): ScriptValue {
  const entries = list.items.flatMap((item): readonly Entry[] => {
    const [key, value] = item instanceof ScriptList ? item.items : [];
    const name = textOf(key);
    return name === undefined ? [] : [[name, value]];
  });
  if (entries.length < list.items.length) return list.items.find(isUnknown);
  return new ScriptRecord(entries, list.open);
}

/** `Array`. */
export const ARRAY: ScriptValue = recordOf({
  isArray: method((value) => value instanceof ScriptList),
  from: new NativeFunction(([source, callback], machine, place) => {
    const items = typeof source === 'string' ? new ScriptList(Array.from(source)) : source;
    if (!(items instanceof ScriptList) || callback === undefined) return items;
    const mapped = items.items.map((item, index) => machine.call(callback, [item, index], place));
    return new ScriptList(mapped, items.open);
  }),
});

/** `JSON`. */
export const JSON_GLOBAL: ScriptValue = recordOf({
  parse: method((text) => (typeof text === 'string' ? parsed(text) : CANNOT)),
});

function parsed(text: string): Result {
  try {
    return fromPlain(JSON.parse(text));
  } catch {
    return CANNOT;
  }
}
