import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import {
  NativeFunction,
  recordOf,
  ScriptFunction,
  ScriptList,
  ScriptRecord,
} from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { libraryOf, markdownLibrary, type MarkdownLibrary } from './markdownLibrary.ts';
import { ownPluginOf, type OwnPlugin } from './ownPlugins.ts';

/** What a configuration function did with the object that it is handed. */
export interface Recording {
  readonly object: ScriptRecord;
  /** Arguments of the last call of a method (`setInputDirectory`). */
  readonly settings: ReadonlyMap<string, readonly ScriptValue[]>;
  readonly preprocessors: readonly Preprocessor[];
  /** Global data by dotted names; a function gives it. */
  readonly globalData: readonly (readonly [name: string, value: ScriptValue])[];
  readonly ignores: ReadonlySet<string>;
  /** What is done to markdown-it. */
  markdown(): MarkdownLibrary;
  /** Plugins of Eleventy itself that are added. */
  readonly plugins: ReadonlySet<OwnPlugin>;
  /** Filters that the site brings itself. */
  readonly filters: readonly SiteFilter[];
  readonly shortcodes: readonly SiteShortcode[];
  /** Extensions of data files that the site adds. */
  readonly dataExtensions: ReadonlySet<string>;
  /** Languages whose library the site makes itself. */
  readonly libraries: ReadonlySet<string>;
  /** Why it can't be told what was done; `undefined` when all of it is seen. */
  lost(): Unknown | undefined;
}

export interface Preprocessor {
  /** File extensions, with commas between, or `*`. */
  readonly extensions: string;
  readonly code: ScriptValue;
}

/** A function under a name for templates. */
export interface SiteFilter {
  /** `undefined` when the name is not known. */
  readonly name: string | undefined;
  /** The language of the templates that have it; `undefined` for all. */
  readonly engine: string | undefined;
  readonly code: ScriptValue;
}

export interface SiteShortcode extends SiteFilter {
  /** Whether it stands around a body. */
  readonly isPaired: boolean;
}

/** Methods of which the last call counts. */
const SETTERS = [
  'setInputDirectory',
  'setOutputDirectory',
  'setDataDirectory',
  'setIncludesDirectory',
  'setLayoutsDirectory',
  'setDataFileSuffixes',
  'setDataFileBaseName',
  'setDataDeepMerge',
  'setUseGitIgnore',
  'setTemplateFormats',
  'setDynamicPermalinks',
  'addUrlTransform',
  'addDateParsing',
  'setFrontMatterParsingOptions',
  'setLiquidOptions',
  'setLiquidParameterParsing',
  'setNunjucksEnvironmentOptions',
] as const;

/** The languages that they add filters to. */
const FILTER_ADDERS: Readonly<Record<string, string | undefined>> = {
  addFilter: undefined,
  addAsyncFilter: undefined,
  addLiquidFilter: 'liquid',
  addNunjucksFilter: 'njk',
  addNunjucksAsyncFilter: 'njk',
};

/** The languages that they add shortcodes to. */
const SHORTCODE_ADDERS: Readonly<Record<string, string | undefined>> = {
  addShortcode: undefined,
  addAsyncShortcode: undefined,
  addLiquidShortcode: 'liquid',
  addNunjucksShortcode: 'njk',
  addNunjucksAsyncShortcode: 'njk',
};

/** An object that stands in for `eleventyConfig`. Source: src/UserConfig.js. */
export function recordConfiguration(): Recording {
  const settings = new Map<string, readonly ScriptValue[]>();
  const preprocessors: Preprocessor[] = [];
  const globalData: (readonly [string, ScriptValue])[] = [];
  const ignores = new Set<string>(['**/node_modules/**']);
  const filters: SiteFilter[] = [];
  const shortcodes: SiteShortcode[] = [];
  const dataExtensions = new Set<string>();
  const libraries = new Set<string>();
  const plugins = new Set<OwnPlugin>();
  let markdown = markdownLibrary();
  const object = recordOf({
    ...Object.fromEntries(
      SETTERS.map((name) => [name, method((values) => settings.set(name, values))]),
    ),
    ...Object.fromEntries(
      Object.entries(FILTER_ADDERS).map(([adder, engine]) => [
        adder,
        method(([name, code]) => filters.push(named(name, engine, code))),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(SHORTCODE_ADDERS).flatMap(([adder, engine]) =>
        [false, true].map((isPaired) => [
          isPaired ? adder.replace('add', 'addPaired') : adder,
          method(([name, code]) => shortcodes.push({ ...named(name, engine, code), isPaired })),
        ]),
      ),
    ),
    addDataExtension: method(([extensions]) => {
      for (const name of textOf(extensions).split(',')) dataExtensions.add(name.trim());
    }),
    addPreprocessor: method(([, extensions, code]) => {
      const list = extensions instanceof ScriptList ? extensions.items : [extensions];
      preprocessors.push({ extensions: list.map(textOf).join(','), code });
    }),
    addGlobalData: method(([name, value]) => globalData.push([textOf(name), value])),
    ignores: recordOf({
      add: method(([pattern]) => typeof pattern === 'string' && ignores.add(pattern)),
      delete: method(([pattern]) => typeof pattern === 'string' && ignores.delete(pattern)),
    }),
  });
  object.set('addPlugin', pluginMethod(object, plugins));
  object.set(
    'setLibrary',
    method(([name, library]) => {
      if (name === 'md') markdown = libraryOf(library) ?? markdown;
      libraries.add(textOf(name));
    }),
  );
  object.set(
    'amendLibrary',
    new NativeFunction(([name, change], machine, place) => {
      if (name === 'md') machine.call(change, [markdown.object], place);
      return undefined;
    }),
  );
  return {
    object,
    settings,
    preprocessors,
    globalData,
    ignores,
    filters,
    shortcodes,
    dataExtensions,
    libraries,
    plugins,
    markdown: () => markdown,
    lost: () => object.open,
  };
}

function named(name: ScriptValue, engine: string | undefined, code: ScriptValue): SiteFilter {
  return { name: typeof name === 'string' ? name : undefined, engine, code };
}

function textOf(value: ScriptValue): string {
  return typeof value === 'string' ? value : '';
}

function method(note: (values: readonly ScriptValue[]) => unknown): NativeFunction {
  return new NativeFunction((values) => {
    note(values);
    return undefined;
  });
}

/**
 * The site's own plugins are functions that get the same object. Those of packages add filters and
 * the like; what they do to addresses is not known and taken to be nothing.
 */
function pluginMethod(object: ScriptRecord, plugins: Set<OwnPlugin>): NativeFunction {
  return new NativeFunction(([plugin, options], machine, place) => {
    const own = ownPluginOf(plugin);
    if (own) plugins.add(own);
    const known = plugin instanceof ScriptRecord ? plugin.get('configFunction') : plugin;
    if (known instanceof ScriptFunction) {
      machine.call(known, [object, options], place);
    }
    return undefined;
  });
}
