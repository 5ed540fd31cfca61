import type { PostDate } from '../posts/post.ts';
import type { WallTime } from './calendar.ts';
import { monthNamed } from './englishNames.ts';
import { atOffset, inZoneLater } from './zones.ts';

/** Zone names that Ruby's `Time.parse` knows (`Time.zone_offset`), in hours east of UTC. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

const NUMBER = '(?<day>\\d{1,2})';
const NAME = '(?<monthName>[a-z]{3,9})\\.?';
const YEAR = "'?(?<year>\\d{2,4})(?![\\d:])";
const ORDINAL = '(?:st|nd|rd|th)?';

/** Ways of writing a day, in the order in which the first that fits counts. */
const DAYS = [
  String.raw`(?<![\d-])(?<year>-?\d{2,4})-(?<month>\d{1,2})-${NUMBER}(?!\d)`,
  String.raw`(?<!\d)(?<year>\d{3,4})[/.](?<month>\d{1,2})[/.]${NUMBER}(?!\d)`,
  String.raw`(?<!\d)${NUMBER}[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})(?!\d)`,
  String.raw`(?<!\d)(?<year>\d{4})-${NAME}-${NUMBER}(?!\d)`,
  String.raw`(?<!\d)${NUMBER}${ORDINAL}[\s.-]*${NAME},?[\s-]*${YEAR}`,
  String.raw`\b${NAME}\s*${NUMBER}${ORDINAL},?\s+${YEAR}`,
  String.raw`\b${NAME}\s+${NUMBER}\s+[\d:.]+\s+(?:[a-z]{1,5}\s+)?${YEAR}`,
  String.raw`\b${NAME},?\s+(?<year>\d{4})(?![\d:])`,
  String.raw`^\s*(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)`,
].map((pattern) => new RegExp(pattern, 'i'));

const SECONDS = String.raw`(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?)?`;
const HALF = String.raw`\s*(?<half>[ap]\.?m\b\.?)`;
const ZONE = String.raw`\s*(?<zone>[+-]\d{1,2}:?\d{0,2}|[a-z]+)?`;

const TIMES = [
  String.raw`(?<hour>\d{1,2}):(?<minute>\d{1,2})${SECONDS}(?:${HALF})?${ZONE}`,
  String.raw`\b(?<hour>\d{1,2})${HALF}${ZONE}`,
  String.raw`\dT(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)${ZONE}`,
].map((pattern) => new RegExp(pattern, 'i'));

/**
 * A date as Ruby's `Time.parse` reads it from text, for the ways of writing one that posts use:
 * numbers, the year or the day first; month names before or after the day; a time of day, an offset
 * or a zone's name. `undefined` for all others, and for dates that leave out the year, which Ruby
 * takes from the clock. Days past a month's end run on (February 31 is March 2), as there. Without
 * an offset the date is in `zone`, an IANA name.
 */
export function parseRubyTime(text: string, zone: string): PostDate | undefined {
  const day = dayIn(text);
  if (day === undefined) return undefined;
  const time = TIMES.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  if (time === undefined) return inZoneLater({ ...day, ...START_OF_DAY }, zone, false);
  const wall = { ...day, ...clockOf(time) };
  if (!isTimeOfDay(wall)) return undefined;
  const offset = offsetOf(time['zone']);
  return offset === undefined ? inZoneLater(wall, zone) : atOffset(wall, offset);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Day = Pick<WallTime, 'year' | 'month' | 'day'>;

const START_OF_DAY = { hour: 0, minute: 0, second: 0, millisecond: 0 } as const;

function dayIn(text: string): Day | undefined {
  for (const pattern of DAYS) {
    const groups = pattern.exec(text)?.groups;
    const day = groups === undefined ? undefined : toDay(groups);
    if (day !== undefined) return day;
  }
  return undefined;
}

function toDay(groups: Groups): Day | undefined {
  const name = groups['monthName']?.slice(0, 3);
  const month = name === undefined ? Number(groups['month']) : monthNamed(name);
  const day = Number(groups['day'] ?? 1);
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

/** 24:00 is the end of the day, and a leap second exists. */
function isTimeOfDay({ hour, minute, second }: WallTime): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second <= 60;
}

/** `+2`, `+02:00`, `+0200` or a zone's name, in minutes; `undefined` when it is none. */
function offsetOf(text: string | undefined): number | undefined {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text ?? '');
  if (match === null) {
    const hours = ZONE_HOURS[text?.toLowerCase() ?? ''];
    return hours === undefined ? undefined : hours * 60;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
