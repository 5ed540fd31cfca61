import { parseGoTime } from '../../dates/goTime.ts';
import { midnight } from '../../dates/calendar.ts';
import { inZone, offsetAt } from '../../dates/zones.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { PostDate } from '../../posts/post.ts';
import type { DateName, DateRules } from './dateRules.ts';

export interface PageDates {
  readonly date: PostDate | undefined;
  readonly publishDate: PostDate | undefined;
  readonly expiryDate: PostDate | undefined;
  /** What the file's name adds when the configuration takes dates from names. */
  readonly slugFromName: string | undefined;
  /** Fields whose value is no date to Hugo. */
  readonly unreadable: readonly string[];
}

export interface DateInput {
  readonly fields: UnknownRecord;
  readonly rules: DateRules;
  readonly zone: string;
  /** The file's name without extension, or its bundle's folder. */
  readonly baseName: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

/**
 * A page's dates by the rules of the configuration. A date that is found is from then on a field
 * too, so that the publishing date may come from it. Dates of git are not looked up.
 * Source: resources/page/pagemeta/page_frontmatter.go.
 */
export function datesOf(input: DateInput): PageDates {
  const { fields, rules, zone, baseName } = input;
  const unreadable = new Set<string>();
  let fromName: NamedDate | undefined;
  // Each field is read once: most pages have one date, which all four are.
  const read = new Map<string, ReturnType<typeof readDate>>();
  const dateAt = (field: string): ReturnType<typeof readDate> => {
    if (!read.has(field)) read.set(field, readDate(fields[field], zone));
    return read.get(field);
  };
  const find = (name: DateName): PostDate | undefined => {
    for (const source of rules[name]) {
      if (source === ':filename') fromName = dateInName(baseName, zone);
      const date = source.startsWith(':')
        ? fromElsewhere(source, input, fromName?.date)
        : dateAt(source);
      if (date === 'unreadable') unreadable.add(source);
      else if (date !== undefined) {
        if (!(name in fields)) read.set(name, date);
        return date;
      }
    }
    return undefined;
  };
  const date = find('date');
  find('lastmod');
  const publishDate = find('publishdate');
  const expiryDate = find('expirydate');
  return {
    date,
    publishDate,
    expiryDate,
    slugFromName: fromName?.slug,
    unreadable: [...unreadable],
  };
}

function fromElsewhere(
  source: string,
  input: DateInput,
  nameDate: PostDate | undefined,
): PostDate | undefined {
  if (source === ':filename') return nameDate;
  if (source !== ':filemodtime') return undefined;
  // Hugo shows a file's time in the zone of the machine that builds: UTC where sites are published.
  return { instant: input.modified, offset: 0, hasTime: true };
}

/** The furthest from 1970 that a date can be, in seconds. */
const LAST_SECOND = 8.64e12;

/** Text, or a number of seconds since 1970; everything else but nothing is an error to Hugo. */
function readDate(value: unknown, zone: string): PostDate | 'unreadable' | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (isPostDate(value)) return value;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LAST_SECOND) {
    return { instant: value * 1000, offset: offsetAt(zone, value * 1000), hasTime: true };
  }
  return (typeof value === 'string' ? parseGoTime(value, zone) : undefined) ?? 'unreadable';
}

function isPostDate(value: unknown): value is PostDate {
  return typeof value === 'object' && value !== null && 'instant' in value && 'offset' in value;
}

interface NamedDate {
  readonly date: PostDate;
  readonly slug: string;
}

/** `2024-01-02-slug` or `2024-01-02-10-20-30-slug`; the parts may be joined by a space or `_` too. */
function dateInName(baseName: string, zone: string): NamedDate | undefined {
  const name = baseName.replace(/\.[^.]*$/, '');
  const day = name.slice(0, 10);
  const time = name.slice(11, 19).replaceAll('-', ':');
  const moment = name.length >= 19 ? parseGoTime(`${day}T${time}`, zone) : undefined;
  const date = moment ?? parseGoTime(day, zone);
  if (date === undefined) return undefined;
  const rest = name.slice(moment === undefined ? 10 : 19);
  return { date, slug: rest.replace(/^[ _-]+|[ _-]+$/g, '') };
}

/** The date that Hugo gives pages without one: the first day of the year 1. */
export function zeroDate(): PostDate {
  return inZone(midnight(1, 1, 1), 'UTC', false);
}
