import {
  isList,
  isMap,
  entryOf,
  integerOf,
  textOf,
  type GoList,
  type GoMap,
  type GoValue,
} from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';
import { expectCount, integerAt, listAt, textAt, type FunctionTable } from './arguments.ts';
import { utf8Of } from './utf8.ts';
import { areEqual, compared } from './comparison.ts';

/** Hugo's `collections` functions that archetypes use, under all their names. */
export function listFunctions(): FunctionTable {
  const functions: FunctionTable = {
    slice: (args) => args,
    dict: dictionary,
    first: (args) => listAt(args, 1).slice(0, integerAt(args, 0)),
    last: (args) => lastOf(listAt(args, 1), integerAt(args, 0)),
    after: (args) => listAt(args, 1).slice(integerAt(args, 0)),
    append: (args) => appended(args),
    delimit,
    in: contains,
    isset: isSet,
    sort: sorted,
    uniq: unique,
    seq: sequence,
    merge: (args) => merged(args),
  };
  const spaced = Object.entries(functions).map(
    ([name, run]) => [`collections.${SPACED[name] ?? upperFirst(name)}`, run] as const,
  );
  return {
    ...functions,
    ...Object.fromEntries(spaced),
    'collections.Reverse': (args) => [...listAt(args, 0)].reverse(),
    index,
    'collections.Index': index,
    isSet,
    len: length,
  };
}

/** Names below `collections` that are not the short name with a capital. */
const SPACED: Readonly<Record<string, string>> = { dict: 'Dictionary', isset: 'IsSet' };

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function dictionary(args: GoList): GoMap {
  if (args.length % 2 !== 0) throw new MisuseError();
  const entries = new Map<string, GoValue>();
  for (let at = 0; at < args.length; at += 2) entries.set(textAt(args, at), args[at + 1]);
  return { kind: 'map', entries, ignoresCase: false };
}

function lastOf(list: GoList, count: number): GoList {
  return count <= 0 ? [] : list.slice(-count);
}

/** The list comes last: `$list | append "x"`. */
function appended(args: GoList): GoList {
  const items = args.slice(0, -1);
  const [only] = items;
  const added = items.length === 1 && isList(only) ? only : items;
  return [...listAt(args, args.length - 1), ...added];
}

function delimit(args: GoList): string {
  expectCount(args, 2, 3);
  const list = isMap(args[0]) ? [...args[0].entries.values()] : listAt(args, 0);
  const texts = list.map(textOf);
  const by = textAt(args, 1);
  if (args.length === 2 || texts.length < 2) return texts.join(by);
  return texts.slice(0, -1).join(by) + textAt(args, 2) + (texts.at(-1) ?? '');
}

function contains(args: GoList): boolean {
  expectCount(args, 2);
  const [all, wanted] = args;
  if (typeof all === 'string') return all.includes(textOf(wanted));
  return listAt(args, 0).some((item) => areEqual(item, wanted));
}

function isSet(args: GoList): boolean {
  expectCount(args, 2);
  const [all, key] = args;
  if (isMap(all)) return entryOf(all, textOf(key)) !== undefined;
  return isList(all) && integerOf(key) < all.length;
}

function sorted(args: GoList): GoList {
  expectCount(args, 1);
  return [...listAt(args, 0)].sort(compared);
}

function unique(args: GoList): GoList {
  expectCount(args, 1);
  const list = listAt(args, 0);
  return list.filter((item, at) => list.findIndex((other) => areEqual(item, other)) === at);
}

/** `seq LAST`, `seq FIRST LAST` or `seq FIRST STEP LAST`. */
function sequence(args: GoList): GoList {
  expectCount(args, 1, 3);
  const numbers = args.map(integerOf);
  const last = numbers.at(-1) ?? 0;
  const first = numbers.length > 1 ? (numbers[0] ?? 1) : last < 0 ? -1 : 1;
  const step = numbers.length === 3 ? (numbers[1] ?? 1) : last < first ? -1 : 1;
  const count = Math.floor((last - first) / step) + 1;
  if (numbers.length === 1 && last === 0) return [];
  if (step === 0 || count < 1 || count > 2000) throw new MisuseError();
  return Array.from({ length: count }, (_, at) => first + at * step);
}

function merged(args: GoList): GoMap {
  const maps = args.map((arg) => {
    if (!isMap(arg)) throw new MisuseError();
    return arg;
  });
  const entries = new Map(maps.flatMap((map) => [...map.entries]));
  return { kind: 'map', entries, ignoresCase: maps.some((map) => map.ignoresCase) };
}

/** Steps down by each key in turn; what is not there is nil. */
function index(args: GoList): GoValue {
  expectCount(args, 1, Infinity);
  let value = args[0];
  for (const key of args.slice(1)) {
    if (value === undefined) return undefined;
    if (isMap(value)) value = entryOf(value, textOf(key));
    else if (isList(value)) value = value[integerOf(key)];
    else throw new MisuseError();
  }
  return value;
}

/** Go counts the bytes of a text. */
function length(args: GoList): number {
  expectCount(args, 1);
  const [value] = args;
  if (value === undefined) throw new MisuseError();
  if (typeof value === 'string') return utf8Of(value).length;
  if (isMap(value)) return value.entries.size;
  return listAt(args, 0).length;
}
