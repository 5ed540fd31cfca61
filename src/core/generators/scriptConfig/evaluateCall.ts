import type { CallExpression, Expression, NewExpression } from 'acorn';
import { spreadValues } from './evaluateLiterals.ts';
import type { Machine } from './machine.ts';
import { placeOf } from './machine.ts';
import { isNullish } from './operators.ts';
import type { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { isUnknown, NativeFunction } from './scriptValues.ts';
import { unknownCode } from './unknown.ts';

export function evaluateCall(node: CallExpression, scope: Scope, machine: Machine): ScriptValue {
  const place = placeOf(node, scope);
  const { callee } = node;
  if (callee.type === 'Super') return unknownCode(place);
  const called = machine.evaluate(callee, scope);
  if (isNullish(called) && isOptionalChain(node)) return undefined;
  return callWith(called, node, scope, machine);
}

/** `new` makes things that only dates and unknown ones are known for. */
export function evaluateNew(node: NewExpression, scope: Scope, machine: Machine): ScriptValue {
  const constructed = machine.evaluate(node.callee, scope);
  const maker = constructed instanceof NativeFunction ? constructed.member('new') : constructed;
  if (!(maker instanceof NativeFunction) && !isUnknown(maker)) {
    return unknownCode(placeOf(node, scope));
  }
  return callWith(maker, node, scope, machine);
}

function callWith(
  called: ScriptValue,
  node: CallExpression | NewExpression,
  scope: Scope,
  machine: Machine,
): ScriptValue {
  const [values, open] = spreadValues(node.arguments, scope, machine);
  if (open && !isUnknown(called)) return open;
  return machine.call(called, values, placeOf(node, scope));
}

/** Whether there is a `?.` in front of this part of a chain, which then ends with `undefined`. */
export function isOptionalChain(node: Expression): boolean {
  if (node.type === 'CallExpression') {
    return node.optional || (node.callee.type !== 'Super' && isOptionalChain(node.callee));
  }
  if (node.type !== 'MemberExpression') return false;
  return node.optional || (node.object.type !== 'Super' && isOptionalChain(node.object));
}
