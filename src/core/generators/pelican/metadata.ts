import { below, nameOf, parentOf } from '../../blogs/paths.ts';
import { parsePythonTime } from '../../dates/pythonTime.ts';
import { inZoneLater } from '../../dates/zones.ts';
import { fromWallMilliseconds, toWallMilliseconds } from '../../dates/calendar.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { fieldOf, listOf } from '../../frontMatter/values.ts';
import type { PostDate } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { htmlFields } from './htmlFields.ts';
import { markupOf } from './markup.ts';
import type { PelicanSite } from './pelicanSite.ts';
import { isList, type PythonValue } from './pythonExpression.ts';
import { pythonRegExp } from './pythonRegExp.ts';
import { rstFields } from './rstFields.ts';

/** What is known of a field of a post: its text; the setting it hangs on, where that is unknown. */
export type Metadata = ReadonlyMap<string, string | UnknownField>;

export interface UnknownField {
  readonly setting: string;
  readonly why: Unknown;
}

/**
 * The fields of a content file, names in small letters, each from where Pelican looks last: defaults, the
 * settings for its path, its path, the file. Source: pelican/readers.py `read_file`.
 */
export function metadataOf(
  site: PelicanSite,
  file: ContentFile,
  frontMatter: FrontMatter,
): Metadata {
  const path = below(file.path, site.places.content) ?? file.path;
  const inPath = fromPath(site, path);
  return new Map([
    ...fromSettings(site),
    ...forPath(site, path),
    ...inPath,
    ...fromFile(file, frontMatter),
  ]);
}

function fromFile({ path, text }: ContentFile, frontMatter: FrontMatter): Iterable<Entry> {
  switch (markupOf(path)) {
    case 'rst':
      return withoutEmpty(rstFields(text));
    case 'html':
      return htmlFields(text);
    default:
      return fromHeader(frontMatter);
  }
}

function withoutEmpty(fields: ReadonlyMap<string, string>): readonly Entry[] {
  return [...fields].filter(([key, value]) => value !== '' || !DISCARDED_IF_EMPTY.test(key));
}

type Entry = readonly [string, string | UnknownField];

function fromSettings({ settings }: PelicanSite): readonly Entry[] {
  const defaults = settings('DEFAULT_METADATA');
  const category = settings('DEFAULT_CATEGORY');
  return [
    ...(isUnknown(defaults)
      ? ([['status', { setting: 'DEFAULT_METADATA', why: defaults }]] as const)
      : textEntries(isList(defaults) ? pairs(defaults) : defaults)),
    ...(isUnknown(category)
      ? ([['category', { setting: 'DEFAULT_CATEGORY', why: category }]] as const)
      : textEntries({ category })),
  ];
}

function pairs(list: readonly PythonValue[]): PythonValue {
  return Object.fromEntries(
    list.flatMap((pair) => {
      const [key, value = null] = isList(pair) ? pair : [];
      return typeof key === 'string' ? [[key, value] as const] : [];
    }),
  );
}

function textEntries(record: PythonValue): readonly Entry[] {
  if (typeof record !== 'object' || record === null || isList(record)) return [];
  return Object.entries(record).flatMap(([key, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[key.toLowerCase(), value] as const] : [],
  );
}

/** `EXTRA_PATH_METADATA`, of which longer paths win. */
function forPath({ settings }: PelicanSite, path: string): readonly Entry[] {
  const extra = settings('EXTRA_PATH_METADATA');
  if (isUnknown(extra) || typeof extra !== 'object' || extra === null || isList(extra)) return [];
  return Object.entries(extra)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([prefix]) => path === prefix || path.startsWith(prefix.replace(/\/*$/, '/')))
    .flatMap(([, fields]) => textEntries(fields));
}

/** What the file's name, its path and its folder say, the first that speaks of a field. */
function fromPath({ settings }: PelicanSite, path: string): readonly Entry[] {
  const found = new Map<string, string | UnknownField>();
  const base = nameOf(path).replace(/\.[^.]*$/, '');
  for (const [name, subject] of [
    ['FILENAME_METADATA', base],
    ['PATH_METADATA', path],
  ] as const) {
    const pattern = settings(name);
    if (isUnknown(pattern)) {
      for (const key of ['date', 'slug']) found.set(key, { setting: name, why: pattern });
    } else if (typeof pattern === 'string' && pattern !== '') {
      const groups = pythonRegExp(`\\A(?:${pattern})`)?.exec(subject)?.groups ?? {};
      const entries: readonly [string, string | undefined][] = Object.entries(groups);
      for (const [key, value] of entries) if (value && !found.has(key)) found.set(key, value);
    }
  }
  const folder = nameOf(parentOf(path) ?? '');
  if (settings('USE_FOLDER_AS_CATEGORY') === true && folder !== '' && !found.has('category')) {
    found.set('category', folder);
  }
  return [...found];
}

/** Fields that count once, the first time; of the others all lines do. */
const SINGLE = /^(?:tags|date|modified|status|category|author|save_as|url|authors|slug)$/;
/** Fields of which an empty value says nothing. */
const DISCARDED_IF_EMPTY = /^(?:tags|status|category|author|authors|slug)$/;

function fromHeader(frontMatter: FrontMatter): readonly Entry[] {
  const keys = new Set(frontMatter.fields.map(({ key }) => key.toLowerCase()));
  return [...keys].flatMap((key) => {
    const field = fieldOf(frontMatter, key, { ignoreCase: true, duplicates: 'first' });
    const lines = listOf(field?.value);
    const value = SINGLE.test(key) ? (lines[0] ?? '') : lines.join('\n');
    return value.trim() === '' && DISCARDED_IF_EMPTY.test(key) ? [] : [[key, value] as const];
  });
}

/** The date of a post: `unreadable` leaves the file out, `unknown` is a date all the same. */
export type Dated = PostDate | 'unreadable' | 'unknown' | undefined;

/** Its own date, else the site's default for posts without one. */
export function dateOf(site: PelicanSite, file: ContentFile, metadata: Metadata): Dated {
  const written = metadata.get('date');
  const ownZone = metadata.get('timezone');
  const zone = typeof ownZone === 'string' ? ownZone.trim() : site.zone;
  if (zone === undefined) return 'unknown';
  if (typeof written === 'string') return parsePythonTime(written.replaceAll('_', ' '), zone);
  return written === undefined ? defaultDate(site.settings('DEFAULT_DATE'), file, zone) : 'unknown';
}

function defaultDate(setting: PythonValue | Unknown, file: ContentFile, zone: string): Dated {
  if (isUnknown(setting)) return 'unknown';
  // Pelican takes the clock of the machine that builds for the site's. As elsewhere, that machine is
  // taken to be set to UTC, as servers are: this one need not be the one that builds.
  if (setting === 'fs') return inZoneLater(fromWallMilliseconds(file.modified), zone);
  if (typeof setting === 'string' && setting !== '') return parsePythonTime(setting, zone);
  if (!isList(setting) || setting.length < 3) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = setting.map(Number);
  const wall = { year, month, day, hour, minute, second, millisecond: 0 };
  return inZoneLater(fromWallMilliseconds(toWallMilliseconds(wall)), zone);
}
