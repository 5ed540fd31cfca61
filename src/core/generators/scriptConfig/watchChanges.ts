import type { Scope } from './scope.ts';
import type { ScriptValue, Watch } from './scriptValues.ts';
import { ScriptFunction, ScriptList, ScriptRecord } from './scriptValues.ts';

/** Watches the variables of a scope and all that can be reached from them. */
export function watchChanges(scope: Scope, watch: Watch): void {
  const values = [...scope.watch(watch)];
  while (values.length > 0) values.push(...partsOf(values.pop(), watch));
}

/** What a value that is not watched yet leads to. */
function partsOf(value: ScriptValue, watch: Watch): readonly ScriptValue[] {
  if (value instanceof ScriptRecord) return value.watch(watch) ? [...value.members.values()] : [];
  if (value instanceof ScriptList) return value.watch(watch) ? value.items : [];
  return value instanceof ScriptFunction ? value.scope.watch(watch) : [];
}
