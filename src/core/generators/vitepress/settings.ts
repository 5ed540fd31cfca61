import { fromRoot } from '../scriptConfig/builtIns/root.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { folderPath } from '../shared/cleanPath.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { switchSetting, textSetting, textsSetting } from '../shared/scriptSettings.ts';

/** What a VitePress configuration says about pages. Source: src/node/config.ts. */
export interface VitePressSettings {
  readonly title: Setting<string | undefined>;
  readonly language: Setting<string>;
  /** Where the site is served, by its sitemap: `https://example.org/docs/`. */
  readonly hostName: string | undefined;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly base: Setting<string>;
  /** Whether addresses go without `.html`. */
  readonly cleanUrls: Setting<boolean>;
  /** Folder of the pages, relative to the site's root. */
  readonly sourceFolder: Setting<string>;
  readonly sourceExclude: Setting<readonly string[]>;
  readonly outputFolder: string;
  readonly rewrites: ScriptValue;
  /** Languages by the folders of their pages; `root` is that of all others. */
  readonly locales: ReadonlyMap<string, string>;
  readonly ignoreDeadLinks: ScriptValue;
  /** Code of the site that may change what is known of a page. */
  readonly transformPageData: ScriptValue;
  /** Options of the Markdown engine. */
  readonly markdown: ScriptValue;
}

export function settingsOf(config: ScriptValue): VitePressSettings {
  const output = at(config, 'outDir');
  const host = at(config, 'sitemap', 'hostname');
  return {
    title: textSetting(at(config, 'title'), undefined),
    language: textSetting(at(config, 'lang'), 'en-US'),
    hostName: typeof host === 'string' ? host : undefined,
    base: baseSetting(at(config, 'base')),
    cleanUrls: switchSetting(at(config, 'cleanUrls'), false),
    sourceFolder: folderSetting(at(config, 'srcDir')),
    sourceExclude: textsSetting(at(config, 'srcExclude'), []),
    outputFolder: typeof output === 'string' ? folderPath(fromRoot(output)) : '.vitepress/dist',
    rewrites: at(config, 'rewrites'),
    locales: localesIn(at(config, 'locales')),
    ignoreDeadLinks: at(config, 'ignoreDeadLinks'),
    transformPageData: at(config, 'transformPageData'),
    markdown: at(config, 'markdown'),
  };
}

function baseSetting(value: ScriptValue): Setting<string> {
  const base = textSetting(value, '/');
  return isUnknown(base) ? base : base.replace(/([^/])$/, '$1/') || '/';
}

function folderSetting(value: ScriptValue): Setting<string> {
  const folder = textSetting(value, '');
  return isUnknown(folder) ? folder : folderPath(fromRoot(folder));
}

function localesIn(value: ScriptValue): ReadonlyMap<string, string> {
  if (!(value instanceof ScriptRecord)) return new Map();
  return new Map(
    Array.from(value.members, ([key, locale]) => {
      const language = at(locale, 'lang');
      return [key, typeof language === 'string' ? language : key] as const;
    }),
  );
}

/** A configuration laid upon those it extends; where one of them is not known, all may be there. */
export function withExtended(config: ScriptValue, depth = 5): ScriptValue {
  const base = at(config, 'extends');
  if (!(config instanceof ScriptRecord) || base === undefined) return config;
  const under = depth > 0 ? withExtended(base, depth - 1) : undefined;
  return under instanceof ScriptRecord
    ? merged(under, config)
    : new ScriptRecord(config.members, isUnknown(under) ? under : config.open);
}

function merged(under: ScriptRecord, over: ScriptRecord): ScriptRecord {
  const result = new ScriptRecord(under.members, over.open ?? under.open);
  for (const [key, value] of over.members) {
    const before = under.members.get(key);
    const areRecords = before instanceof ScriptRecord && value instanceof ScriptRecord;
    if (value !== undefined && value !== null) {
      result.set(key, areRecords ? merged(before, value) : value);
    }
  }
  return result;
}
