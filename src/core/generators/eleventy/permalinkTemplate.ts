import { fromWallMilliseconds } from '../../dates/calendar.ts';
import type { ScriptRecord, ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, ScriptDate } from '../scriptConfig/scriptValues.ts';
import { pythonStrftime } from '../../dates/strftime.ts';
import type { SiteFilter } from './configObject.ts';
import { eleventySlug, simpleSlug } from './slugify.ts';

export interface TemplateSurroundings {
  readonly engine: string;
  readonly data: ScriptRecord;
  /** Filters that the site brings itself. */
  readonly filters: readonly SiteFilter[];
  /** Calls a function of the site's code. */
  readonly call: (called: ScriptValue, values: readonly ScriptValue[]) => ScriptValue;
}

const PLACE = /\{\{-?([^{}]*?)-?\}\}/g;

/**
 * A template of Liquid or Nunjucks that only puts values in: names, texts in quotes, and filters
 * that are known. `undefined` for any other, which only the build can fill in.
 */
export function filledIn(template: string, surroundings: TemplateSurroundings): string | undefined {
  if (!/\{[{%#]/.test(template)) return template;
  const isTemplate = surroundings.engine === 'liquid' || surroundings.engine === 'njk';
  if (!isTemplate) return surroundings.engine === '' ? template : undefined;
  let isKnown = !/\{%|\{#|\{\{-|-\}\}/.test(template);
  const text = template.replace(PLACE, (_whole, expression: string) => {
    const value = isKnown ? valueOf(expression.trim(), surroundings) : undefined;
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown && !/\{\{|\}\}/.test(text) ? text : undefined;
}

const STEP =
  /\s*\|\s*(\w+)(?:\s*:\s*((?:[^'"|]|'[^']*'|"[^"]*")*)|\(((?:[^'")]|'[^']*'|"[^"]*")*)\))?/y;
const START = /^(?:([A-Za-z_][\w.]*)|'([^']*)'|"([^"]*)")/;

function valueOf(expression: string, surroundings: TemplateSurroundings): string | undefined {
  const start = START.exec(expression);
  if (start === null) return undefined;
  const [, path, single, double] = start;
  let value: ScriptValue =
    path === undefined ? (single ?? double) : at(surroundings.data, ...path.split('.'));
  let end = start[0].length;
  while (end < expression.length) {
    STEP.lastIndex = end;
    const step = STEP.exec(expression);
    if (step === null) return undefined;
    const [whole, name = '', liquid, nunjucks] = step;
    value = filtered(value, name, textsIn(liquid ?? nunjucks ?? ''), surroundings);
    end += whole.length;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The texts in quotes among a filter's arguments; `undefined` when there are others. */
function textsIn(written: string): readonly string[] | undefined {
  const pattern = /\s*(?:'([^']*)'|"([^"]*)")\s*(?:,|$)/y;
  const texts: string[] = [];
  for (let end = 0; end < written.trimEnd().length; end = pattern.lastIndex) {
    pattern.lastIndex = end;
    const match = pattern.exec(written);
    if (match === null) return undefined;
    texts.push(match[1] ?? match[2] ?? '');
  }
  return texts;
}

function filtered(
  value: ScriptValue,
  name: string,
  texts: readonly string[] | undefined,
  { engine, filters, call }: TemplateSurroundings,
): ScriptValue {
  if (texts === undefined) return undefined;
  const fits = (filter: SiteFilter) =>
    (filter.name ?? name) === name && (filter.engine ?? engine) === engine;
  const own = filters.filter(fits).at(-1);
  if (own) return own.name === undefined ? undefined : call(own.code, [value, ...texts]);
  if (name === 'date') {
    const format = texts[0];
    const isKnown = engine === 'liquid' && value instanceof ScriptDate && format !== undefined;
    return isKnown ? pythonStrftime(fromWallMilliseconds(value.time), format) : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return TEXT_FILTERS.get(`${engine}:${name}`)?.(String(value), texts);
}

type TextFilter = (text: string, texts: readonly string[]) => string | undefined;

const upper: TextFilter = (text) => text.toUpperCase();
const lower: TextFilter = (text) => text.toLowerCase();
const trim: TextFilter = (text) => text.trim();
const slugify: TextFilter = (text, texts) => (texts.length === 0 ? eleventySlug(text) : undefined);
const slug: TextFilter = (text, texts) => (texts.length === 0 ? simpleSlug(text) : undefined);
const replace: TextFilter = (text, [from, to]) =>
  from === undefined || from === '' || to === undefined ? undefined : text.replaceAll(from, to);

const TEXT_FILTERS: ReadonlyMap<string, TextFilter> = new Map([
  ['liquid:slugify', slugify],
  ['njk:slugify', slugify],
  ['liquid:slug', slug],
  ['njk:slug', slug],
  ['liquid:downcase', lower],
  ['njk:lower', lower],
  ['liquid:upcase', upper],
  ['njk:upper', upper],
  ['liquid:strip', trim],
  ['njk:trim', trim],
  ['liquid:replace', replace],
  ['njk:replace', replace],
  ['liquid:append', (text, [more]) => (more === undefined ? undefined : text + more)],
  ['liquid:prepend', (text, [more]) => (more === undefined ? undefined : more + text)],
]);
