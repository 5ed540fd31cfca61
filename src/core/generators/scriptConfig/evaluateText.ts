import { Interpreter } from './interpreter.ts';
import { parseScript } from './parseScript.ts';
import { isNullish, textOf } from './operators.ts';
import { Scope } from './scope.ts';
import type { ScriptValue } from './scriptValues.ts';
import { fromPlain, isUnknown } from './scriptValues.ts';
import { unknownCode } from './unknown.ts';

/** The value of a name, as plain data or as code has it; `undefined` when the name is not known. */
export type NameLookup = (
  name: string,
) => { readonly value: unknown } | { readonly script: ScriptValue } | undefined;

const HOST = { modules: new Map(), mode: 'production', now: undefined, environment: {} } as const;
const NAME = /[A-Za-z_$][\w$]*/g;
/** Longer expressions, in UTF-16 units, are not meant for a line of text. */
const LONGEST = 1000;

/** The value of an expression, as far as it can be told without running anything. */
export function evaluateText(code: string, lookup: NameLookup): ScriptValue {
  const place = { path: '', line: 1 };
  if (code.length > LONGEST) return unknownCode(place);
  const script = parseScript(`(${code}\n)`);
  const statement = script.ok ? script.program.body[0] : undefined;
  if (script.ok && script.program.body.length !== 1) return unknownCode(place);
  if (statement?.type !== 'ExpressionStatement') return unknownCode(place);
  const scope = new Scope('');
  for (const name of new Set(code.match(NAME))) {
    const found = lookup(name);
    if (found) scope.declare(name, 'script' in found ? found.script : fromPlain(found.value));
  }
  const machine = new Interpreter(HOST, (_specifier, from) => unknownCode(from));
  return machine.evaluate(statement.expression, scope);
}

/** A value as templates write it; `undefined` where that can't be told. */
export function writtenValue(value: ScriptValue): string | undefined {
  if (isUnknown(value)) return undefined;
  return isNullish(value) ? '' : textOf(value);
}
