import type { Expression, ModuleDeclaration, Pattern, Statement } from 'acorn';
import { assignTo } from './assign.ts';
import { callFunction } from './callFunction.ts';
import { evaluateExpression } from './evaluateExpression.ts';
import type { Completion, Host, Machine } from './machine.ts';
import { runStatements } from './runStatements.ts';
import type { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { isUnknown, NativeFunction, ScriptFunction } from './scriptValues.ts';
import type { Place } from './unknown.ts';
import { unknownCode } from './unknown.ts';

const MOST_STEPS = 100_000;
/** Far below what the stack holds: each level is some frames deep. */
const DEEPEST = 150;

export type Importer = (specifier: string, place: Place, machine: Machine) => ScriptValue;

/** The machine; see there. */
export class Interpreter implements Machine {
  readonly host: Host;
  /** Environment variables that were taken as not set, and where they are asked for. */
  readonly assumptions = new Map<string, Place>();
  readonly #importer: Importer;
  readonly #remembered = new Map<string, ScriptValue>();
  #steps = 0;
  #depth = 0;
  #wasClockAsked = false;
  #touches = 0;

  constructor(host: Host, importer: Importer) {
    this.host = host;
    this.#importer = importer;
  }

  /** Whether the result depends on the time. */
  get wasClockAsked(): boolean {
    return this.#wasClockAsked;
  }

  /** Forgets the steps made and the questions asked: for another question. */
  restart(): void {
    this.#steps = 0;
    this.#wasClockAsked = false;
  }

  evaluate(node: Expression, scope: Scope): ScriptValue {
    this.#depth += 1;
    try {
      return evaluateExpression(node, scope, this);
    } finally {
      this.#depth -= 1;
    }
  }

  assign(target: Pattern, value: ScriptValue, scope: Scope): void {
    assignTo(target, value, { scope, machine: this, isDeclaration: false });
  }

  declare(target: Pattern, value: ScriptValue, scope: Scope): void {
    assignTo(target, value, { scope, machine: this, isDeclaration: true });
  }

  run(body: readonly (Statement | ModuleDeclaration)[], scope: Scope): Completion {
    return runStatements(body, scope, this);
  }

  call(callee: ScriptValue, values: readonly ScriptValue[], place: Place): ScriptValue {
    if (callee instanceof NativeFunction) return callee.call(values, this, place);
    if (callee instanceof ScriptFunction) return callFunction(callee, values, this, place);
    if (isUnknown(callee)) return callee.from({ kind: 'call', of: callee, values });
    return unknownCode(place);
  }

  importFrom(specifier: string, place: Place): ScriptValue {
    return this.#importer(specifier, place, this);
  }

  mayGoOn(): boolean {
    this.#steps += 1;
    return this.#steps < MOST_STEPS && this.#depth < DEEPEST;
  }

  assume(name: string, place: Place): void {
    this.assumptions.set(name, place);
  }

  remember(name: string, make: () => ScriptValue): ScriptValue {
    const known = this.#remembered.get(name) ?? make();
    this.#remembered.set(name, known);
    return known;
  }

  /** How often something was noted to hold for this question only. */
  get touches(): number {
    return this.#touches;
  }

  touch(): void {
    this.#touches += 1;
  }

  clock(): number | undefined {
    this.touch();
    this.#wasClockAsked = true;
    return this.host.now;
  }
}
