import { parentOf } from '../../../blogs/paths.ts';
import type { Machine } from '../machine.ts';
import { isTruthy, numberOf, textOf } from '../operators.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { isUnknown, NativeFunction, recordOf, ScriptList, ScriptRecord } from '../scriptValues.ts';
import type { Place } from '../unknown.ts';
import { Unknown, unknownCode } from '../unknown.ts';
import { DATE } from './dates.ts';
import { importMetaEnvironment, processEnvironment } from './environment.ts';
import { CANNOT, method } from './method.ts';
import { ARRAY, JSON_GLOBAL, OBJECT } from './objects.ts';
import { ROOT } from './root.ts';
import { URL_GLOBAL } from './urls.ts';

/** What a name means that the code does not declare. */
export function globalValue(name: string, machine: Machine, place: Place): ScriptValue {
  if (Object.hasOwn(FIXED, name)) return FIXED[name];
  switch (name) {
    case 'process':
    case 'import.meta':
      return machine.remember(`${name} ${place.path}`, () =>
        name === 'process' ? processGlobal(machine, place) : importMeta(machine, place),
      );
    case '__dirname':
      return folderOf(place);
    case '__filename':
      return `${ROOT}/${place.path}`;
    default:
      return new Unknown({ kind: 'code' }, place, { kind: 'name', module: undefined, name });
  }
}

function processGlobal(machine: Machine, place: Place): ScriptValue {
  return recordOf({ env: processEnvironment(machine, place), cwd: method(() => ROOT) });
}

function importMeta(machine: Machine, place: Place): ScriptValue {
  return recordOf({
    env: importMetaEnvironment(machine, place),
    url: `file://${ROOT}/${place.path}`,
    dirname: folderOf(place),
    filename: `${ROOT}/${place.path}`,
    glob: new Unknown({ kind: 'code' }, place, { kind: 'name', module: undefined, name: 'glob' }),
  });
}

function folderOf({ path }: Place): string {
  const folder = parentOf(path) ?? '';
  return folder === '' ? ROOT : `${ROOT}/${folder}`;
}

/** A function of one text that may throw for what is not well-formed. */
function ofText(work: (text: string) => string): NativeFunction {
  return method((value) => {
    const text = textOf(value);
    if (text === undefined) return CANNOT;
    try {
      return work(text);
    } catch {
      return CANNOT;
    }
  });
}

function ofNumbers(work: (...numbers: readonly number[]) => number): NativeFunction {
  return method((...values) => work(...values.map((value) => numberOf(value) ?? NaN)));
}

const FIXED: Readonly<Record<string, ScriptValue>> = {
  undefined: undefined,
  NaN,
  Infinity,
  Date: DATE,
  Object: OBJECT,
  Array: ARRAY,
  JSON: JSON_GLOBAL,
  String: method((value) => textOf(value ?? '') ?? CANNOT),
  Number: method((value) => numberOf(value ?? 0) ?? CANNOT),
  Boolean: new NativeFunction(([value], machine, place) => {
    const isTrue = isTruthy(value, machine, place);
    return isTrue === 'unknown' ? value : isTrue;
  }),
  Math: recordOf({
    abs: ofNumbers((value = NaN) => Math.abs(value)),
    ceil: ofNumbers((value = NaN) => Math.ceil(value)),
    floor: ofNumbers((value = NaN) => Math.floor(value)),
    max: ofNumbers(Math.max),
    min: ofNumbers(Math.min),
    round: ofNumbers((value = NaN) => Math.round(value)),
  }),
  Promise: recordOf({
    all: new NativeFunction(([values]) => values),
    resolve: new NativeFunction(([value]) => value),
  }),
  // A set is the list of its items, which is all that code does with one here.
  Set: new NativeFunction(() => undefined, {
    new: new NativeFunction(([items]) => {
      if (isUnknown(items)) return items;
      return items instanceof ScriptList
        ? new ScriptList([...new Set(items.items)], items.open)
        : new ScriptList();
    }),
  }),
  URL: URL_GLOBAL,
  console: recordOf({
    log: new NativeFunction(() => undefined),
    warn: new NativeFunction(() => undefined),
    error: new NativeFunction(() => undefined),
  }),
  require: new NativeFunction(
    ([name], machine, place) =>
      typeof name === 'string' ? required(machine.importFrom(name, place)) : unknownCode(place),
    { resolve: method((name) => name) },
  ),
  encodeURI: ofText(encodeURI),
  encodeURIComponent: ofText(encodeURIComponent),
  decodeURI: ofText(decodeURI),
  decodeURIComponent: ofText(decodeURIComponent),
  parseInt: method((value) => parseInt(textOf(value) ?? '', 10)),
  parseFloat: method((value) => parseFloat(textOf(value) ?? '')),
};

/** What `require` gives: of JSON, and of a module that assigns no record to `module.exports`, just that. */
function required(exported: ScriptValue): ScriptValue {
  const isDefault =
    exported instanceof ScriptRecord && !exported.open && exported.members.size === 1;
  return isDefault && exported.members.has('default') ? exported.get('default') : exported;
}
