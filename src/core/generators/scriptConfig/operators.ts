import type { Machine } from './machine.ts';
import type { ScriptValue } from './scriptValues.ts';
import {
  isUnknown,
  NativeFunction,
  ScriptDate,
  ScriptFunction,
  ScriptList,
} from './scriptValues.ts';
import type { Place } from './unknown.ts';
import { unknownCode } from './unknown.ts';

type Primitive = string | number | boolean | null | undefined;

export interface Operands {
  readonly left: ScriptValue;
  readonly right: ScriptValue;
  readonly machine: Machine;
  readonly place: Place;
}

export function isNullish(value: ScriptValue): value is null | undefined {
  return value === null || value === undefined;
}

export function isPrimitive(value: ScriptValue): value is Primitive {
  return isNullish(value) || ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * Whether a condition holds. An environment variable that is asked for is taken as not set, and
 * that is noted.
 */
export function isTruthy(value: ScriptValue, machine: Machine, place: Place): boolean | 'unknown' {
  const known = asUnset(value, machine, place);
  return isUnknown(known) ? 'unknown' : Boolean(known);
}

/** `undefined` in place of an environment variable itself; all else as it is. */
function asUnset(value: ScriptValue, machine: Machine, place: Place): ScriptValue {
  if (!isUnknown(value) || value.why.kind !== 'environment' || value.origin?.kind !== 'name') {
    return value;
  }
  machine.assume(value.why.name, place);
  return undefined;
}

/** A value as part of a text, lists by their items; `undefined` where that can't be told. */
export function textOf(value: ScriptValue): string | undefined {
  if (isPrimitive(value)) return String(value);
  if (!(value instanceof ScriptList) || value.open) return undefined;
  const texts = value.items.map((item) => (isNullish(item) ? '' : textOf(item)));
  return texts.includes(undefined) ? undefined : texts.join(',');
}

export function unary(
  operator: string,
  operand: ScriptValue,
  machine: Machine,
  place: Place,
): ScriptValue {
  if (operator === 'void') return undefined;
  if (operator === '!') {
    const isTrue = isTruthy(operand, machine, place);
    return isTrue === 'unknown' ? operand : !isTrue;
  }
  const value = operator === 'typeof' ? asUnset(operand, machine, place) : operand;
  if (isUnknown(value)) return value;
  if (operator === 'typeof') return typeName(value);
  const number = numberOf(value);
  if (number === undefined) return unknownCode(place);
  if (operator === '-') return -number;
  return operator === '+' ? number : unknownCode(place);
}

function typeName(value: ScriptValue): string {
  if (value instanceof ScriptFunction || value instanceof NativeFunction) return 'function';
  return typeof value;
}

/** A value where JavaScript wants a number: dates are their time. */
export function numberOf(value: ScriptValue): number | undefined {
  if (value instanceof ScriptDate) return value.time;
  return isPrimitive(value) ? Number(value) : undefined;
}

export function binary(operator: string, operands: Operands): ScriptValue {
  const { machine, place } = operands;
  const left = asUnset(operands.left, machine, place);
  const right = asUnset(operands.right, machine, place);
  if (isEquality(operator)) return compared(operator, left, right);
  if (isUnknown(operands.left)) return operands.left;
  if (isUnknown(operands.right)) return operands.right;
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) {
    const [head, tail] = [textOf(left), textOf(right)];
    return head === undefined || tail === undefined ? unknownCode(place) : head + tail;
  }
  if (typeof left === 'string' && typeof right === 'string') {
    return compareTexts(operator, left, right) ?? unknownCode(place);
  }
  const [first, second] = [numberOf(left), numberOf(right)];
  if (first === undefined || second === undefined) return unknownCode(place);
  const result = calculate(operator, first, second);
  return result === undefined ? unknownCode(place) : result;
}

function isEquality(operator: string): boolean {
  return ['===', '!==', '==', '!='].includes(operator);
}

function compared(operator: string, left: ScriptValue, right: ScriptValue): ScriptValue {
  if (isUnknown(left)) return left;
  if (isUnknown(right)) return right;
  const isSame = operator.length === 3 ? left === right : isLooselySame(left, right);
  return isSame === operator.startsWith('=');
}

function isLooselySame(left: ScriptValue, right: ScriptValue): boolean {
  if (isNullish(left) || isNullish(right)) return isNullish(left) && isNullish(right);
  if (typeof left === typeof right) return left === right;
  return isPrimitive(left) && isPrimitive(right) && Number(left) === Number(right);
}

function compareTexts(operator: string, left: string, right: string): boolean | undefined {
  switch (operator) {
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}

function calculate(operator: string, left: number, right: number): ScriptValue {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    case '**':
      return left ** right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
}
