import {
  evaluateText,
  writtenValue,
  type NameLookup,
} from '../../generators/scriptConfig/evaluateText.ts';
import type { ScriptValue } from '../../generators/scriptConfig/scriptValues.ts';

type Filter = (text: string) => string;

/** Filters without arguments. Source: nunjucks/src/filters.js. */
const FILTERS: Readonly<Record<string, Filter>> = {
  capitalize: (text) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
  lower: (text) => text.toLowerCase(),
  safe: (text) => text,
  string: (text) => text,
  trim: (text) => text.trim(),
  upper: (text) => text.toUpperCase(),
};

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\|\||\|/g;

/** What `{{ expression | filter }}` of Nunjucks writes; `undefined` where that can't be told. */
export function nunjucksText(expression: string, lookup: NameLookup): string | undefined {
  const [code = '', ...filters] = splitAtBars(expression);
  const value: ScriptValue = evaluateText(code, lookup);
  return filters.reduce<string | undefined>((text, name) => {
    const filter = Object.hasOwn(FILTERS, name.trim()) ? FILTERS[name.trim()] : undefined;
    return text === undefined ? undefined : filter?.(text);
  }, writtenValue(value));
}

export function splitAtBars(expression: string): readonly string[] {
  const parts: string[] = [];
  let position = 0;
  for (const { 0: match, index } of expression.matchAll(QUOTED)) {
    if (match !== '|') continue;
    parts.push(expression.slice(position, index));
    position = index + 1;
  }
  return [...parts, expression.slice(position)];
}
