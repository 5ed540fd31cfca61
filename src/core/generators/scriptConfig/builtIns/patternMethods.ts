import type { GoRegExp } from '../../../compose/goRegExp/goRegExp.ts';
import { goRegExp } from '../../../compose/goRegExp/goRegExp.ts';
import type { ScriptPattern, ScriptValue } from '../scriptValues.ts';
import { ScriptList } from '../scriptValues.ts';
import type { Result } from './method.ts';
import { CANNOT, method } from './method.ts';

/** Stands between the parts of a text that is split; no path or title holds it. */
const CUT = '\u{f0000}';

const MOST_COMPILED = 200;
const compiled = new Map<string, GoRegExp | undefined>();

/**
 * The expression in a form that never backtracks, for it is somebody else's. Where JavaScript and
 * that form differ (look-around, back references) there is none.
 */
function expressionOf({ source, flags }: ScriptPattern): GoRegExp | undefined {
  const shared = flags.replace(/[^ims]/g, '');
  const whole = (shared === '' ? '' : `(?${shared})`) + source.replace(/\(\?<(?![=!])/g, '(?P<');
  if (!compiled.has(whole)) {
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(whole, /[vy]/.test(flags) ? undefined : goRegExp(whole));
  }
  return compiled.get(whole);
}

export function replaceIn(text: string, pattern: ScriptPattern, replacement: string): Result {
  const inGo = replacement.replace(/\$(?:(\$)|(&)|(\d\d?)|<(\w+)>)/g, goReference);
  const limit = pattern.flags.includes('g') ? -1 : 1;
  return expressionOf(pattern)?.replaceAll(text, inGo, limit) ?? CANNOT;
}

function goReference(
  whole: string,
  ...[dollar, all, index, name]: readonly (string | undefined)[]
): string {
  if (dollar !== undefined) return whole;
  return `\${${all === undefined ? (index ?? name ?? '') : '0'}}`;
}

/** As `String.match`. */
export function matchIn(text: string, pattern: ScriptPattern): Result {
  const isGlobal = pattern.flags.includes('g');
  const matches = expressionOf(pattern)?.findAll(text, isGlobal ? -1 : 1);
  if (matches === undefined) return CANNOT;
  const [first] = matches;
  if (first === undefined) return null;
  return new ScriptList(isGlobal ? matches.map(([whole]) => whole) : first);
}

export function splitAt(text: string, pattern: ScriptPattern): Result {
  const cut = expressionOf(pattern)?.replaceAll(text, CUT);
  return cut === undefined ? CANNOT : new ScriptList(cut.split(CUT));
}

/** Whether it matches anywhere in a text; `undefined` where that can't be told. */
export function isMatch(text: string, pattern: ScriptPattern): boolean | undefined {
  const matches = expressionOf(pattern)?.findAll(text, 1);
  return matches && matches.length > 0;
}

export function patternMember(pattern: ScriptPattern, key: string): ScriptValue {
  if (key === 'source') return pattern.source;
  if (key === 'test') {
    return method(
      (text) => (typeof text === 'string' ? isMatch(text, pattern) : undefined) ?? CANNOT,
    );
  }
  if (key !== 'exec') return undefined;
  return method((text) => (typeof text === 'string' ? matchIn(text, pattern) : CANNOT));
}
