import { wallTimeOf } from '../../dates/zones.ts';
import { offsetAt } from '../../dates/zones.ts';
import { padded } from '../../dates/isoWithOffset.ts';

const WRITTEN =
  /^\d{4}-\d\d-\d\d(?:([Tt ]+)\d\d:\d\d(:\d\d)?(?:\.(\d+))?(\s*)(?:(Z)|([+-])(\d\d)(:?)(\d\d))?)?$/;

/**
 * A moment written the way another date is: with as much of the time of day, at the same offset from
 * UTC. It is cut off, so never later than the moment. `undefined` for a way that is not known.
 * @param zoneOfNaive the zone of a date that names none.
 */
export function freshDate(
  written: string,
  now: number,
  zoneOfNaive: (hasSeconds: boolean) => string,
): string | undefined {
  const match = WRITTEN.exec(written.trim());
  if (match === null) return undefined;
  const [, between, seconds, fraction, gap = '', utc, sign, hours, colon = '', minutes] = match;
  const given = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const offset = utc ? 0 : sign ? (sign === '-' ? -given : given) : undefined;
  const at = offset ?? offsetAt(zoneOfNaive(seconds !== undefined), now);
  const wall = wallTimeOf({ instant: now, offset: at, hasTime: true });
  const day = `${padded(wall.year, 4)}-${padded(wall.month)}-${padded(wall.day)}`;
  if (between === undefined) return day;
  const time = [
    `${padded(wall.hour)}:${padded(wall.minute)}`,
    seconds === undefined ? '' : `:${padded(wall.second)}`,
    fraction === undefined ? '' : `.${'0'.repeat(fraction.length)}`,
  ].join('');
  const zone = utc ?? (sign ? `${sign}${hours ?? ''}${colon}${minutes ?? ''}` : '');
  return `${day}${between}${time}${gap}${zone}`;
}
