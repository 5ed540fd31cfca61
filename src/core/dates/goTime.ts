import type { PostDate } from '../posts/post.ts';
import type { WallTime } from './calendar.ts';
import { isRealTime } from './calendar.ts';
import { monthNamed, weekdayNamed } from './englishNames.ts';
import { atOffset, inZone } from './zones.ts';

const DAY = '(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)';
const TIME = '(?<hour>\\d\\d?):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?';
const SHORT_TIME = '(?<hour>\\d\\d?):(?<minute>\\d\\d)';
const COLON_OFFSET = '(?<offset>[+-]\\d\\d:\\d\\d)';
const PLAIN_OFFSET = '(?<offset>[+-]\\d{4})';
const ZONE_NAME = '(?:[A-Z]{3,5}|[A-Z]{3}[+-]\\d{1,2}|[+-]\\d\\d(?:\\d\\d)?|ChST|MeST)';
const MONTH = '(?<monthName>[A-Za-z]{3})';
const WEEKDAY = '(?<weekday>[A-Za-z]{3})';
const LONG_WEEKDAY = '(?<weekday>[A-Za-z]{6,9})';
const PADDED_DAY = '(?<day> \\d|\\d\\d?)';
const YEAR = '(?<year>\\d{4})';
const SHORT_YEAR = '(?<shortYear>\\d\\d)';

/**
 * The layouts that Hugo tries on a date, through spf13/cast 1.10 (`timeFormats` in its time.go), as
 * Go's `time.Parse` reads them: fractions of a second may always follow seconds, hours may have one
 * digit, names in any case. A zone that has only a name counts as none.
 */
const LAYOUTS = [
  DAY,
  `${DAY}T${TIME}(?:Z|${COLON_OFFSET})`,
  `${DAY}T${TIME}`,
  `${WEEKDAY}, (?<day>\\d\\d) ${MONTH} ${YEAR} ${TIME} ${PLAIN_OFFSET}`,
  `${WEEKDAY}, (?<day>\\d\\d) ${MONTH} ${YEAR} ${TIME} ${ZONE_NAME}`,
  `(?<day>\\d\\d) ${MONTH} ${SHORT_YEAR} ${SHORT_TIME} ${PLAIN_OFFSET}`,
  `(?<day>\\d\\d) ${MONTH} ${SHORT_YEAR} ${SHORT_TIME} ${ZONE_NAME}`,
  `${LONG_WEEKDAY}, (?<day>\\d\\d)-${MONTH}-${SHORT_YEAR} ${TIME} ${ZONE_NAME}`,
  `${DAY} ${TIME} ${PLAIN_OFFSET} ${ZONE_NAME}`,
  `${DAY}T${TIME}${PLAIN_OFFSET}`,
  `${DAY} ${TIME}(?:Z|${PLAIN_OFFSET})`,
  `${DAY} ${TIME}`,
  `${WEEKDAY} ${MONTH} ${PADDED_DAY} ${TIME} ${YEAR}`,
  `${WEEKDAY} ${MONTH} ${PADDED_DAY} ${TIME} ${ZONE_NAME} ${YEAR}`,
  `${WEEKDAY} ${MONTH} (?<day>\\d\\d) ${TIME} ${PLAIN_OFFSET} ${YEAR}`,
  `${DAY} ${TIME}(?:Z|${COLON_OFFSET})`,
  `(?<day>\\d\\d) ${MONTH} ${YEAR}`,
  `${DAY} ${TIME} ${COLON_OFFSET}`,
  `${DAY} ${TIME} ${PLAIN_OFFSET}`,
  `(?<hour>\\d\\d?):(?<minute>\\d\\d)(?<half>[AP]M)`,
  `${MONTH} ${PADDED_DAY} ${TIME}`,
].map((layout) => new RegExp(`^${layout}$`));

/**
 * A date as Hugo reads it from text; `undefined` when no layout fits or the day does not exist (its
 * build then fails). Dates without an offset are in `zone`, an IANA name.
 */
export function parseGoTime(text: string, zone: string): PostDate | undefined {
  for (const layout of LAYOUTS) {
    const groups = layout.exec(text)?.groups;
    if (groups === undefined) continue;
    const date = toDate(groups, zone, text);
    if (date !== undefined) return date;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function toDate(groups: Groups, zone: string, text: string): PostDate | undefined {
  const wall = toWall(groups);
  if (wall === undefined || !isRealTime(wall)) return undefined;
  const hasTime = groups['hour'] !== undefined;
  if (groups['offset'] !== undefined) {
    const minutes = minutesOf(groups['offset']);
    return minutes === undefined ? undefined : atOffset(wall, minutes, hasTime);
  }
  return /\dZ$/.test(text) ? atOffset(wall, 0, hasTime) : inZone(wall, zone, hasTime);
}

function toWall(groups: Groups): WallTime | undefined {
  if (groups['weekday'] !== undefined && weekdayNamed(groups['weekday']) === undefined) {
    return undefined;
  }
  const month = groups['monthName']
    ? monthNamed(groups['monthName'])
    : Number(groups['month'] ?? 1);
  if (month === undefined) return undefined;
  return {
    year: groups['shortYear'] ? fullYear(Number(groups['shortYear'])) : Number(groups['year'] ?? 0),
    month,
    day: Number(groups['day'] ?? 1),
    hour: hourOf(groups),
    minute: Number(groups['minute'] ?? 0),
    second: Number(groups['second'] ?? 0),
    millisecond: Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
  };
}

/** `3:04PM` is 15:04; there is no 13:04PM. */
function hourOf(groups: Groups): number {
  const hour = Number(groups['hour'] ?? 0);
  if (groups['half'] === undefined) return hour;
  return hour > 12 ? NaN : (hour % 12) + (groups['half'] === 'PM' ? 12 : 0);
}

/** Go: 69 to 99 are of the 20th century. */
function fullYear(shortYear: number): number {
  return shortYear >= 69 ? 1900 + shortYear : 2000 + shortYear;
}

/** `+02:00` or `+0200` in minutes; at most 24 hours and 59 minutes. */
function minutesOf(offset: string): number | undefined {
  const digits = offset.replace(/\D/g, '');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2, 4));
  if (hours > 24 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
