import type { SiteFunction } from '../../markdown/liquid/eleventyLiquid.ts';
import { UnknownValueError } from '../../markdown/liquid/unknownValue.ts';
import type { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown, ScriptFunction } from '../scriptConfig/scriptValues.ts';
import { watchChanges } from '../scriptConfig/watchChanges.ts';
import type { SiteFilter } from './configObject.ts';
import { scriptValue, templateValue } from './templateValues.ts';

/**
 * The functions of a site's code that templates of a language have, by their names. What one gives
 * that changes something beyond itself (a counter) depends on all that is built, and is not known.
 */
export function siteFunctions(
  named: readonly SiteFilter[],
  engine: string,
  program: ScriptProgram,
): ReadonlyMap<string, SiteFunction> {
  const seen = { changes: 0 };
  const watch = { changed: () => void (seen.changes += 1) };
  const functions = named.flatMap(({ name, engine: own, code }) => {
    if (name === undefined || (own ?? engine) !== engine) return [];
    if (code instanceof ScriptFunction) watchChanges(code.scope, watch);
    return [[name, functionOf(code, program, () => program.changes + seen.changes)] as const];
  });
  return new Map(functions);
}

function functionOf(
  code: ScriptValue,
  { machine }: ScriptProgram,
  changes: () => number,
): SiteFunction {
  const place = { path: '', line: 1 };
  let isPure = true;
  return (values) => {
    const before = changes();
    machine.restart();
    const given = values.map((value) => scriptValue(value, place));
    const value = isPure ? machine.call(code, given, place) : undefined;
    if (changes() > before || machine.wasClockAsked) isPure = false;
    if (!isPure || isUnknown(value)) throw new UnknownValueError('Code of the site tells it.');
    return templateValue(value);
  };
}
