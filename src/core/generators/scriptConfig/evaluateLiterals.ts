import type {
  ArrayExpression,
  Expression,
  MemberExpression,
  ObjectExpression,
  PrivateIdentifier,
  Property,
  SpreadElement,
} from 'acorn';
import type { Machine } from './machine.ts';
import { placeOf } from './machine.ts';
import type { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { isUnknown, ScriptList, ScriptRecord } from './scriptValues.ts';
import { isNullish, textOf } from './operators.ts';
import type { Unknown } from './unknown.ts';
import { unknownCode } from './unknown.ts';

/** An object literal. */
export function evaluateRecord(
  node: ObjectExpression,
  scope: Scope,
  machine: Machine,
): ScriptRecord {
  const record = new ScriptRecord();
  for (const member of node.properties) {
    if (member.type === 'SpreadElement') spreadInto(record, member, scope, machine);
    else addProperty(record, member, scope, machine);
  }
  return record;
}

function addProperty(record: ScriptRecord, node: Property, scope: Scope, machine: Machine): void {
  const key = propertyKey(node, scope, machine);
  if (isUnknown(key)) record.forget(key);
  else if (node.kind === 'init') record.set(key, machine.evaluate(node.value, scope));
  else record.set(key, unknownCode(placeOf(node, scope)));
}

function spreadInto(
  record: ScriptRecord,
  node: SpreadElement,
  scope: Scope,
  machine: Machine,
): void {
  const value = machine.evaluate(node.argument, scope);
  if (value instanceof ScriptRecord) record.spread(value);
  else if (isUnknown(value)) record.forget(value);
  else if (!isNullish(value) && value !== false) record.forget(unknownCode(placeOf(node, scope)));
}

/** An array literal. What an unknown spread holds is left out, and the list said to be open. */
export function evaluateList(node: ArrayExpression, scope: Scope, machine: Machine): ScriptList {
  return new ScriptList(
    ...spreadValues(
      node.elements.filter((element) => element !== null),
      scope,
      machine,
    ),
  );
}

/** The values of a list or a call, spreads laid out; with a reason when some are missing. */
export function spreadValues(
  nodes: readonly (Expression | SpreadElement)[],
  scope: Scope,
  machine: Machine,
): [values: readonly ScriptValue[], open?: Unknown] {
  const values: ScriptValue[] = [];
  let open: Unknown | undefined;
  for (const node of nodes) {
    if (node.type !== 'SpreadElement') {
      values.push(machine.evaluate(node, scope));
      continue;
    }
    const value = machine.evaluate(node.argument, scope);
    if (value instanceof ScriptList) {
      values.push(...value.items);
      open = value.open ?? open;
    } else open = isUnknown(value) ? value : unknownCode(placeOf(node, scope));
  }
  return open ? [values, open] : [values];
}

/** The key of a member: as written, or worked out. */
export function keyOf(node: MemberExpression, scope: Scope, machine: Machine): string | Unknown {
  return keyIn(node.property, node.computed, scope, machine);
}

export function propertyKey(
  node: { readonly key: Expression; readonly computed: boolean },
  scope: Scope,
  machine: Machine,
): string | Unknown {
  return keyIn(node.key, node.computed, scope, machine);
}

function keyIn(
  node: Expression | PrivateIdentifier,
  isComputed: boolean,
  scope: Scope,
  machine: Machine,
): string | Unknown {
  if (node.type === 'PrivateIdentifier') return unknownCode(placeOf(node, scope));
  if (!isComputed && node.type === 'Identifier') return node.name;
  const value = machine.evaluate(node, scope);
  if (isUnknown(value)) return value;
  return textOf(value) ?? unknownCode(placeOf(node, scope));
}
