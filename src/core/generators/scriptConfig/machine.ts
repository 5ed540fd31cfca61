import type { Expression, ModuleDeclaration, Node, Pattern, Statement } from 'acorn';
import type { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import type { Place } from './unknown.ts';

/** What surrounds the code: the build that Galley stands in for. */
export interface Host {
  /** What packages export, as far as the generator knows it: by module name. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, ScriptValue>>>;
  readonly mode: 'production' | 'development';
  /** Milliseconds since 1970-01-01T00:00Z; `undefined`: what asks for the time is not known. */
  readonly now: number | undefined;
  /** Further members of `import.meta.env`. */
  readonly environment: Readonly<Record<string, ScriptValue>>;
}

/** How a list of statements ended. */
export type Completion =
  | { readonly kind: 'end' }
  | { readonly kind: 'return'; readonly value: ScriptValue }
  | { readonly kind: 'continue' }
  | { readonly kind: 'break' };

/**
 * Reads code for its values. It calls nothing but what it knows: functions of the same files, and
 * harmless ones of JavaScript itself. Whatever else there is comes to an unknown value. It always
 * ends, for its steps are counted.
 */
export interface Machine {
  readonly host: Host;
  evaluate(node: Expression, scope: Scope): ScriptValue;
  assign(target: Pattern, value: ScriptValue, scope: Scope): void;
  declare(target: Pattern, value: ScriptValue, scope: Scope): void;
  run(body: readonly (Statement | ModuleDeclaration)[], scope: Scope): Completion;
  call(callee: ScriptValue, values: readonly ScriptValue[], place: Place): ScriptValue;
  /** What another module exports, as a record; for a package, unknown names may be asked of it. */
  importFrom(specifier: string, place: Place): ScriptValue;
  /** Counts a step; `false` when there were too many. */
  mayGoOn(): boolean;
  /** Notes that an environment variable is taken as not set. */
  assume(name: string, place: Place): void;
  /** The time; it is noted that what comes of it holds for this question only. */
  clock(): number | undefined;
  /** The value made once under that name. */
  remember(name: string, make: () => ScriptValue): ScriptValue;
  /** Notes that what is worked out now holds for this question only. */
  touch(): void;
}

export function placeOf(node: Node, scope: Scope): Place {
  return { path: scope.path, line: node.loc?.start.line ?? 1 };
}
