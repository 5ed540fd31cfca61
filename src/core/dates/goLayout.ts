import type { WallTime } from './calendar.ts';
import { dayOfYear, weekday } from './calendar.ts';
import { MONTHS, WEEKDAYS } from './englishNames.ts';
import { padded } from './isoWithOffset.ts';

const PARTS = /January|Jan|Monday|Mon|2006|002|01|02|03|04|05|06|15|PM|pm|__2|_2|1|2|3|4|5/g;

/**
 * A time written as a Go layout says (`2006-Jan-02`), for the parts without a zone. Text that is no
 * part of a time stays.
 */
export function formatGoLayout(wall: WallTime, layout: string): string {
  return layout.replace(PARTS, (part) => partText(wall, part));
}

/** Whether a text has parts of a time in Go's sense. */
export function isGoLayout(text: string): boolean {
  return text.search(PARTS) >= 0;
}

function partText(wall: WallTime, part: string): string {
  const hour12 = wall.hour % 12 === 0 ? 12 : wall.hour % 12;
  const texts: Readonly<Record<string, string>> = {
    January: MONTHS[wall.month - 1] ?? '',
    Jan: MONTHS[wall.month - 1]?.slice(0, 3) ?? '',
    Monday: WEEKDAYS[weekday(wall)] ?? '',
    Mon: WEEKDAYS[weekday(wall)]?.slice(0, 3) ?? '',
    '2006': padded(wall.year, 4),
    '06': padded(wall.year % 100),
    '002': padded(dayOfYear(wall), 3),
    __2: String(dayOfYear(wall)).padStart(3, ' '),
    '01': padded(wall.month),
    '1': String(wall.month),
    '02': padded(wall.day),
    _2: String(wall.day).padStart(2, ' '),
    '2': String(wall.day),
    '15': padded(wall.hour),
    '03': padded(hour12),
    '3': String(hour12),
    '04': padded(wall.minute),
    '4': String(wall.minute),
    '05': padded(wall.second),
    '5': String(wall.second),
    PM: wall.hour < 12 ? 'AM' : 'PM',
    pm: wall.hour < 12 ? 'am' : 'pm',
  };
  return texts[part] ?? part;
}
