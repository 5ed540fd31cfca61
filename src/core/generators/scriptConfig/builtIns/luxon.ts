import type { WallTime } from '../../../dates/calendar.ts';
import { dayOfYear, fromWallMilliseconds, weekday } from '../../../dates/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../../dates/englishNames.ts';
import { padded } from '../../../dates/isoWithOffset.ts';
import { parseJsDate } from '../../../dates/jsDate.ts';
import type { ScriptValue } from '../scriptValues.ts';
import { isUnknown, NativeFunction, ScriptDate, ScriptRecord } from '../scriptValues.ts';
import type { Place } from '../unknown.ts';
import { unknownCode } from '../unknown.ts';
import type { Result } from './method.ts';
import { CANNOT, method } from './method.ts';

/**
 * The package `luxon`, with which sites format dates, as far as times are in UTC and names in
 * English. Source: https://moment.github.io/luxon/#/formatting
 */
export const LUXON: Readonly<Record<string, ScriptValue>> = {
  DateTime: new NativeFunction((_values, _machine, place) => unknownCode(place), {
    fromJSDate: maker((date) => (date instanceof ScriptDate ? date.time : NaN)),
    fromISO: maker((text) => (typeof text === 'string' ? parseJsDate(text) : NaN)),
  }),
};

function maker(timeOf: (value: ScriptValue) => number): ScriptValue {
  return new NativeFunction(([value, options], _machine, place) => {
    const time = isUniversal(options) ? timeOf(value) : NaN;
    if (isUnknown(value)) return value;
    return Number.isNaN(time) ? unknownCode(place) : dateTime(time, place);
  });
}

/** The machine's own zone is UTC, too. */
function isUniversal(options: ScriptValue): boolean {
  if (options === undefined) return true;
  if (!(options instanceof ScriptRecord) || options.open) return false;
  return [...options.members].every(([key, value]) => key === 'zone' && isUtc(value));
}

function isUtc(zone: ScriptValue): boolean {
  return typeof zone === 'string' && /^(?:utc|etc\/utc|gmt)$/i.test(zone);
}

/** Of its other members nothing is known. */
function dateTime(time: number, place: Place): ScriptRecord {
  const wall = fromWallMilliseconds(time);
  const members: readonly (readonly [string, ScriptValue])[] = [
    ['year', wall.year],
    ['month', wall.month],
    ['day', wall.day],
    [
      'toFormat',
      method((format, options) =>
        typeof format === 'string' && options === undefined ? formatted(wall, format) : CANNOT,
      ),
    ],
    ['toISODate', method(() => formatted(wall, 'yyyy-MM-dd'))],
    ['toMillis', method(() => time)],
    ['toJSDate', method(() => new ScriptDate(time))],
    ['toUTC', method(() => dateTime(time, place))],
    ['setZone', method((zone) => (isUtc(zone) ? dateTime(time, place) : CANNOT))],
  ];
  return new ScriptRecord(members, unknownCode(place));
}

/** Letters that mean something, alone or repeated, and text in single quotes. */
const TOKEN = /'([^']*)'|([A-Za-z])\2*/g;

function formatted(wall: WallTime, format: string): Result {
  let unknown = 0;
  const text = format.replace(TOKEN, (token: string, quoted?: string) => {
    const part = quoted ?? tokenText(wall, token);
    if (part === undefined) unknown++;
    return part ?? '';
  });
  return unknown === 0 ? text : CANNOT;
}

function tokenText(wall: WallTime, token: string): string | undefined {
  const month = MONTHS[wall.month - 1] ?? '';
  const day = WEEKDAYS[weekday(wall)] ?? '';
  const hour12 = wall.hour % 12 === 0 ? 12 : wall.hour % 12;
  const texts: Readonly<Record<string, string>> = {
    y: String(wall.year),
    yy: padded(wall.year % 100),
    yyyy: padded(wall.year, 4),
    M: String(wall.month),
    MM: padded(wall.month),
    MMM: month.slice(0, 3),
    MMMM: month,
    d: String(wall.day),
    dd: padded(wall.day),
    o: String(dayOfYear(wall)),
    ooo: padded(dayOfYear(wall), 3),
    EEE: day.slice(0, 3),
    EEEE: day,
    H: String(wall.hour),
    HH: padded(wall.hour),
    h: String(hour12),
    hh: padded(hour12),
    m: String(wall.minute),
    mm: padded(wall.minute),
    s: String(wall.second),
    ss: padded(wall.second),
    a: wall.hour < 12 ? 'AM' : 'PM',
  };
  return texts[token.replaceAll('L', 'M').replaceAll('c', 'E')];
}
