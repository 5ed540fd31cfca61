import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord, asText, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import { isKnownZone } from '../../dates/zones.ts';
import type { PathRules } from '../../slugs/hugoPath.ts';
import type { Cascade } from './cascade.ts';
import { cascadesIn } from './cascade.ts';
import type { DateRules } from './dateRules.ts';
import { dateRulesOf } from './dateRules.ts';
import type { PermalinkRule } from './permalinks.ts';
import { permalinkRulesOf } from './permalinks.ts';

/** What Hugo's configuration says about posts, for one language. */
export interface HugoSettings {
  readonly zone: string;
  readonly buildDrafts: boolean;
  readonly buildFuture: boolean;
  readonly buildExpired: boolean;
  readonly disabledKinds: ReadonlySet<string>;
  readonly paths: PathRules;
  /** For all sections, or for those named. */
  readonly uglyUrls: boolean | ReadonlySet<string>;
  readonly permalinks: readonly PermalinkRule[];
  readonly dates: DateRules;
  readonly cascades: readonly Cascade[];
  /** Plural names of taxonomies, as addresses and fields use them. */
  readonly taxonomies: readonly string[];
  readonly tagsKey: string;
  readonly categoriesKey: string;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly basePath: string;
  readonly baseUrl: string | undefined;
}

const DEFAULT_TAXONOMIES = { tag: 'tags', category: 'categories' } as const;

/** Reads the settings from a configuration whose keys are in lower case. */
export function settingsOf(data: UnknownRecord): HugoSettings {
  const zone = asText(data['timezone']) ?? '';
  const taxonomies = asRecord(data['taxonomies']) ?? DEFAULT_TAXONOMIES;
  const baseUrl = absoluteUrl(asText(data['baseurl']));
  return {
    zone: isKnownZone(zone) ? zone : 'UTC',
    buildDrafts: isTrue(data['builddrafts']),
    buildFuture: isTrue(data['buildfuture']),
    buildExpired: isTrue(data['buildexpired']),
    disabledKinds: new Set(asTexts(data['disablekinds']).map((kind) => kind.toLowerCase())),
    paths: {
      removeAccents: isTrue(data['removepathaccents']),
      keepCase: isTrue(data['disablepathtolower']),
    },
    uglyUrls: uglyUrlsOf(data['uglyurls']),
    permalinks: permalinkRulesOf(data['permalinks']),
    dates: dateRulesOf(data['frontmatter']),
    cascades: cascadesIn(data['cascade']),
    taxonomies: asTexts(Object.values(taxonomies)).map((name) => name.toLowerCase()),
    tagsKey: asText(lookUp(taxonomies, 'tag'))?.toLowerCase() ?? 'tags',
    categoriesKey: asText(lookUp(taxonomies, 'category'))?.toLowerCase() ?? 'categories',
    basePath: basePathOf(asText(data['baseurl'])),
    baseUrl,
  };
}

/** How Hugo (through mapstructure and cast) reads a switch: `"true"` counts too. */
export function isTrue(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0;
  return value === true || (typeof value === 'string' && /^(?:1|t|T|true|True|TRUE)$/.test(value));
}

function uglyUrlsOf(value: unknown): HugoSettings['uglyUrls'] {
  const sections = asRecord(value);
  if (sections === undefined) return isTrue(value);
  return new Set(Object.keys(sections).filter((section) => isTrue(sections[section])));
}

/** `https://example.org/blog` with the slash at its end; `undefined` for what is no absolute URL. */
function absoluteUrl(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^/]/i.test(url)) return undefined;
  const bare = url.replace(/[?#].*$/s, '');
  return bare.endsWith('/') ? bare : `${bare}/`;
}

/** The path of a base URL, absolute or only a path; `/` when there is none. */
function basePathOf(url: string | undefined): string {
  const path = (url ?? '')
    .replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '');
  const names = path.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}
