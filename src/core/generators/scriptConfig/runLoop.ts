import type {
  Expression,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Statement,
  WhileStatement,
} from 'acorn';
import type { Completion, Machine } from './machine.ts';
import { placeOf } from './machine.ts';
import { isTruthy } from './operators.ts';
import { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { isUnknown, ScriptList, ScriptRecord } from './scriptValues.ts';

const END: Completion = { kind: 'end' };

/** Runs a loop; `undefined` when it can't be told how often, or over what, it runs. */
export function runLoop(
  node: ForOfStatement | ForInStatement | ForStatement | WhileStatement,
  scope: Scope,
  machine: Machine,
): Completion | undefined {
  switch (node.type) {
    case 'ForOfStatement':
    case 'ForInStatement': {
      const items = itemsOf(node.type, machine.evaluate(node.right, scope));
      return items && runForEach(node, items, scope, machine);
    }
    case 'ForStatement': {
      const inner = new Scope(scope);
      const { init, test, update, body } = node;
      if (init?.type === 'VariableDeclaration') machine.run([init], inner);
      else if (init) machine.evaluate(init, inner);
      return runWhile({ test, update, body }, inner, machine);
    }
    case 'WhileStatement':
      return runWhile({ test: node.test, update: undefined, body: node.body }, scope, machine);
  }
}

function itemsOf(
  type: 'ForOfStatement' | 'ForInStatement',
  value: ScriptValue,
): readonly ScriptValue[] | undefined {
  if (type === 'ForOfStatement') {
    if (typeof value === 'string') return Array.from(value);
    return value instanceof ScriptList && !value.open ? value.items : undefined;
  }
  if (value instanceof ScriptRecord && !value.open) return [...value.members.keys()];
  return value instanceof ScriptList && !value.open ? Object.keys(value.items) : undefined;
}

function runForEach(
  { left, body }: ForOfStatement | ForInStatement,
  items: readonly ScriptValue[],
  scope: Scope,
  machine: Machine,
): Completion {
  for (const item of [...items]) {
    const inner = new Scope(scope);
    if (left.type === 'VariableDeclaration') {
      for (const { id } of left.declarations) machine.declare(id, item, inner);
    } else machine.assign(left, item, inner);
    const completion = machine.run([body], inner);
    if (completion.kind === 'return') return completion;
    if (completion.kind === 'break') break;
  }
  return END;
}

interface Loop {
  readonly test: Expression | null | undefined;
  readonly update: Expression | null | undefined;
  readonly body: Statement;
}

function runWhile(
  { test, update, body }: Loop,
  scope: Scope,
  machine: Machine,
): Completion | undefined {
  for (;;) {
    const answer = test ? machine.evaluate(test, scope) : true;
    const goesOn = isTruthy(answer, machine, placeOf(body, scope));
    if (goesOn === 'unknown' || isUnknown(answer)) return undefined;
    if (!goesOn) return END;
    const completion = machine.run([body], scope);
    if (completion.kind === 'return') return completion;
    if (completion.kind === 'break') return END;
    if (update) machine.evaluate(update, scope);
    if (!machine.mayGoOn()) return undefined;
  }
}
