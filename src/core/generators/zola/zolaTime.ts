import type { PostDate } from '../../posts/post.ts';
import { isRealTime } from '../../dates/calendar.ts';
import { atOffset } from '../../dates/zones.ts';

/** TOML's dates and YAML's timestamps; a time has seconds. */
const WRITTEN =
  /^"?(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(\.\d*)?[ \t]*(?:[Zz]|([-+]\d\d?)(?::?(\d\d))?)?)?"?$/;

/**
 * A date as Zola reads it; `undefined` when it can't, at which the build stops. Without an offset
 * it is in UTC. Sources: components/utils/src/de.rs, components/content/src/front_matter/page.rs.
 */
export function parseZolaTime(text: string): PostDate | undefined {
  const match = WRITTEN.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', hours, minutes] = match;
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number(fraction.slice(1, 4).padEnd(3, '0')),
  };
  if (!isRealTime(wall)) return undefined;
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0) * (hours?.startsWith('-') ? -1 : 1);
  return atOffset(wall, offset, hour !== undefined);
}
