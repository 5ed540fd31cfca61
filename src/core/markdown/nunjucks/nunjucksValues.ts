import { asRecord, type UnknownRecord } from '../../frontMatter/unknownData.ts';
import { scriptValue, templateValue } from '../../generators/eleventy/templateValues.ts';
import { eleventySlug, simpleSlug } from '../../generators/eleventy/slugify.ts';
import { evaluateText, writtenValue } from '../../generators/scriptConfig/evaluateText.ts';
import type { ScriptValue } from '../../generators/scriptConfig/scriptValues.ts';
import { isUnknown, ScriptList } from '../../generators/scriptConfig/scriptValues.ts';
import { unknownCode } from '../../generators/scriptConfig/unknown.ts';
import type { EleventyNunjucks, SiteFunction } from '../liquid/eleventyLiquid.ts';
import { belowPrefix } from '../liquid/eleventyUrl.ts';
import type { TemplateNames } from '../liquid/templateData.ts';
import { UnknownValueError } from '../liquid/unknownValue.ts';
import { splitAtBars } from '../templates/nunjucks.ts';
import type { TemplateTag } from '../templates/templateTag.ts';

/** What expressions of a body come to; `undefined` where that can't be told. */
export interface NunjucksValues {
  /** What `{{ expression }}` writes: HTML, escaped where it is not marked as safe. */
  written(expression: string): string | undefined;
  shortcode(tag: TemplateTag): string | undefined;
  /** Gives a name a value; `false` when that can't be told. */
  set(name: string, expression: string): boolean;
  /** What a tag names that is not followed may have other values from here on. */
  forget(tag: TemplateTag): void;
}

const NOWHERE = { path: '', line: 1 };
const UNTOLD = unknownCode(NOWHERE);
const NAMES = /[A-Za-z_]\w*/g;
/** Tags that give names a value. */
const NAMING = /^(?:set|import|from|macro)$/;

export function nunjucksValues(names: TemplateNames, setup: EleventyNunjucks): NunjucksValues {
  const own = new Map<string, ScriptValue>();
  const valueOf = (name: string): ScriptValue => {
    if (own.has(name)) return own.get(name);
    if (!Object.hasOwn(names.values, name)) return names.isOpen ? UNTOLD : undefined;
    // Code may change it, for all that comes behind.
    const copy = scriptValue(names.values[name], NOWHERE);
    own.set(name, copy);
    return copy;
  };
  const evaluate = (code: string): ScriptValue => {
    const path = code.trim().split('.');
    const found = own.has(path[0] ?? '') ? undefined : memberAt(names.values, path);
    if (found) return scriptValue(found.value, NOWHERE);
    return isAsInScripts(code) ? evaluateText(code, (name) => ({ script: valueOf(name) })) : UNTOLD;
  };
  const filters = filtersOf(setup);
  const told = (expression: string): { value: ScriptValue; isSafe: boolean } | undefined => {
    const [code = '', ...steps] = splitAtBars(expression);
    let value = evaluate(code);
    let isSafe = false;
    for (const step of steps) {
      const [, name = '', written = ''] = /^\s*(\w+)\s*(?:\(([^]*)\))?\s*$/.exec(step) ?? [];
      const values = evaluate(`[${written}]`);
      // What comes of text that is safe already is safe or not by each filter.
      if (isSafe || isUnknown(value) || !(values instanceof ScriptList)) return undefined;
      if (name === 'safe') isSafe = true;
      else value = called(filters.get(name), [value, ...values.items]);
    }
    return isUnknown(value) ? undefined : { value, isSafe };
  };
  return {
    written: (expression) => {
      const found = told(expression);
      const text = found && writtenValue(found.value);
      return text === undefined || found?.isSafe === true ? text : escaped(text);
    },
    shortcode: ({ name, args }) => {
      if (!setup.shortcodes.has(name)) return undefined;
      const values = evaluate(`[${args}]`);
      if (!(values instanceof ScriptList)) return undefined;
      return writtenValue(called(setup.shortcodes.get(name), values.items));
    },
    set: (name, expression) => {
      const found = told(expression);
      const isTold = found !== undefined && !found.isSafe;
      own.set(name, isTold ? found.value : UNTOLD);
      return isTold;
    },
    forget: ({ name, args }) => {
      if (NAMING.test(name)) for (const [word] of args.matchAll(NAMES)) own.set(word, UNTOLD);
    },
  };
}

/**
 * What stands in data behind names with dots, without a copy of all that is around it; `undefined`
 * when code has to tell.
 */
function memberAt(
  data: UnknownRecord,
  [first = '', ...others]: readonly string[],
): { readonly value: unknown } | undefined {
  let value: unknown = Object.hasOwn(data, first) ? data[first] : undefined;
  for (const name of others) {
    const record = Array.isArray(value) ? undefined : asRecord(value);
    if (!record || !Object.hasOwn(record, name)) return undefined;
    value = record[name];
  }
  return value === undefined ? undefined : { value };
}

/** `//` divides in Nunjucks, and begins a comment in JavaScript. */
function isAsInScripts(code: string): boolean {
  return !/\/[/*]/.test(code.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ''));
}

function called(filter: SiteFunction | undefined, values: readonly ScriptValue[]): ScriptValue {
  if (filter === undefined || values.some(isUnknown)) return UNTOLD;
  try {
    return scriptValue(filter(values.map(templateValue)), NOWHERE);
  } catch (error) {
    if (error instanceof UnknownValueError) return UNTOLD;
    throw error;
  }
}

/** Sources: nunjucks/src/filters.js, src/defaultConfig.js of Eleventy. */
function filtersOf({ basePath, filters }: EleventyNunjucks): ReadonlyMap<string, SiteFunction> {
  return new Map<string, SiteFunction>([
    ['lower', text((value) => value.toLowerCase())],
    ['upper', text((value) => value.toUpperCase())],
    ['trim', text((value) => value.trim())],
    ['capitalize', text((value) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase())],
    ['slugify', text((value) => eleventySlug(value))],
    ['slug', text((value) => simpleSlug(value))],
    ['url', text((value) => belowPrefix(value, basePath))],
    ['length', ([value]) => (isText(value) || Array.isArray(value) ? value.length : untold())],
    ['first', ([value]) => listOf(value)[0]],
    ['last', ([value]) => listOf(value).at(-1)],
    [
      'join',
      ([value, mark = '']) =>
        Array.isArray(value) && value.every(isText) && isText(mark) ? value.join(mark) : untold(),
    ],
    ['log', ([value]) => value],
    ...filters,
  ]);
}

/** A filter of text that takes nothing else. */
function text(change: (value: string) => string | undefined): SiteFunction {
  return ([value, ...more]) =>
    (isText(value) && more.length === 0 ? change(value) : undefined) ?? untold();
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : untold();
}

function untold(): never {
  throw new UnknownValueError('This filter is known after a build.');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;',
};

/** Source: nunjucks/src/lib.js `escape`. */
function escaped(value: string): string {
  return value.replace(/[&"'<>\\]/g, (mark) => ESCAPES[mark] ?? mark);
}
