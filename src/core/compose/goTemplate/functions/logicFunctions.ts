import { isTrue, type GoFunction, type GoList, type GoValue } from '../goValues.ts';
import { expectCount, type FunctionTable } from './arguments.ts';
import { areEqual, compared } from './comparison.ts';

/** Comparing and choosing; `and` and `or` are part of the language itself. */
export function logicFunctions(): FunctionTable {
  const functions: FunctionTable = {
    eq: ([first, ...others]) => others.some((other) => areEqual(first, other)),
    ne: ([first, ...others]) => others.every((other) => !areEqual(first, other)),
    lt: comparing((order) => order < 0),
    le: comparing((order) => order <= 0),
    gt: comparing((order) => order > 0),
    ge: comparing((order) => order >= 0),
  };
  const spaced = Object.entries(functions).map(
    ([name, run]) => [`compare.${name.charAt(0).toUpperCase()}${name.slice(1)}`, run] as const,
  );
  return {
    ...functions,
    ...Object.fromEntries(spaced),
    not: (args) => {
      expectCount(args, 1);
      return !isTrue(args[0]);
    },
    cond: conditional,
    'compare.Conditional': conditional,
    default: fallback,
    'compare.Default': fallback,
  };
}

function comparing(holds: (order: number) => boolean): GoFunction {
  return ([first, ...others]) => others.every((other) => holds(compared(first, other)));
}

function conditional(args: GoList): GoValue {
  expectCount(args, 3);
  return isTrue(args[0]) ? args[1] : args[2];
}

/** `default WHEN_UNSET VALUE`: `false` is set, `0`, `""`, nil and empty lists are not. */
function fallback(args: GoList): GoValue {
  expectCount(args, 1, 2);
  const [whenUnset, value] = args;
  return value === false || isTrue(value) ? value : whenUnset;
}
