import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import {
  isUnknown,
  NativeFunction,
  recordOf,
  ScriptList,
  ScriptRecord,
} from '../scriptConfig/scriptValues.ts';

/** What a configuration does to markdown-it. */
export interface MarkdownLibrary {
  /** Its options as far as they are known: `html`, `breaks`, `linkify`, `typographer`… */
  readonly options: ReadonlyMap<string, ScriptValue>;
  /** Rules switched on or off by name. */
  readonly rules: ReadonlyMap<string, boolean>;
  /** An object that stands in for markdown-it, for code that is handed it. */
  readonly object: ScriptRecord;
}

/** Rules that Eleventy itself switches off. Source: src/Engines/Markdown.js. */
const SWITCHED_OFF = ['code'];

/**
 * markdown-it as Eleventy begins with it, or as a site makes it anew.
 * @param given the options that a site makes it with; `undefined`: it is Eleventy's own.
 */
export function markdownLibrary(given?: ScriptValue): MarkdownLibrary {
  const options = new Map<string, ScriptValue>(given === undefined ? [['html', true]] : []);
  const rules = new Map<string, boolean>();
  if (given === undefined) for (const name of SWITCHED_OFF) rules.set(name, false);
  const object = new ScriptRecord();
  const chained = (note: (values: readonly ScriptValue[]) => void): NativeFunction =>
    new NativeFunction((values) => {
      note(values);
      return object;
    });
  const setOptions = (value: ScriptValue): void => {
    if (value instanceof ScriptRecord) for (const [key, v] of value.members) options.set(key, v);
  };
  const switchRules = (value: ScriptValue, isOn: boolean): void => {
    const names = value instanceof ScriptList ? value.items : [value];
    for (const name of names) if (typeof name === 'string') rules.set(name, isOn);
  };
  setOptions(given);
  object.set(
    'set',
    chained(([value]) => setOptions(value)),
  );
  object.set(
    'enable',
    chained(([value]) => switchRules(value, true)),
  );
  object.set(
    'disable',
    chained(([value]) => switchRules(value, false)),
  );
  object.set(
    'use',
    chained(() => undefined),
  );
  libraries.set(object, { options, rules, object });
  return { options, rules, object };
}

const libraries = new WeakMap<ScriptRecord, MarkdownLibrary>();

/** The library that a value stands in for. */
export function libraryOf(value: ScriptValue): MarkdownLibrary | undefined {
  return value instanceof ScriptRecord ? libraries.get(value) : undefined;
}

/** What the package `markdown-it` exports. */
const MARKDOWN_IT = new NativeFunction(([first, second]) => {
  const preset = first === 'commonmark' ? recordOf({ html: true }) : recordOf({});
  const options = typeof first === 'string' ? second : first;
  const library = markdownLibrary(isUnknown(options) ? preset : (options ?? preset));
  return library.object;
});

export const MARKDOWN_PACKAGES = { 'markdown-it': { default: MARKDOWN_IT } } as const;
