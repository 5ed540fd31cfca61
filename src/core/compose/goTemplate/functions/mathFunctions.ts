import { integerOf, numberOf, textOf, type GoFunction, type GoList } from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';
import { expectCount, ofNumbers, type FunctionTable } from './arguments.ts';

/** Arithmetic and casts. Whole numbers stay whole when they are divided, as in Go. */
export function mathFunctions(): FunctionTable {
  const functions: FunctionTable = {
    add: folding((a, b) => a + b),
    sub: folding((a, b) => a - b),
    mul: folding((a, b) => a * b),
    div: folding(divided),
    mod: ofIntegers((a, b) => a % b),
    modBool: ofIntegers((a, b) => a % b === 0),
    pow: ofNumbers(2, ([a = 0, b = 0]) => finite(a ** b)),
  };
  const spaced = Object.entries(functions).map(
    ([name, run]) => [`math.${name.charAt(0).toUpperCase()}${name.slice(1)}`, run] as const,
  );
  return {
    ...functions,
    ...Object.fromEntries(spaced),
    'math.Abs': ofNumbers(1, ([a = 0]) => Math.abs(a)),
    'math.Ceil': ofNumbers(1, ([a = 0]) => Math.ceil(a)),
    'math.Floor': ofNumbers(1, ([a = 0]) => Math.floor(a)),
    'math.Round': ofNumbers(1, ([a = 0]) => Math.sign(a) * Math.round(Math.abs(a))),
    'math.Max': ofNumbers(1, (numbers) => Math.max(...numbers)),
    'math.Min': ofNumbers(1, (numbers) => Math.min(...numbers)),
    int: toInteger,
    'cast.ToInt': toInteger,
    float: toFloat,
    'cast.ToFloat': toFloat,
    string: toText,
    'cast.ToString': toText,
  };
}

function folding(step: (a: number, b: number) => number): GoFunction {
  return ofNumbers(2, (numbers) => finite(numbers.reduce(step)));
}

function ofIntegers(run: (a: number, b: number) => number | boolean): GoFunction {
  return (args) => {
    expectCount(args, 2);
    const [a = 0, b = 0] = args.map(integerOf);
    if (b === 0) throw new MisuseError();
    return run(a, b);
  };
}

function divided(a: number, b: number): number {
  const quotient = finite(a / b);
  return Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(quotient) : quotient;
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new MisuseError();
  return number;
}

/** A leading zero is no octal to Hugo's `int` when the text is decimal. */
function toInteger(args: GoList): number {
  expectCount(args, 1);
  return Math.trunc(numberOf(args[0]));
}

function toFloat(args: GoList): number {
  expectCount(args, 1);
  return numberOf(args[0]);
}

function toText(args: GoList): string {
  expectCount(args, 1);
  return textOf(args[0]);
}
