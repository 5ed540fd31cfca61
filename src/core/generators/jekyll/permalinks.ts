import type { WallTime } from '../../dates/calendar.ts';
import { dayOfYear, isoWeek, weekday } from '../../dates/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../dates/englishNames.ts';
import { padded } from '../../dates/isoWithOffset.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { lowerCase } from '../../slugs/lowerCase.ts';
import { percentEncode } from '../shared/percentEncoding.ts';

/** What the tokens of a document's permalink pattern stand for. */
export interface PermalinkValues {
  readonly collection: string;
  /** Path in its collection, without extension: `/deep/note`. */
  readonly path: string;
  /** The file's name without extension, date included. */
  readonly baseName: string;
  readonly slug: string | undefined;
  readonly categories: readonly string[];
  /** In the site's zone; `undefined`: the day of the build. */
  readonly date: WallTime | undefined;
  /** `.html`. */
  readonly outputExtension: string;
}

export type Expansion =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: 'unknown-token' | 'needs-date' };

/**
 * A document's URL by a pattern. Sources: lib/jekyll/url.rb, drops/url_drop.rb.
 */
export function expandPermalink(pattern: string, values: PermalinkValues): Expansion {
  let problem: 'unknown-token' | 'needs-date' | undefined;
  const url = pattern.replace(/:([a-z_]+)/g, (_, token: string) => {
    const name = tokenIn(token);
    if (name === undefined) {
      problem = 'unknown-token';
      return '';
    }
    const text = tokenText(name, values);
    if (text === undefined) problem ??= 'needs-date';
    return escapePath(text ?? '') + token.slice(name.length);
  });
  return problem === undefined ? { ok: true, url: sanitizeUrl(url) } : { ok: false, problem };
}

/** A page's URL: only these three tokens, replaced wherever they stand. */
export function expandPagePermalink(
  pattern: string,
  values: { readonly path: string; readonly baseName: string; readonly outputExtension: string },
): string {
  const url = pattern
    .replaceAll(':path', () => escapePath(values.path))
    .replaceAll(':basename', () => escapePath(values.baseName))
    .replaceAll(':output_ext', () => escapePath(values.outputExtension));
  return sanitizeUrl(url);
}

/**
 * What collections and pages take from the site's permalink style: its ending.
 * Source: lib/jekyll/utils.rb `add_permalink_suffix`.
 */
export function withStyleEnding(pattern: string, style: string): string {
  if (style === 'pretty' || style.endsWith('/')) return `${pattern}/`;
  const hasExtension = ['date', 'ordinal', 'none'].includes(style) || style.endsWith(':output_ext');
  return hasExtension ? `${pattern}:output_ext` : pattern;
}

/** Dots of parent folders and doubled slashes go (`URL#sanitize_url`). */
function sanitizeUrl(url: string): string {
  return `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}

const PATH_CHARACTER = /[\w\-.~!$&'()*+,;=:@/]/;

function escapePath(text: string): string {
  return percentEncode(text, PATH_CHARACTER);
}

const DATE_TOKENS = [
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'i_day',
  'i_month',
  'short_month',
  'long_month',
  'short_year',
  'w_year',
  'week',
  'w_day',
  'short_day',
  'long_day',
  'y_day',
] as const;
const TEXT_TOKENS = [
  'collection',
  'path',
  'name',
  'title',
  'slug',
  'categories',
  'slugified_categories',
  'output_ext',
] as const;

type DateToken = (typeof DATE_TOKENS)[number];
type TextToken = (typeof TEXT_TOKENS)[number];

/** The token, or the token before an underscore at the end. */
function tokenIn(text: string): DateToken | TextToken | undefined {
  const names = text.endsWith('_') ? [text, text.slice(0, -1)] : [text];
  return [...DATE_TOKENS, ...TEXT_TOKENS].find((token) => names.includes(token));
}

function isDateToken(token: DateToken | TextToken): token is DateToken {
  return DATE_TOKENS.some((name) => name === token);
}

function tokenText(token: DateToken | TextToken, values: PermalinkValues): string | undefined {
  if (isDateToken(token)) return values.date && dateText(token, values.date);
  const { slug, baseName, categories } = values;
  switch (token) {
    case 'collection':
      return values.collection;
    case 'path':
      return values.path;
    case 'name':
      return jekyllSlug(baseName);
    case 'title':
      return jekyllSlug(slug ?? baseName, 'pretty', true);
    case 'slug':
      return jekyllSlug(slug ?? baseName);
    case 'categories':
      return joinedOnce(categories.map(lowerCase));
    case 'slugified_categories':
      return joinedOnce(categories.map((category) => jekyllSlug(category)));
    case 'output_ext':
      return values.outputExtension;
  }
}

function joinedOnce(names: readonly string[]): string {
  return [...new Set(names)].join('/');
}

function dateText(token: DateToken, date: WallTime): string {
  const month = MONTHS[date.month - 1] ?? '';
  const day = WEEKDAYS[weekday(date)] ?? '';
  const texts: Readonly<Record<DateToken, string>> = {
    year: padded(date.year, 4),
    month: padded(date.month),
    day: padded(date.day),
    hour: padded(date.hour),
    minute: padded(date.minute),
    second: padded(date.second),
    i_day: String(date.day),
    i_month: String(date.month),
    short_month: month.slice(0, 3),
    long_month: month,
    short_year: padded(date.year % 100),
    w_year: padded(isoWeek(date).year, 4),
    week: padded(isoWeek(date).week),
    w_day: String(weekday(date) || 7),
    short_day: day.slice(0, 3),
    long_day: day,
    y_day: padded(dayOfYear(date), 3),
  };
  return texts[token];
}
