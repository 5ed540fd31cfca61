import { below } from '../../blogs/paths.ts';
import { isKnownZone } from '../../dates/zones.ts';
import type { SiteFolder } from '../generator.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { folderPath } from '../shared/cleanPath.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { known } from '../shared/scriptSettings.ts';
import type { PythonValue } from './pythonExpression.ts';
import { isList } from './pythonExpression.ts';
import type { Variables } from './readPython.ts';

/** A setting of Pelican by name, its default where the site sets none. */
export type Settings = (name: string) => PythonValue | Unknown;

/** Source: pelican/settings.py `DEFAULT_CONFIG` (4.8), as far as it matters for posts. */
const DEFAULTS: Readonly<Record<string, PythonValue>> = {
  PATH: '',
  ARTICLE_PATHS: [''],
  ARTICLE_EXCLUDES: [],
  PAGE_PATHS: ['pages'],
  PAGE_EXCLUDES: [],
  OUTPUT_PATH: 'output',
  STATIC_PATHS: ['images'],
  SITEURL: '',
  SITENAME: null,
  TIMEZONE: 'UTC',
  USE_FOLDER_AS_CATEGORY: true,
  DEFAULT_CATEGORY: 'misc',
  WITH_FUTURE_DATES: true,
  DEFAULT_LANG: 'en',
  DEFAULT_METADATA: {},
  DEFAULT_DATE: null,
  FILENAME_METADATA: '(?P<date>\\d{4}-\\d{2}-\\d{2}).*',
  PATH_METADATA: '',
  EXTRA_PATH_METADATA: {},
  IGNORE_FILES: ['.#*'],
  SLUG_REGEX_SUBSTITUTIONS: [
    ['[^\\w\\s-]', ''],
    ['(?u)\\A\\s*', ''],
    ['(?u)\\s*\\Z', ''],
    ['[-\\s]+', '-'],
  ],
  SLUGIFY_SOURCE: 'title',
  SLUGIFY_USE_UNICODE: false,
  SLUGIFY_PRESERVE_CASE: false,
  ...urlDefaults('ARTICLE', '{slug}'),
  ...urlDefaults('DRAFT', 'drafts/{slug}'),
  ...urlDefaults('PAGE', 'pages/{slug}'),
  ...urlDefaults('DRAFT_PAGE', 'drafts/pages/{slug}'),
};

function urlDefaults(kind: string, stem: string): Readonly<Record<string, string>> {
  return {
    [`${kind}_URL`]: `${stem}.html`,
    [`${kind}_SAVE_AS`]: `${stem}.html`,
    [`${kind}_LANG_URL`]: `${stem}-{lang}.html`,
    [`${kind}_LANG_SAVE_AS`]: `${stem}-{lang}.html`,
  };
}

export function settingsOf(variables: Variables): Settings {
  return (name) => {
    const set = variables.get(name);
    return set === undefined ? (DEFAULTS[name] ?? null) : set;
  };
}

/** A text; the default's where the site sets something else. */
export function text(settings: Settings, name: string): Setting<string> {
  const value = settings(name);
  if (isUnknown(value) || typeof value === 'string') return value;
  const fallback = DEFAULTS[name];
  return typeof fallback === 'string' ? fallback : '';
}

/** Whether a setting is set to something that Python takes for true. */
export function isOn(settings: Settings, name: string): Setting<boolean> {
  const value = settings(name);
  if (isUnknown(value)) return value;
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** The texts in a list, or one text as a list of one. */
export function texts(settings: Settings, name: string): Setting<readonly string[]> {
  const value = settings(name);
  if (isUnknown(value)) return value;
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Where the content of a site lies and where it goes. Paths are relative to the site's root. */
export interface Places {
  readonly content: string;
  readonly output: string;
  readonly articles: readonly string[];
  readonly pages: readonly string[];
}

/** What is not known is taken to be as `pelican-quickstart` makes it. */
export function placesOf(settings: Settings, folder: SiteFolder): Places {
  const usual = folder.has('content') ? 'content' : '';
  // Where the settings name no folder, the Makefile does.
  const content = folderPath(known(text(settings, 'PATH'), '') || usual);
  const inContent = (name: string) => [...known(texts(settings, name), [''])].map(folderPath);
  return {
    content,
    output: folderPath(known(text(settings, 'OUTPUT_PATH'), 'output')),
    articles: inContent('ARTICLE_PATHS'),
    pages: inContent('PAGE_PATHS'),
  };
}

/** The site's zone; UTC where it names none that exists. */
export function zoneOf(settings: Settings): Setting<string> {
  const zone = text(settings, 'TIMEZONE');
  if (isUnknown(zone)) return zone;
  return isKnownZone(zone) ? zone : 'UTC';
}

/** What a file is by where it lies: posts in the article folders, pages in theirs; `undefined` for others. */
export function kindAt(
  path: string,
  settings: Settings,
  places: Places,
): 'post' | 'page' | undefined {
  const inside = below(path, places.content);
  if (inside === undefined) return undefined;
  const isIn = (folders: readonly string[], excluded: readonly string[]) =>
    folders.some((folder) => {
      const rest = below(inside, folder);
      // What is left out counts from the folder of the content, and only below the folder searched.
      const isOut = (out: string) => out !== folder && below(out, folder) !== undefined;
      return (
        rest !== undefined &&
        !excluded.some((out) => isOut(out) && below(inside, out) !== undefined)
      );
    });
  const outOf = (name: string) => [...known(texts(settings, name), [])].map(folderPath);
  if (isIn(places.articles, [...outOf('ARTICLE_EXCLUDES'), ...places.pages])) return 'post';
  return isIn(places.pages, [...outOf('PAGE_EXCLUDES'), ...places.articles]) ? 'page' : undefined;
}
