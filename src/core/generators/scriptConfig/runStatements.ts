import type { IfStatement, ModuleDeclaration, Statement, VariableDeclaration } from 'acorn';
import { forgetChanges, hasReturn } from './forgetChanges.ts';
import type { Completion, Machine } from './machine.ts';
import { placeOf } from './machine.ts';
import { runLoop } from './runLoop.ts';
import { runSwitch } from './runSwitch.ts';
import { isTruthy } from './operators.ts';
import { Scope } from './scope.ts';
import { isUnknown, ScriptFunction, ScriptList, ScriptRecord } from './scriptValues.ts';
import type { Unknown } from './unknown.ts';
import { unknownCode } from './unknown.ts';

/** Under this name a module's scope has what it exports by default. */
export const DEFAULT_EXPORT = '*default*';

const END: Completion = { kind: 'end' };

type AnyStatement = Statement | ModuleDeclaration;

/** Runs statements one after the other; functions are there from the start. */
export function runStatements(
  body: readonly AnyStatement[],
  scope: Scope,
  machine: Machine,
): Completion {
  for (const statement of body) hoist(statement, scope);
  for (const statement of body) {
    const completion = runStatement(statement, scope, machine);
    if (completion.kind !== 'end') return completion;
  }
  return END;
}

function hoist(statement: AnyStatement, scope: Scope): void {
  const isExport =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
  const declared = isExport ? statement.declaration : statement;
  if (declared?.type !== 'FunctionDeclaration') return;
  const value = new ScriptFunction(declared, scope);
  if (declared.id) scope.declare(declared.id.name, value);
  if (statement.type === 'ExportDefaultDeclaration') scope.declare(DEFAULT_EXPORT, value);
}

function runStatement(statement: AnyStatement, scope: Scope, machine: Machine): Completion {
  if (!machine.mayGoOn()) return { kind: 'return', value: unknownCode(placeOf(statement, scope)) };
  switch (statement.type) {
    case 'VariableDeclaration':
      return declareAll(statement, scope, machine);
    case 'ExpressionStatement': {
      const value = machine.evaluate(statement.expression, scope);
      if (isUnknown(value)) forgetHandedOver(value);
      return END;
    }
    case 'ReturnStatement': {
      const { argument } = statement;
      return { kind: 'return', value: argument ? machine.evaluate(argument, scope) : undefined };
    }
    case 'IfStatement':
      return runIf(statement, scope, machine);
    case 'BlockStatement':
      return machine.run(statement.body, new Scope(scope));
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'ForStatement':
    case 'WhileStatement':
      return runLoop(statement, scope, machine) ?? skip(statement, scope);
    case 'SwitchStatement':
      return runSwitch(statement, scope, machine) ?? skip(statement, scope);
    case 'ContinueStatement':
      return { kind: 'continue' };
    case 'BreakStatement':
      return { kind: 'break' };
    case 'ThrowStatement':
      return { kind: 'return', value: unknownCode(placeOf(statement, scope)) };
    default:
      return runOther(statement, scope, machine);
  }
}

function runOther(statement: AnyStatement, scope: Scope, machine: Machine): Completion {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return END;
    case 'ClassDeclaration':
      scope.declare(statement.id.name, unknownCode(placeOf(statement, scope)));
      return END;
    case 'ExportNamedDeclaration':
      return statement.declaration ? runStatement(statement.declaration, scope, machine) : END;
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      if (declaration.type === 'FunctionDeclaration') return END;
      const isClass = declaration.type === 'ClassDeclaration';
      const place = placeOf(declaration, scope);
      const value = isClass ? unknownCode(place) : machine.evaluate(declaration, scope);
      scope.declare(DEFAULT_EXPORT, value);
      return END;
    }
    case 'TryStatement': {
      const completion = machine.run(statement.block.body, new Scope(scope));
      const { handler } = statement;
      if (handler) forgetChanges(handler.body, scope, unknownCode(placeOf(handler, scope)));
      return completion;
    }
    default:
      return skip(statement, scope);
  }
}

/** What can't be followed may change, or return, anything it mentions. */
function skip(statement: AnyStatement, scope: Scope): Completion {
  const reason = unknownCode(placeOf(statement, scope));
  forgetChanges(statement, scope, reason);
  return hasReturn(statement) ? { kind: 'return', value: reason } : END;
}

function declareAll(node: VariableDeclaration, scope: Scope, machine: Machine): Completion {
  for (const { id, init } of node.declarations) {
    machine.declare(id, init ? machine.evaluate(init, scope) : undefined, scope);
  }
  return END;
}

/** A function that is called for what it does may change what it is given. */
function forgetHandedOver(result: Unknown): void {
  if (result.origin?.kind !== 'call') return;
  for (const value of result.origin.values) {
    if (value instanceof ScriptRecord || value instanceof ScriptList) value.forget(result);
  }
}

function runIf(node: IfStatement, scope: Scope, machine: Machine): Completion {
  const test = machine.evaluate(node.test, scope);
  const isTrue = isTruthy(test, machine, placeOf(node, scope));
  if (isTrue === 'unknown' && !throws(node.consequent)) return skip(node, scope);
  // A build that stops with an error makes no site: where there is one, it went the other way.
  const branch = isTrue === true ? node.consequent : node.alternate;
  return branch ? runStatement(branch, scope, machine) : END;
}

function throws(statement: Statement): boolean {
  if (statement.type !== 'BlockStatement') return statement.type === 'ThrowStatement';
  return statement.body.at(-1)?.type === 'ThrowStatement' && !hasReturn(statement);
}
