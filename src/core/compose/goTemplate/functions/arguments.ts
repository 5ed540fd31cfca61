import {
  integerOf,
  isList,
  numberOf,
  textOf,
  type GoFunction,
  type GoList,
  type GoValue,
} from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';

/** Functions by the names that templates call them. */
export type FunctionTable = Readonly<Record<string, GoFunction>>;

/** A function of texts; all arguments are cast as Hugo casts them. */
export function ofTexts(count: number, run: (...texts: readonly string[]) => GoValue): GoFunction {
  return (args) => {
    expectCount(args, count);
    return run(...args.map(textOf));
  };
}

/** A function of numbers, at least `least` of them. */
export function ofNumbers(least: number, run: (numbers: readonly number[]) => GoValue): GoFunction {
  return (args) => {
    expectCount(args, least, Infinity);
    return run(args.flatMap((arg) => (isList(arg) ? arg.map(typed) : [typed(arg)])));
  };
}

/** A text that spells a number is none in arithmetic. */
function typed(value: GoValue): number {
  if (typeof value === 'string' || value === undefined) throw new MisuseError();
  return numberOf(value);
}

/** @throws MisuseError when there are fewer or more arguments */
export function expectCount(args: GoList, least: number, most = least): void {
  if (args.length < least || args.length > most) throw new MisuseError();
}

export function textAt(args: GoList, index: number): string {
  return textOf(args[index]);
}

export function integerAt(args: GoList, index: number): number {
  return integerOf(args[index]);
}

/** `nil` counts as an empty list. */
export function listAt(args: GoList, index: number): GoList {
  const value = args[index];
  if (value === undefined) return [];
  if (!isList(value)) throw new MisuseError();
  return value;
}
