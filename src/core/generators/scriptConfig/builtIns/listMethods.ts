import type { Machine } from '../machine.ts';
import { isTruthy, textOf } from '../operators.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { isUnknown, NativeFunction, ScriptList } from '../scriptValues.ts';
import type { Place, Unknown } from '../unknown.ts';
import { unknownCode } from '../unknown.ts';
import type { Result } from './method.ts';
import { asIndex, CANNOT, method } from './method.ts';

type ListMethod = (list: ScriptList, ...values: readonly ScriptValue[]) => Result;

/** Methods whose arguments are plain values. */
const SIMPLE: Readonly<Record<string, ListMethod>> = {
  at: (list, index) => list.items.at(asIndex(index) ?? 0),
  flat: (list) => new ScriptList(...flattened(list.items)),
  includes: (list, item) => (list.items.some(isUnknown) ? CANNOT : list.items.includes(item)),
  indexOf: (list, item) => (list.items.some(isUnknown) ? CANNOT : list.items.indexOf(item)),
  join: (list, separator) => joined(list, separator),
  pop: (list) => list.change((items) => items.pop()),
  reverse: (list) => {
    list.change((items) => items.reverse());
    return list;
  },
  shift: (list) => list.change((items) => items.shift()),
  slice: (list, start, end) => new ScriptList(list.items.slice(asIndex(start), asIndex(end))),
  splice: (list, start, count, ...others) =>
    new ScriptList(
      list.change((items) =>
        items.splice(asIndex(start) ?? 0, asIndex(count) ?? Infinity, ...others),
      ),
    ),
  toReversed: (list) => new ScriptList([...list.items].reverse()),
};

/** What JavaScript knows of a list by this name. Of an open list nothing is known. */
export function listMember(list: ScriptList, key: string, place: Place): ScriptValue {
  if (key === 'push' || key === 'unshift') return adder(list, key);
  if (key === 'concat') return concatenator(list);
  if (list.open) return list.open.from({ kind: 'member', of: list.open, key });
  if (key === 'length') return list.items.length;
  if (/^\d+$/.test(key)) return list.items[Number(key)];
  const simple = Object.hasOwn(SIMPLE, key) ? SIMPLE[key] : undefined;
  if (simple) return method((...values) => simple(list, ...values));
  const walk = Object.hasOwn(WALKS, key) ? WALKS[key] : undefined;
  if (walk)
    return new NativeFunction((values, machine, at) => walk({ list, values, machine, place: at }));
  return key in Array.prototype ? unknownCode(place) : undefined;
}

function adder(list: ScriptList, key: 'push' | 'unshift'): ScriptValue {
  return new NativeFunction((values) => {
    list.change((items) => items[key](...values));
    return list.items.length;
  });
}

function concatenator(list: ScriptList): ScriptValue {
  return new NativeFunction((values) => {
    const [items, open] = flattened(values);
    const unknown = values.find(isUnknown);
    return new ScriptList([...list.items, ...items], list.open ?? unknown ?? open);
  });
}

function flattened(
  values: readonly ScriptValue[],
): [items: readonly ScriptValue[], open: Unknown | undefined] {
  const items = values.flatMap((value) => (value instanceof ScriptList ? value.items : [value]));
  const opened = values.flatMap((value) => (value instanceof ScriptList ? (value.open ?? []) : []));
  return [items, opened[0]];
}

function joined(list: ScriptList, separator: ScriptValue): Result {
  const texts = list.items.map((item) => (item === null || item === undefined ? '' : textOf(item)));
  const known = texts.filter((text) => text !== undefined);
  if (known.length < texts.length) return list.items.find(isUnknown) ?? CANNOT;
  return known.join(textOf(separator ?? ',') ?? ',');
}

interface Walk {
  readonly list: ScriptList;
  readonly values: readonly ScriptValue[];
  readonly machine: Machine;
  readonly place: Place;
}

/** Methods that call a function for each item. */
const WALKS: Readonly<Record<string, (walk: Walk) => ScriptValue>> = {
  map: (walk) => new ScriptList(called(walk)),
  flatMap: (walk) => new ScriptList(...flattened(called(walk))),
  forEach: (walk) => {
    called(walk);
    return undefined;
  },
  filter: filtered,
  find: (walk) => found(walk, (item) => item, undefined),
  findIndex: (walk) => found(walk, (_item, index) => index, -1),
  some: (walk) => found(walk, () => true, false),
  every: (walk) => every(walk),
  reduce: reduced,
  sort: sorted,
  toSorted: (walk) => sorted({ ...walk, list: new ScriptList(walk.list.items) }),
};

function called({ list, values: [callback], machine, place }: Walk): readonly ScriptValue[] {
  return list.items.map((item, index) => machine.call(callback, [item, index, list], place));
}

/** An item of which it is not known whether it stays makes the list open. */
function filtered(walk: Walk): ScriptValue {
  const answers = answersOf(walk);
  const items = walk.list.items.filter((_item, index) => answers[index]?.holds === true);
  return new ScriptList(items, answers.find(({ holds }) => holds === 'unknown')?.reason);
}

interface Answer {
  readonly holds: boolean | 'unknown';
  readonly reason: Unknown | undefined;
}

function answersOf(walk: Walk): readonly Answer[] {
  const { machine, place } = walk;
  return called(walk).map((answer) => ({
    holds: isTruthy(answer, machine, place),
    reason: isUnknown(answer) ? answer : undefined,
  }));
}

function found(
  walk: Walk,
  result: (item: ScriptValue, index: number) => ScriptValue,
  otherwise: ScriptValue,
): ScriptValue {
  for (const [index, { holds, reason }] of answersOf(walk).entries()) {
    if (holds === 'unknown') return reason;
    if (holds) return result(walk.list.items[index], index);
  }
  return otherwise;
}

function every(walk: Walk): ScriptValue {
  const answers = answersOf(walk);
  if (answers.some(({ holds }) => holds === false)) return false;
  return answers.find(({ holds }) => holds === 'unknown')?.reason ?? true;
}

function reduced({ list, values, machine, place }: Walk): ScriptValue {
  const [callback, start] = values;
  const items = values.length > 1 ? [start, ...list.items] : list.items;
  if (items.length === 0) return unknownCode(place);
  const [first, ...rest] = items;
  return rest.reduce<ScriptValue>(
    (result, item, index) => machine.call(callback, [result, item, index, list], place),
    first,
  );
}

/** Sorts in place, as JavaScript does; where the order can't be told nothing is known any more. */
function sorted({ list, values: [callback], machine, place }: Walk): ScriptValue {
  const unordered: ScriptValue[] = [];
  const inOrder = (left: ScriptValue, right: ScriptValue): number => {
    const order =
      callback === undefined
        ? inOrderOfTexts(left, right)
        : machine.call(callback, [left, right], place);
    if (typeof order === 'number') return order;
    unordered.push(order);
    return 0;
  };
  list.change((items) => items.sort(inOrder));
  if (unordered.length > 0) list.forget(unordered.find(isUnknown) ?? unknownCode(place));
  return list;
}

function inOrderOfTexts(left: ScriptValue, right: ScriptValue): number | undefined {
  const [first, second] = [textOf(left), textOf(right)];
  if (first === undefined || second === undefined) return undefined;
  return first < second ? -1 : Number(first > second);
}
