import type { SwitchStatement } from 'acorn';
import type { Completion, Machine } from './machine.ts';
import { Scope } from './scope.ts';
import { isUnknown } from './scriptValues.ts';

/** Runs a `switch`; `undefined` when it can't be told which of the cases it is. */
export function runSwitch(
  { discriminant, cases }: SwitchStatement,
  scope: Scope,
  machine: Machine,
): Completion | undefined {
  const value = machine.evaluate(discriminant, scope);
  if (isUnknown(value)) return undefined;
  let start = cases.findIndex(({ test }) => !test);
  for (const [index, { test }] of cases.entries()) {
    const tested = test ? machine.evaluate(test, scope) : undefined;
    if (isUnknown(tested)) return undefined;
    if (test && tested === value) {
      start = index;
      break;
    }
  }
  const body = start < 0 ? [] : cases.slice(start).flatMap(({ consequent }) => consequent);
  const completion = machine.run(body, new Scope(scope));
  return completion.kind === 'break' ? { kind: 'end' } : completion;
}
