import type {
  AssignmentExpression,
  ConditionalExpression,
  Expression,
  Literal,
  LogicalExpression,
  MemberExpression,
  TemplateLiteral,
  UnaryExpression,
  UpdateExpression,
} from 'acorn';
import { evaluateCall, evaluateNew, isOptionalChain } from './evaluateCall.ts';
import { evaluateList, evaluateRecord, keyOf } from './evaluateLiterals.ts';
import { memberOf } from './memberOf.ts';
import type { Machine } from './machine.ts';
import { placeOf } from './machine.ts';
import { binary, isNullish, isTruthy, textOf, unary } from './operators.ts';
import type { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { isUnknown, ScriptFunction, ScriptPattern, ScriptRecord } from './scriptValues.ts';
import { globalValue } from './builtIns/globals.ts';
import { unknownCode } from './unknown.ts';

/** The value of an expression. */
export function evaluateExpression(node: Expression, scope: Scope, machine: Machine): ScriptValue {
  if (!machine.mayGoOn()) return unknownCode(placeOf(node, scope));
  switch (node.type) {
    case 'Literal':
      return literalValue(node, scope);
    case 'TemplateLiteral':
      return evaluateTemplate(node, scope, machine);
    case 'Identifier':
      return scope.has(node.name)
        ? scope.get(node.name)
        : globalValue(node.name, machine, placeOf(node, scope));
    case 'ArrayExpression':
      return evaluateList(node, scope, machine);
    case 'ObjectExpression':
      return evaluateRecord(node, scope, machine);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return new ScriptFunction(node, scope);
    case 'MemberExpression':
      return evaluateMember(node, scope, machine);
    case 'CallExpression':
      return evaluateCall(node, scope, machine);
    case 'NewExpression':
      return evaluateNew(node, scope, machine);
    default:
      return evaluateOperation(node, scope, machine);
  }
}

function evaluateOperation(node: Expression, scope: Scope, machine: Machine): ScriptValue {
  switch (node.type) {
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return machine.evaluate(node.expression, scope);
    case 'AwaitExpression':
      return machine.evaluate(node.argument, scope);
    case 'UnaryExpression':
      return evaluateUnary(node, scope, machine);
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') return unknownCode(placeOf(node, scope));
      return binary(node.operator, {
        left: machine.evaluate(node.left, scope),
        right: machine.evaluate(node.right, scope),
        machine,
        place: placeOf(node, scope),
      });
    case 'LogicalExpression':
      return evaluateLogical(node, scope, machine);
    case 'ConditionalExpression':
      return evaluateConditional(node, scope, machine);
    case 'AssignmentExpression':
      return evaluateAssignment(node, scope, machine);
    case 'UpdateExpression':
      return evaluateUpdate(node, scope, machine);
    case 'SequenceExpression':
      return node.expressions.map((part) => machine.evaluate(part, scope)).at(-1);
    case 'ImportExpression':
      return evaluateImport(node.source, scope, machine);
    case 'MetaProperty':
      return globalValue(`${node.meta.name}.${node.property.name}`, machine, placeOf(node, scope));
    default:
      return unknownCode(placeOf(node, scope));
  }
}

function literalValue(node: Literal, scope: Scope): ScriptValue {
  if (node.regex) return new ScriptPattern(node.regex.pattern, node.regex.flags);
  const { value } = node;
  const isSimple =
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean';
  return isSimple ? value : unknownCode(placeOf(node, scope));
}

function evaluateTemplate(node: TemplateLiteral, scope: Scope, machine: Machine): ScriptValue {
  let text = '';
  for (const [index, quasi] of node.quasis.entries()) {
    text += quasi.value.cooked ?? '';
    const hole = node.expressions[index];
    if (hole === undefined) continue;
    const value = machine.evaluate(hole, scope);
    const part = textOf(value);
    if (part === undefined) return isUnknown(value) ? value : unknownCode(placeOf(hole, scope));
    text += part;
  }
  return text;
}

function evaluateMember(node: MemberExpression, scope: Scope, machine: Machine): ScriptValue {
  if (node.object.type === 'Super') return unknownCode(placeOf(node, scope));
  const of = machine.evaluate(node.object, scope);
  if (isNullish(of) && isOptionalChain(node)) return undefined;
  const key = keyOf(node, scope, machine);
  return isUnknown(key) ? key : memberOf(of, key, placeOf(node, scope));
}

function evaluateUnary(node: UnaryExpression, scope: Scope, machine: Machine): ScriptValue {
  const place = placeOf(node, scope);
  if (node.operator === 'delete') return deleteMember(node.argument, scope, machine);
  if (node.operator === 'typeof' && node.argument.type === 'Identifier') {
    // `typeof window` is how code asks whether something exists at all.
    const { name } = node.argument;
    if (!scope.has(name) && /^(?:window|document|navigator|localStorage)$/.test(name))
      return 'undefined';
  }
  return unary(node.operator, machine.evaluate(node.argument, scope), machine, place);
}

function deleteMember(node: Expression, scope: Scope, machine: Machine): ScriptValue {
  if (node.type !== 'MemberExpression' || node.object.type === 'Super') return true;
  const of = machine.evaluate(node.object, scope);
  const key = keyOf(node, scope, machine);
  if (!(of instanceof ScriptRecord)) return isUnknown(of) ? of : true;
  if (typeof key === 'string') of.delete(key);
  else if (isUnknown(key)) of.forget(key);
  return true;
}

function evaluateLogical(node: LogicalExpression, scope: Scope, machine: Machine): ScriptValue {
  const left = machine.evaluate(node.left, scope);
  const place = placeOf(node, scope);
  if (node.operator === '??') {
    if (isUnknown(left)) return orElse(left, node.right, scope, machine);
    return isNullish(left) ? machine.evaluate(node.right, scope) : left;
  }
  const isTrue = isTruthy(left, machine, place);
  if (isTrue === 'unknown')
    return sameEitherWay(left, machine.evaluate(node.right, scope), node.operator);
  return isTrue === (node.operator === '||') ? left : machine.evaluate(node.right, scope);
}

/** An environment variable with a default is taken as not set. */
function orElse(left: ScriptValue, right: Expression, scope: Scope, machine: Machine): ScriptValue {
  if (!isUnknown(left) || left.why.kind !== 'environment' || left.origin?.kind !== 'name')
    return left;
  machine.assume(left.why.name, left.place);
  return machine.evaluate(right, scope);
}

/** `unknown && false` is falsy whatever the unknown is, `unknown || true` truthy. */
function sameEitherWay(left: ScriptValue, right: ScriptValue, operator: '&&' | '||'): ScriptValue {
  return right === (operator === '||') ? right : left;
}

function evaluateConditional(
  node: ConditionalExpression,
  scope: Scope,
  machine: Machine,
): ScriptValue {
  const test = machine.evaluate(node.test, scope);
  const isTrue = isTruthy(test, machine, placeOf(node, scope));
  if (isTrue !== 'unknown')
    return machine.evaluate(isTrue ? node.consequent : node.alternate, scope);
  const then = machine.evaluate(node.consequent, scope);
  return then === machine.evaluate(node.alternate, scope) ? then : test;
}

function evaluateAssignment(
  node: AssignmentExpression,
  scope: Scope,
  machine: Machine,
): ScriptValue {
  const { left, operator } = node;
  if (operator === '=') {
    const value = machine.evaluate(node.right, scope);
    machine.assign(left, value, scope);
    return value;
  }
  if (left.type !== 'Identifier' && left.type !== 'MemberExpression') return undefined;
  const before = machine.evaluate(left, scope);
  const place = placeOf(node, scope);
  const right = machine.evaluate(node.right, scope);
  const value = combined(operator.slice(0, -1), { left: before, right, machine, place });
  machine.assign(left, value, scope);
  return value;
}

function combined(operator: string, operands: Parameters<typeof binary>[1]): ScriptValue {
  const { left, right, machine, place } = operands;
  switch (operator) {
    case '??':
      return isNullish(left) ? right : left;
    case '||':
    case '&&': {
      const isTrue = isTruthy(left, machine, place);
      if (isTrue === 'unknown') return left;
      return isTrue === (operator === '||') ? left : right;
    }
    default:
      return binary(operator, operands);
  }
}

function evaluateUpdate(node: UpdateExpression, scope: Scope, machine: Machine): ScriptValue {
  const before = machine.evaluate(node.argument, scope);
  const place = placeOf(node, scope);
  const operator = node.operator === '++' ? '+' : '-';
  const after = binary(operator, { left: before, right: 1, machine, place });
  if (node.argument.type === 'Identifier' || node.argument.type === 'MemberExpression') {
    machine.assign(node.argument, after, scope);
  }
  return node.prefix ? after : before;
}

function evaluateImport(source: Expression, scope: Scope, machine: Machine): ScriptValue {
  const specifier = machine.evaluate(source, scope);
  const place = placeOf(source, scope);
  return typeof specifier === 'string' ? machine.importFrom(specifier, place) : unknownCode(place);
}
