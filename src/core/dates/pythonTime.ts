import type { PostDate } from '../posts/post.ts';
import type { WallTime } from './calendar.ts';
import { isRealTime } from './calendar.ts';
import { monthNamed } from './englishNames.ts';
import { atOffset, inZoneLater } from './zones.ts';

const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]?\s+)?`;
const NAME = String.raw`(?<monthName>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>\d{4})`;

/** Ways of writing a day; of two numbers before a year the first is the month unless it is above 12. */
const DAYS = [
  String.raw`${YEAR}(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})`,
  String.raw`${YEAR}(?<month>\d\d)(?<day>\d\d)`,
  String.raw`(?<month>\d{1,2})(?<by>[-/.])(?<day>\d{1,2})\k<by>${YEAR}`,
  String.raw`${WEEKDAY}${DAY}[\s.-]+${NAME},?[\s-]+${YEAR}`,
  String.raw`${WEEKDAY}${NAME}\s+${DAY},?\s+${YEAR}`,
  String.raw`${YEAR}-${NAME}-${DAY}`,
];

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d+))?)?`;
const HALF = String.raw`(?:\s*(?<half>[ap])\.?m\.?)?`;
const ZONE = String.raw`(?:\s*(?:(?<utc>z|utc|gmt)|(?<offset>[+-]\d\d(?::?\d\d)?)))?`;
const TIME = String.raw`(?:(?:t|,?\s+(?:at\s+)?)${CLOCK}${HALF}${ZONE})?`;

const FORMS = DAYS.map((day) => new RegExp(`^${day}${TIME},?$`, 'i'));

/** Signs that dateutil stops at, and texts without any number. */
const HOPELESS = /["[\]{}'`]|^\D*$/;

/**
 * A date as Python's dateutil reads it, for the ways of writing one that posts use. `unreadable`
 * when it finds none, too; `unknown` for ways that it may understand and this does not. Without an
 * offset the date is in `zone`, an IANA name. Source: dateutil/parser/_parser.py, run with 2.9.
 */
export function parsePythonTime(text: string, zone: string): PostDate | 'unreadable' | 'unknown' {
  const source = text.trim().replace(/ +/g, ' ');
  if (HOPELESS.test(source)) return 'unreadable';
  const groups = FORMS.map((form) => form.exec(source)?.groups).find(Boolean);
  if (groups === undefined) return 'unknown';
  const wall = wallOf(groups);
  if (wall === undefined || !isRealTime(wall)) return 'unreadable';
  const hasTime = groups['hour'] !== undefined;
  if (groups['utc'] !== undefined) return atOffset(wall, 0, hasTime);
  if (groups['offset'] === undefined) return inZoneLater(wall, zone, hasTime);
  return atOffset(wall, minutesOf(groups['offset']), hasTime);
}

type Groups = Readonly<Record<string, string | undefined>>;

function wallOf(groups: Groups): WallTime | undefined {
  const first = groups['monthName']
    ? monthNamed(groups['monthName'].slice(0, 3))
    : Number(groups['month']);
  const second = Number(groups['day']);
  if (first === undefined) return undefined;
  const isSwapped = first > 12 && second <= 12 && groups['by'] !== undefined;
  const hour = hourOf(groups);
  return {
    year: Number(groups['year']),
    month: isSwapped ? second : first,
    day: isSwapped ? first : second,
    hour,
    minute: Number(groups['minute'] ?? 0),
    second: Number(groups['second'] ?? 0),
    millisecond: Number((groups['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
  };
}

function hourOf(groups: Groups): number {
  const hour = Number(groups['hour'] ?? 0);
  const half = groups['half']?.toLowerCase();
  if (half === undefined) return hour;
  return hour > 12 ? NaN : (hour % 12) + (half === 'p' ? 12 : 0);
}

function minutesOf(offset: string): number {
  const digits = offset.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0);
  return offset.startsWith('-') ? -minutes : minutes;
}
