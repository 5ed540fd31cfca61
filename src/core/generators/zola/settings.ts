import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asList, asRecord, asText, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import { folderPath } from '../shared/cleanPath.ts';
import { globTest } from '../shared/globs.ts';
import type { SlugStrategy } from './zolaSlug.ts';

/** What of the configuration matters for posts. */
export interface ZolaSettings {
  readonly title: string | undefined;
  /** Absolute, ending in `/`. */
  readonly baseUrl: string | undefined;
  /** Starts and ends with `/`. */
  readonly basePath: string;
  readonly output: string;
  readonly theme: string | undefined;
  readonly language: string;
  /** Codes of the languages besides that one. */
  readonly otherLanguages: readonly string[];
  /** Names of the taxonomies of a language. */
  taxonomiesOf(language: string): readonly string[];
  readonly slugs: SlugStrategy;
  readonly keepsDates: boolean;
  /** Whether `ignored_content` leaves a file out, by its path from the site's root. */
  isIgnored(path: string): boolean;
}

/** Source: components/config/src/config/mod.rs. */
export function settingsOf(data: UnknownRecord): ZolaSettings {
  const url = (asText(data['base_url']) ?? '').replace(/\/*$/, '/');
  const language = asText(data['default_language']) ?? 'en';
  const languages = asRecord(data['languages']) ?? {};
  const patterns = asTexts(data['ignored_content']).map(ignoreTest);
  const slugs = lookUp(data, 'slugify.paths');
  return {
    title: asText(data['title']),
    baseUrl: /^https?:\/\/[^/]/i.test(url) ? url : undefined,
    basePath: /^[a-z]+:\/\/[^/]*(\/.*)$/i.exec(url)?.[1] ?? '/',
    output: folderPath(asText(data['output_dir']) ?? 'public'),
    theme: asText(data['theme']),
    language,
    otherLanguages: Object.keys(languages).filter((code) => code !== language),
    taxonomiesOf: (code) => [
      ...(code === language ? namesIn(data['taxonomies']) : []),
      ...namesIn(lookUp(languages, [code, 'taxonomies'])),
    ],
    slugs: slugs === 'safe' || slugs === 'off' ? slugs : 'on',
    keepsDates: lookUp(data, 'slugify.paths_keep_dates') === true,
    isIgnored: (path) => patterns.some((test) => test(path)),
  };
}

function namesIn(taxonomies: unknown): readonly string[] {
  return asList(taxonomies).flatMap((entry) => asText(lookUp(entry, 'name')) ?? []);
}

/** The crate globset, on whole paths of the machine: `*` goes across folders. */
function ignoreTest(pattern: string): (path: string) => boolean {
  const test = globTest(pattern.replace(/\*+/g, '**'), 'gobwas');
  return (path) => test(`/site/${path}`);
}
