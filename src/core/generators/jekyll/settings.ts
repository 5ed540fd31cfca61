import { parseRubyTime } from '../../dates/rubyTime.ts';
import { isKnownZone } from '../../dates/zones.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord, asText, asTexts } from '../../frontMatter/unknownData.ts';
import { folderPath } from '../shared/cleanPath.ts';
import { isTruthy } from './rubyValues.ts';

/** What `_config.yml` says about posts. Defaults: lib/jekyll/configuration.rb. */
export interface JekyllSettings {
  /** Where Jekyll reads, relative to the site's root; usually `''`. */
  readonly source: string;
  /** Where it writes, relative to the site's root. */
  readonly destination: string;
  /** Folder of all collections, relative to the source; usually `''`. */
  readonly collectionsFolder: string;
  readonly collections: ReadonlyMap<string, Collection>;
  /** `permalink`: a style's name or a pattern. */
  readonly permalink: string;
  /** Zone of dates without one: `timezone`, else UTC, where publishing services build. */
  readonly zone: string;
  /** `time`, which stands in for the clock: milliseconds since 1970-01-01T00:00Z. */
  readonly time: number | undefined;
  readonly showsFuture: boolean;
  readonly showsDrafts: boolean;
  readonly showsUnpublished: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Extensions of Markdown files in lower case, without a dot. */
  readonly markdownExtensions: readonly string[];
  readonly plugins: readonly string[];
  readonly baseUrl: string | undefined;
  readonly basePath: string;
}

export interface Collection {
  readonly label: string;
  readonly isWritten: boolean;
  readonly showsFuture: boolean;
  /** Its own permalink pattern. */
  readonly permalink: string | undefined;
}

const DEFAULT_EXCLUDE = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle/',
  'vendor/cache/',
  'vendor/gems/',
  'vendor/ruby/',
];

const STYLES: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
};

export function settingsOf(data: UnknownRecord): JekyllSettings {
  const source = folderPath(asText(data['source']) ?? '');
  const permalink = asText(data['permalink']) ?? 'date';
  const zone = asText(data['timezone']) ?? '';
  const knownZone = isKnownZone(zone) ? zone : 'UTC';
  const time = asText(data['time']);
  return {
    source,
    destination: folderPath(asText(data['destination']) ?? '_site') || '_site',
    collectionsFolder: folderPath(asText(data['collections_dir']) ?? ''),
    collections: collectionsOf(data['collections'], STYLES[permalink] ?? permalink),
    permalink,
    zone: knownZone,
    time: time === undefined ? undefined : parseRubyTime(time, 'UTC')?.instant,
    showsFuture: isTruthy(data['future']),
    showsDrafts: isTruthy(data['show_drafts']),
    showsUnpublished: isTruthy(data['unpublished']),
    include: data['include'] === undefined ? ['.htaccess'] : asTexts(data['include']),
    exclude: [...asTexts(data['exclude']), ...DEFAULT_EXCLUDE],
    markdownExtensions: extensionsOf(asText(data['markdown_ext'])),
    plugins: [...asTexts(data['plugins']), ...asTexts(data['gems'])],
    ...servedAt(data),
  };
}

function extensionsOf(configured = 'markdown,mkdown,mkdn,mkd,md'): readonly string[] {
  return configured.split(',').map((extension) => extension.trim().toLowerCase());
}

/** `posts` is always there and always written. */
function collectionsOf(configured: unknown, permalink: string): ReadonlyMap<string, Collection> {
  const record = asRecord(configured) ?? {};
  const listed = Array.isArray(configured) ? asTexts(configured) : Object.keys(record);
  const labels = new Set(['posts', ...listed]);
  return new Map(
    [...labels].map((label) => {
      const metadata = asRecord(record[label]) ?? {};
      const isPosts = label === 'posts';
      return [
        label,
        {
          label,
          isWritten: isPosts || isTruthy(metadata['output']),
          showsFuture: isTruthy(metadata['future']),
          permalink: asText(metadata['permalink']) ?? (isPosts ? permalink : undefined),
        },
      ];
    }),
  );
}

function servedAt(data: UnknownRecord): Pick<JekyllSettings, 'baseUrl' | 'basePath'> {
  const names = (asText(data['baseurl']) ?? '').split('/').filter((name) => name !== '');
  const basePath = names.length === 0 ? '/' : `/${names.join('/')}/`;
  const url = asText(data['url'])?.replace(/\/+$/, '') ?? '';
  return { basePath, baseUrl: /^https?:\/\/[^/]/i.test(url) ? url + basePath : undefined };
}
