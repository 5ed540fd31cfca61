/**
 * A date and time of day as a calendar and a clock on the wall show it, without a zone. `month` and
 * `day` count from 1. Gregorian throughout, also before 1582 and for years below 100.
 */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const DAY = 86_400_000;

/** Milliseconds since 1970-01-01T00:00 on the wall's own clock. Days past a month's end run on. */
export function toWallMilliseconds(wall: WallTime): number {
  const date = new Date(0);
  date.setUTCFullYear(wall.year, wall.month - 1, wall.day);
  date.setUTCHours(wall.hour, wall.minute, wall.second, wall.millisecond);
  return date.getTime();
}

/** The inverse of {@link toWallMilliseconds}. */
export function fromWallMilliseconds(milliseconds: number): WallTime {
  const date = new Date(milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** Midnight of a day. */
export function midnight(year: number, month: number, day: number): WallTime {
  return { year, month, day, hour: 0, minute: 0, second: 0, millisecond: 0 };
}

/** Whether month, day and time of day exist: no February 31, no 24:30. */
export function isRealTime(wall: WallTime): boolean {
  return (
    wall.month >= 1 &&
    wall.month <= 12 &&
    wall.day >= 1 &&
    wall.day <= daysInMonth(wall.year, wall.month) &&
    wall.hour >= 0 &&
    wall.hour <= 23 &&
    wall.minute <= 59 &&
    wall.second <= 59
  );
}

export function daysInMonth(year: number, month: number): number {
  return fromWallMilliseconds(toWallMilliseconds(midnight(year, month + 1, 0))).day;
}

/** 0 is Sunday. */
export function weekday(wall: WallTime): number {
  return new Date(toWallMilliseconds(wall)).getUTCDay();
}

/** 1 is January 1. */
export function dayOfYear(wall: WallTime): number {
  const first = toWallMilliseconds(midnight(wall.year, 1, 1));
  return Math.floor((toWallMilliseconds(wall) - first) / DAY) + 1;
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(wall: WallTime): { readonly year: number; readonly week: number } {
  const mondayBased = (weekday(wall) + 6) % 7;
  const thursday = fromWallMilliseconds(toWallMilliseconds(wall) + (3 - mondayBased) * DAY);
  return { year: thursday.year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}
