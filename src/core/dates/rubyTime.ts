import type { PostDate } from '../posts/post.ts';
import type { WallTime } from './calendar.ts';
import { monthNamed } from './englishNames.ts';
import { atOffset, inZone } from './zones.ts';

/** Zone names that Ruby's `Date._parse` knows, in minutes east of UTC. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  cet: 60,
  cest: 120,
  bst: 60,
  jst: 540,
};

const DATES: readonly RegExp[] = [
  /(?<![\d-])(?<year>-?\d{2,4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<year>\d{2,4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)/,
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]*(?<monthName>[a-z]{3,9})\.?,?[\s-]*'?(?<year>\d{2,4})(?![\d:])/i,
  /(?<monthName>[a-z]{3,9})\.?\s*(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+'?(?<year>\d{2,4})(?![\d:])/i,
  /^\s*(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/,
];

const MINUTES = ':(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d+))?)?';
const HALF = '\\s*(?<half>[ap]\\.?m\\b\\.?)';
const ZONE = '\\s*(?<zone>[+-]\\d{1,2}:?\\d{0,2}|[a-z]{1,4}\\b)?';
const TIMES: readonly RegExp[] = [
  new RegExp(`(?<hour>\\d{1,2})${MINUTES}(?:${HALF})?${ZONE}`, 'i'),
  new RegExp(`(?<hour>\\d{1,2})${HALF}${ZONE}`, 'i'),
];

/**
 * A date as Ruby's `Time.parse` reads it from text, for the ways of writing one that posts use:
 * numbers with the year first, month names in either order, a time of day, an offset or a zone's
 * name. `undefined` for all others. Days past a month's end run on (February 31 is March 2), as
 * there. Without an offset the date is in `zone`, an IANA name.
 */
export function parseRubyTime(text: string, zone: string): PostDate | undefined {
  const day = dayIn(text);
  if (day === undefined) return undefined;
  const time = TIMES.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  if (time === undefined) return inZone({ ...day, ...START_OF_DAY }, zone, false);
  const wall = { ...day, ...clockOf(time) };
  if (wall.hour > 24 || wall.minute > 59 || wall.second > 60) return undefined;
  const offset = offsetOf(time['zone']);
  return offset === undefined ? inZone(wall, zone) : atOffset(wall, offset);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

const START_OF_DAY = { hour: 0, minute: 0, second: 0, millisecond: 0 } as const;

function dayIn(text: string): Day | undefined {
  for (const pattern of DATES) {
    const groups = pattern.exec(text)?.groups;
    const day = groups === undefined ? undefined : toDay(groups);
    if (day !== undefined) return day;
  }
  return undefined;
}

function toDay(groups: Groups): Day | undefined {
  const month = groups['monthName'] ? monthNamed(groups['monthName']) : Number(groups['month']);
  const day = Number(groups['day']);
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { year: fullYear(groups['year'] ?? ''), month, day };
}

/** Ruby: two digits up to 68 are of this century, 69 to 99 of the last. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value >= 69 ? 1900 + value : 2000 + value;
}

function clockOf(groups: Groups): Omit<WallTime, keyof Day> {
  const hour = Number(groups['hour']);
  const half = groups['half']?.toLowerCase();
  return {
    hour: half === undefined ? hour : (hour % 12) + (half.startsWith('p') ? 12 : 0),
    minute: Number(groups['minute'] ?? 0),
    second: Number(groups['second'] ?? 0),
    millisecond: Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
  };
}

/** `+2`, `+02:00`, `+0200` or a zone's name, in minutes; `undefined` when it is none. */
function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return ZONES[text.toLowerCase()];
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
