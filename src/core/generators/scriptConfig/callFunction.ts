import type { Machine } from './machine.ts';
import { Scope } from './scope.ts';
import type { ScriptFunction, ScriptValue } from './scriptValues.ts';
import { ScriptList } from './scriptValues.ts';
import type { Place } from './unknown.ts';
import { unknownCode } from './unknown.ts';

/** Runs a function of the site's files, as far as it can be read. */
export function callFunction(
  { node, scope: around }: ScriptFunction,
  values: readonly ScriptValue[],
  machine: Machine,
  place: Place,
): ScriptValue {
  if (node.generator) return unknownCode(place);
  const scope = new Scope(around);
  for (const [index, parameter] of node.params.entries()) {
    if (parameter.type === 'RestElement') {
      machine.declare(parameter.argument, new ScriptList(values.slice(index)), scope);
    } else machine.declare(parameter, values[index], scope);
  }
  if (node.body.type !== 'BlockStatement') return machine.evaluate(node.body, scope);
  const completion = machine.run(node.body.body, scope);
  return completion.kind === 'return' ? completion.value : undefined;
}
