import { tzOffset } from '@date-fns/tz';
import type { PostDate } from '../posts/post.ts';
import type { WallTime } from './calendar.ts';
import { fromWallMilliseconds, toWallMilliseconds } from './calendar.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Whether the runtime knows the zone (an IANA name, or `+02:00`). */
export function isKnownZone(zone: string): boolean {
  return zone !== '' && !Number.isNaN(offsetAt(zone, 0));
}

/** Minutes east of UTC at an instant; `NaN` for a zone that is not known. */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  return tzOffset(zone, new Date(instant));
}

/**
 * The moment at which the zone's clocks show a time. For times that they skip or show twice the
 * answer is one of the two possible, chosen as Go's `time.Date` does.
 */
export function inZone(wall: WallTime, zone: string, hasTime = true): PostDate {
  const local = toWallMilliseconds(wall);
  const guess = offsetAt(zone, local);
  const instant = local - offsetAt(zone, local - guess * MINUTE) * MINUTE;
  return { instant, offset: offsetAt(zone, instant), hasTime };
}

/** The same with the later of the two, as Ruby's `Time.local` does. */
export function inZoneLater(wall: WallTime, zone: string, hasTime = true): PostDate {
  const local = toWallMilliseconds(wall);
  const around = [local - DAY, local + DAY].map((at) => local - offsetAt(zone, at) * MINUTE);
  const fitting = around.filter((at) => at + offsetAt(zone, at) * MINUTE === local);
  const instant = Math.max(...(fitting.length > 0 ? fitting : around));
  return { instant, offset: offsetAt(zone, instant), hasTime };
}

/** The moment at which a clock `offset` minutes east of UTC shows a time. */
export function atOffset(wall: WallTime, offset: number, hasTime = true): PostDate {
  return { instant: toWallMilliseconds(wall) - offset * MINUTE, offset, hasTime };
}

/** The same moment as the zone's clocks show it. */
export function seenIn(date: PostDate, zone: string): PostDate {
  return { ...date, offset: offsetAt(zone, date.instant) };
}

/** What calendar and clock show at the date's own offset. */
export function wallTimeOf(date: PostDate): WallTime {
  return fromWallMilliseconds(date.instant + date.offset * MINUTE);
}
