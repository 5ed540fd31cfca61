import { wallTimeOf } from '../../dates/zones.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Address } from '../../posts/post.ts';
import { hugoPath } from '../../slugs/hugoPath.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { upwards } from '../../blogs/paths.ts';
import type { Target } from './address.ts';
import { targetOf } from './address.ts';
import type { HugoSite } from './hugoSite.ts';
import { sectionKey } from './hugoSite.ts';
import type { PageDates } from './pageDates.ts';
import { zeroDate } from './pageDates.ts';
import { fieldText, fieldTexts } from './pageFields.ts';
import type { PageKind } from './pageKind.ts';
import type { Place } from './pageTree.ts';
import type { PermalinkValues } from './permalinks.ts';
import { expandPermalink } from './permalinks.ts';
import type { HugoSettings } from './settings.ts';

export interface AddressInput {
  readonly site: HugoSite;
  readonly settings: HugoSettings;
  readonly place: Place;
  readonly kind: PageKind;
  readonly fields: UnknownRecord;
  readonly dates: PageDates;
}

export interface PageAddress {
  readonly address: Address;
  readonly aliases: readonly string[];
}

/** Where a page is, or will be, published, and the old addresses that lead there. */
export function pageAddress(input: AddressInput): PageAddress {
  const { place, kind, settings } = input;
  const url = expandedUrl(input);
  const permalink = expandedRule(input);
  if (url === undefined || permalink === undefined) return UNKNOWN;
  const spelling = settings.paths.keepCase ? place.path.written : place.path;
  const target = targetOf({
    kind,
    folder: containerOf(place, spelling.folder),
    name: spelling.name,
    sectionPath: spelling.base,
    isBundle: place.path.type !== 'single',
    slug: slugOf(input),
    url,
    permalink: permalink || undefined,
    isUgly: isUgly(settings, place.path.section),
    prefix: prefixOf(input),
    paths: settings.paths,
  });
  return {
    address: { known: true, path: underBase(target.link, settings.basePath) },
    aliases: aliasesOf(input, target),
  };
}

const UNKNOWN: PageAddress = {
  address: {
    known: false,
    reason: say('The permalink pattern has a part that cannot be worked out here.'),
  },
  aliases: [],
};

/** A leaf bundle's page stands in the folder around it. */
function containerOf({ path }: Place, folder: string): string {
  return path.type === 'leaf' ? folder.slice(0, Math.max(0, folder.lastIndexOf('/'))) : folder;
}

function slugOf({ fields, dates }: AddressInput): string {
  const own = fieldText(fields, 'slug').replace(/^-+|-+$/g, '');
  return 'slug' in fields ? own : (dates.slugFromName ?? '');
}

function prefixOf({ site, place }: AddressInput): string {
  return site.languages.byKey.get(place.language)?.prefix ?? '';
}

function isUgly({ uglyUrls }: HugoSettings, section: string): boolean {
  return typeof uglyUrls === 'boolean' ? uglyUrls : uglyUrls.has(section);
}

/** `''`: none; `undefined`: it has a token that cannot be replaced. */
function expandedUrl(input: AddressInput): string | undefined {
  const url = fieldText(input.fields, 'url');
  return url.includes(':') ? expandPermalink(url, valuesOf(input)) : url;
}

function expandedRule(input: AddressInput): string | undefined {
  const { place, kind, settings } = input;
  const path = place.path.base === '' ? '/' : place.path.base;
  const rule = settings.permalinks.find((candidate) => candidate.applies(kind, path));
  if (rule === undefined) return '';
  const expanded = expandPermalink(rule.pattern, valuesOf(input));
  return expanded && cleanPath(expanded);
}

function valuesOf(input: AddressInput): PermalinkValues {
  const { site, settings, place, fields, dates } = input;
  const { path } = place;
  const section = site.tree.sectionOf(place);
  const sections = section.split('/').filter((name) => name !== '');
  return {
    date: wallTimeOf(dates.date ?? zeroDate()),
    title: fieldText(fields, 'title'),
    slug: slugOf(input),
    fileName: path.type === 'branch' ? '' : path.written.name,
    baseName: path.written.name,
    section: path.section,
    sections,
    sectionSlugs: slugsOfSections(site, place, section),
    pathOf: (text) => hugoPath(text, settings.paths),
  };
}

/** Slug or title of each section down to the page's own; one without an `_index` is not known. */
function slugsOfSections(
  site: HugoSite,
  place: Place,
  section: string,
): readonly string[] | undefined {
  const paths = [...upwards(section.slice(1))].filter((path) => path !== '').reverse();
  const slugs = paths
    .filter(
      (path, index) => index === 0 || site.sections.has(sectionKey(place.language, `/${path}`)),
    )
    .map((path) => {
      const fields = site.sections.get(sectionKey(place.language, `/${path}`))?.fields;
      return fields && (fieldText(fields, 'slug') || fieldText(fields, 'title'));
    });
  return slugs.every((slug) => slug !== undefined) ? slugs : undefined;
}

function underBase(link: string, basePath: string): string {
  return basePath.slice(0, -1) + link;
}

/**
 * Old addresses as pages or folders of redirects. Relative ones count from the page's parent.
 * Sources: hugolib/page__output.go `Aliases`, alias.go `targetPathAlias`.
 */
function aliasesOf(input: AddressInput, target: Target): readonly string[] {
  const { fields, settings, place } = input;
  const own = fields['aliases'];
  const aliases = typeof own === 'string' ? own.split(/\s+/) : fieldTexts(fields, 'aliases');
  return aliases
    .filter((alias) => alias !== '')
    .map((alias) => {
      const folder = alias.startsWith('/') ? `/${prefixOf(input)}` : target.aliasFolder;
      const path = cleanPath(`/${folder}/${alias}`);
      const isFile = /\.html?$/.test(path);
      if (isFile) return path;
      return isUgly(settings, place.path.section) ? `${path}.html` : `${path}/`;
    })
    .map((path) => underBase(path.replace(/\/index\.html$/, '/'), settings.basePath));
}
