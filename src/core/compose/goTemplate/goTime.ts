import { fromWallMilliseconds, type WallTime } from '../../dates/calendar.ts';
import { offsetAt } from '../../dates/zones.ts';
import { formatGoTime } from './goLayout.ts';
import { MisuseError } from './templateProblem.ts';

/** Go's `time.Time`, to the millisecond. */
export interface GoTime {
  readonly kind: 'time';
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** IANA name, or `+02:00` where only the offset is known. */
  readonly zone: string;
}

/** What calendar and clock show in the time's own zone. */
export function wallOf(time: GoTime): WallTime {
  return fromWallMilliseconds(time.instant + offsetOf(time) * 60_000);
}

/** Minutes east of UTC. */
export function offsetOf(time: GoTime): number {
  return Math.round(offsetAt(time.zone, time.instant));
}

/**
 * The zone's abbreviation (`CET`); its offset where it has no name.
 * @throws MisuseError for abbreviations that the runtime does not know
 */
export function zoneNameOf(time: GoTime): string {
  if (time.zone === 'UTC') return 'UTC';
  if (/^[+-]/.test(time.zone)) return formatGoTime(time, '-0700');
  const name = abbreviationOf(time);
  if (name === undefined) throw new MisuseError();
  return name;
}

function abbreviationOf(time: GoTime): string | undefined {
  for (const locale of ['en-US', 'en-GB', 'en-AU']) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: time.zone, timeZoneName: 'short' });
    const parts = format.formatToParts(new Date(time.instant));
    const name = parts.find((part) => part.type === 'timeZoneName')?.value;
    if (name !== undefined && /^[A-Z]{3,5}$/.test(name)) return name;
  }
  return undefined;
}

/** As Go prints a time. */
export function goTimeText(time: GoTime): string {
  return formatGoTime(time, '2006-01-02 15:04:05 -0700 MST');
}
