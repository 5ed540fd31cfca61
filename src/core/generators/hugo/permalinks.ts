import type { WallTime } from '../../dates/calendar.ts';
import { dayOfYear, weekday } from '../../dates/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../dates/englishNames.ts';
import { formatGoLayout, isGoLayout } from '../../dates/goLayout.ts';
import { padded } from '../../dates/isoWithOffset.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord, asText } from '../../frontMatter/unknownData.ts';
import { globTest } from '../shared/globs.ts';
import { percentDecode } from '../shared/percentEncoding.ts';

/** A pattern for the addresses of some pages. */
export interface PermalinkRule {
  readonly pattern: string;
  applies(kind: string, path: string): boolean;
}

/**
 * The rules of a `permalinks` configuration (keys in lower case): by section, by kind and section,
 * or a list of targets and patterns. The first that applies counts.
 * Source: resources/page/permalinks.go `DecodePermalinksConfig`.
 */
export function permalinkRulesOf(configured: unknown): readonly PermalinkRule[] {
  if (Array.isArray(configured)) return configured.flatMap((item) => targetRule(asRecord(item)));
  return Object.entries(asRecord(configured) ?? {}).flatMap(([key, value]) => {
    const bySection = asRecord(value);
    if (bySection === undefined) return sectionRule(['page', 'term'], key, value);
    return Object.entries(bySection).flatMap(([section, pattern]) =>
      sectionRule([key], section, pattern),
    );
  });
}

function sectionRule(
  kinds: readonly string[],
  section: string,
  pattern: unknown,
): readonly PermalinkRule[] {
  if (typeof pattern !== 'string') return [];
  const name = section.replace(/^[ /]+|[ /]+$/g, '');
  const fits = (path: string) =>
    name === ''
      ? /^\/[^/]*$/.test(path)
      : path === `/${name}` ||
        path.startsWith(`/${name}/`) ||
        globTest(`/${name}/**`, 'gobwas')(path);
  return [{ pattern, applies: (kind, path) => kinds.includes(kind) && fits(path) }];
}

function targetRule(item: UnknownRecord | undefined): readonly PermalinkRule[] {
  const pattern = asText(item?.['pattern']);
  if (pattern === undefined) return [];
  const target = asRecord(item?.['target']) ?? {};
  const test = (glob: unknown) => {
    const text = asText(glob)?.toLowerCase() ?? '';
    return text === '' ? () => true : globTest(text, 'gobwas');
  };
  const kindFits = test(target['kind']);
  const pathFits = test(target['path']);
  const environmentFits = test(target['environment']);
  const applies = (kind: string, path: string) =>
    kindFits(kind) && pathFits(path) && environmentFits('production');
  return [{ pattern, applies }];
}

/** What the tokens of a pattern stand for. Texts are not yet made fit for a path. */
export interface PermalinkValues {
  readonly date: WallTime;
  readonly title: string;
  readonly slug: string;
  /** The file's name without extension and language, or its bundle's folder; `''` of a section. */
  readonly fileName: string;
  readonly baseName: string;
  /** The first folder. */
  readonly section: string;
  /** The names of the folders down to the page's section. */
  readonly sections: readonly string[];
  /** Slug or title of those sections; `undefined` when they cannot be known. */
  readonly sectionSlugs: readonly string[] | undefined;
  /** Makes a text fit for a path. */
  readonly pathOf: (text: string) => string;
}

/**
 * A pattern with its tokens replaced; `undefined` when a token is unknown to Hugo (its build then
 * fails) or its value to us.
 */
export function expandPermalink(pattern: string, values: PermalinkValues): string | undefined {
  const escaped = pattern.replaceAll('\\:', '\0');
  const texts = new Map(
    [...escaped.matchAll(TOKEN)].map(([whole]) => [whole, tokenText(whole.slice(1), values)]),
  );
  if ([...texts.values()].includes(undefined)) return undefined;
  const expanded = escaped
    .replace(TOKEN, (whole) => texts.get(whole) ?? '')
    .replaceAll('\0', ':')
    .replaceAll('+', ' ');
  return percentDecode(expanded) ?? expanded;
}

const TOKEN = /:\w+(?:\[.+?\])?/g;

function tokenText(token: string, values: PermalinkValues): string | undefined {
  const { title, slug, fileName, baseName, section, sections, pathOf } = values;
  const sectionSlugs = values.sectionSlugs?.map(pathOf);
  switch (token) {
    case 'title':
      return pathOf(title);
    case 'slug':
      return pathOf(slug || title);
    case 'filename':
      return pathOf(fileName);
    case 'slugorfilename':
      return pathOf(slug || fileName);
    case 'contentbasename':
      return pathOf(baseName);
    case 'slugorcontentbasename':
      return pathOf(slug || baseName);
    case 'section':
      return section;
    case 'sections':
      return sections.join('/');
    case 'sectionslug':
      return sectionSlugs === undefined ? undefined : (sectionSlugs[0] ?? '');
    case 'sectionslugs':
      return sectionSlugs?.filter((name) => name !== '').join('/');
  }
  const cut = /^(sections|sectionslugs)(\[.*\])$/.exec(token);
  if (cut?.[2] === undefined) return dateText(token, values.date);
  const names = cut[1] === 'sections' ? sections : sectionSlugs;
  return names && sliced(names, cut[2]).join('/');
}

function dateText(token: string, date: WallTime): string | undefined {
  switch (token) {
    case 'year':
      return String(date.year);
    case 'month':
      return padded(date.month);
    case 'monthname':
      return MONTHS[date.month - 1];
    case 'day':
      return padded(date.day);
    case 'weekday':
      return String(weekday(date));
    case 'weekdayname':
      return WEEKDAYS[weekday(date)];
    case 'yearday':
      return String(dayOfYear(date));
  }
  return isGoLayout(token) ? formatGoLayout(date, token) : undefined;
}

/** `[1]`, `[last]`, `[1:]`, `[:2]`, `[1:last]`: part of a list, lenient about what lies outside. */
function sliced(names: readonly string[], cut: string): readonly string[] {
  const [from = '', to] = cut.slice(1, -1).toLowerCase().split(':');
  const low = boundary(from, names.length, 0);
  if (low === undefined) return [];
  if (to === undefined) return names.slice(low, low + 1);
  return names.slice(low, boundary(to, names.length, names.length) ?? names.length);
}

/** `undefined`: beyond the end. */
function boundary(text: string, length: number, whenEmpty: number): number | undefined {
  if (text === '') return whenEmpty;
  if (text === 'last') return length - 1;
  const index = Math.max(0, /^\d+$/.test(text) ? Number(text) : 0);
  return index >= length ? undefined : index;
}
