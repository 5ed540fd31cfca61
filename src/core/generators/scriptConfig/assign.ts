import type { ArrayPattern, MemberExpression, ObjectPattern, Pattern } from 'acorn';
import { keyOf, propertyKey } from './evaluateLiterals.ts';
import type { Machine } from './machine.ts';
import { placeOf } from './machine.ts';
import { memberOf } from './memberOf.ts';
import type { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { isUnknown, ScriptList, ScriptRecord } from './scriptValues.ts';
import { unknownCode } from './unknown.ts';

export interface Assigning {
  readonly scope: Scope;
  readonly machine: Machine;
  /** Whether the names are new ones of this scope. */
  readonly isDeclaration: boolean;
}

/** Gives a value to a variable, to a place in an object, or its parts to several of them. */
export function assignTo(target: Pattern, value: ScriptValue, assigning: Assigning): void {
  const { scope, machine, isDeclaration } = assigning;
  switch (target.type) {
    case 'Identifier':
      if (isDeclaration) scope.declare(target.name, value);
      else scope.assign(target.name, value);
      return;
    case 'MemberExpression':
      assignMember(target, value, assigning);
      return;
    case 'AssignmentPattern': {
      const filled = value === undefined ? machine.evaluate(target.right, scope) : value;
      assignTo(target.left, filled, assigning);
      return;
    }
    case 'ObjectPattern':
      assignMembers(target, value, assigning);
      return;
    case 'ArrayPattern':
      assignItems(target, value, assigning);
      return;
    case 'RestElement':
      assignTo(target.argument, value, assigning);
  }
}

function assignMember(
  node: MemberExpression,
  value: ScriptValue,
  { scope, machine }: Assigning,
): void {
  if (node.object.type === 'Super') return;
  const of = machine.evaluate(node.object, scope);
  const key = keyOf(node, scope, machine);
  if (of instanceof ScriptRecord) {
    if (isUnknown(key)) of.forget(key);
    else of.set(key, value);
  } else if (of instanceof ScriptList) {
    const index = Number(key);
    if (isUnknown(key) || !(index <= of.items.length)) of.forget(unknownCode(placeOf(node, scope)));
    else of.change((items) => (items[index] = value));
  }
}

function assignMembers(target: ObjectPattern, value: ScriptValue, assigning: Assigning): void {
  const { scope, machine } = assigning;
  const taken = new Set<string>();
  for (const part of target.properties) {
    if (part.type === 'RestElement') {
      assignTo(part.argument, withoutKeys(value, taken), assigning);
      continue;
    }
    const key = propertyKey(part, scope, machine);
    const place = placeOf(part, scope);
    if (!isUnknown(key)) taken.add(key);
    assignTo(part.value, isUnknown(key) ? key : memberOf(value, key, place), assigning);
  }
}

function withoutKeys(value: ScriptValue, keys: ReadonlySet<string>): ScriptValue {
  if (!(value instanceof ScriptRecord)) return value;
  const members = [...value.members].filter(([key]) => !keys.has(key));
  return new ScriptRecord(members, value.open);
}

function assignItems(target: ArrayPattern, value: ScriptValue, assigning: Assigning): void {
  const place = placeOf(target, assigning.scope);
  const list = typeof value === 'string' ? new ScriptList(Array.from(value)) : value;
  const isOpen = !(list instanceof ScriptList) || list.open !== undefined;
  const unknown = isUnknown(list) ? list : unknownCode(place);
  const items = isOpen ? [] : list.items;
  for (const [index, part] of target.elements.entries()) {
    if (part === null) continue;
    const rest = isOpen ? unknown : new ScriptList(items.slice(index));
    const item = isOpen
      ? unknown.from({ kind: 'member', of: unknown, key: String(index) })
      : items[index];
    assignTo(part, part.type === 'RestElement' ? rest : item, assigning);
  }
}
