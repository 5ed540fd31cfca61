import { fromRoot } from '../scriptConfig/builtIns/root.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { folderPath } from '../shared/cleanPath.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { known, textSetting, textsSetting } from '../shared/scriptSettings.ts';
import type { ContentKind, ContentPlugin } from './contentPlugins.ts';
import { contentPlugins } from './contentPlugins.ts';
import { joinUrl } from './joinUrl.ts';
import { pluginEntries } from './pluginEntries.ts';

/** What a Docusaurus configuration says about content. Source: core/src/server/configValidation.ts. */
export interface DocusaurusSettings {
  readonly title: Setting<string | undefined>;
  /** Protocol and host: `https://example.org`. */
  readonly url: Setting<string | undefined>;
  readonly locales: Locales;
  readonly plugins: readonly ContentPlugin[];
  /** Why there may be more plugins than those; `undefined`: there are not. */
  readonly morePlugins: Unknown | undefined;
  /** Folders whose files are served as they are. */
  readonly staticFolders: Setting<readonly string[]>;
  /** How `.md` files are read: `mdx`, `md`, or `detect` by the extension. */
  readonly markdownFormat: Setting<string>;
  /** Whether emoji may be written by name. */
  readonly hasEmoji: boolean;
  /** Whether code has the colours it has without a theme of the site's own. */
  readonly hasDefaultCodeColours: boolean;
  /** Whether HTML comments may stand in MDX. */
  readonly allowsComments: boolean;
  /** The site's own code between the files and their front matter; `undefined`: none. */
  readonly parseFrontMatter: ScriptValue;
  /** Style sheets that a theme is given. */
  readonly customCss: readonly string[];
}

export interface Locales {
  readonly main: string;
  readonly all: readonly Locale[];
  /** Folder of the translations: `i18n`. */
  readonly folder: string;
}

export interface Locale {
  readonly key: string;
  /** Path under which the site in this language is served: starts and ends with `/`. */
  readonly baseUrl: Setting<string>;
  /** Name of its folder among the translations. */
  readonly folder: string;
}

const DEFAULT_LOCALE = 'en';

export function settingsOf(
  config: ScriptValue,
  wrapped: ReadonlyMap<string, ContentKind>,
): DocusaurusSettings {
  const { plugins, more } = contentPlugins(config, wrapped);
  return {
    title: textSetting(at(config, 'title'), undefined),
    url: textSetting(at(config, 'url'), undefined),
    locales: localesOf(config),
    plugins,
    morePlugins: more,
    staticFolders: foldersSetting(textsSetting(at(config, 'staticDirectories'), ['static'])),
    markdownFormat: textSetting(at(config, 'markdown', 'format'), 'mdx'),
    hasEmoji: at(config, 'markdown', 'emoji') !== false,
    hasDefaultCodeColours: at(config, 'themeConfig', 'prism', 'theme') === undefined,
    allowsComments: at(config, 'markdown', 'mdx1Compat', 'comments') !== false,
    parseFrontMatter: at(config, 'markdown', 'parseFrontMatter'),
    customCss: customCssIn(config),
  };
}

function localesOf(config: ScriptValue): Locales {
  const i18n = at(config, 'i18n');
  const main = known(textSetting(at(i18n, 'defaultLocale'), DEFAULT_LOCALE), DEFAULT_LOCALE);
  const keys = known(textsSetting(at(i18n, 'locales'), [main]), [main]);
  const folder = at(i18n, 'path');
  return {
    main,
    all: keys.map((key) => localeOf(key, main, config)),
    folder: typeof folder === 'string' ? folderPath(folder) : 'i18n',
  };
}

/** Source: core/src/server/i18n.ts. */
function localeOf(key: string, main: string, config: ScriptValue): Locale {
  const own = at(config, 'i18n', 'localeConfigs', key);
  const folder = at(own, 'path');
  return {
    key,
    baseUrl: localeBaseUrl(at(own, 'baseUrl'), at(config, 'baseUrl'), key === main ? '' : key),
    folder: typeof folder === 'string' ? folder : key,
  };
}

function localeBaseUrl(own: ScriptValue, site: ScriptValue, segment: string): Setting<string> {
  if (isUnknown(own)) return own;
  if (typeof own === 'string') return joinUrl('/', own, '/');
  const base = textSetting(site, '/');
  return isUnknown(base) ? base : joinUrl('/', base, segment, '/');
}

/** Paths relative to the site's root. */
function foldersSetting(folders: Setting<readonly string[]>): Setting<readonly string[]> {
  return isUnknown(folders) ? folders : folders.map((folder) => folderPath(fromRoot(folder)));
}

/** `theme.customCss` of a preset, `customCss` of a theme that stands alone. */
function customCssIn(config: ScriptValue): readonly string[] {
  const presets = pluginEntries(at(config, 'presets')).entries;
  const themes = pluginEntries(at(config, 'themes')).entries;
  const sheets = [
    ...presets.map(({ options }) => at(options, 'theme', 'customCss')),
    ...themes.map(({ options }) => at(options, 'customCss')),
  ];
  return sheets.flatMap((sheet) => known(foldersSetting(textsSetting(sheet, [])), []));
}
