import { parseJsDate } from '../../dates/jsDate.ts';
import { offsetAt } from '../../dates/zones.ts';
import type { PostDate } from '../../posts/post.ts';
import type { Typed } from '../shared/typedFields.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The date that a value of front matter means, on a machine that is set to UTC. With a `timezone` in
 * the configuration, what clocks there show is read as that zone's time, even where the value names
 * an offset of its own. `undefined`: Hexo can't read it.
 * Source: hexo-front-matter lib/front_matter.ts, lib/plugins/processor/common.ts.
 */
export function hexoDate(value: Typed | undefined, zone: string | undefined): PostDate | undefined {
  const written = instantOf(value);
  // What JavaScript's dates hold, and NaN not.
  if (written === undefined || !(Math.abs(written) <= 8.64e15)) return undefined;
  const hasTime = written % DAY !== 0;
  if (zone === undefined) return { instant: written, offset: 0, hasTime };
  const instant = written - offsetAt(zone, written) * MINUTE;
  return { instant, offset: offsetAt(zone, instant), hasTime };
}

function instantOf(value: Typed | undefined): number | undefined {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string') return parseJsDate(value);
  return typeof value === 'number' ? value : undefined;
}

/** The date that a file's name has by `new_post_name`. */
export function dateInName(
  parts: Readonly<Record<string, string>>,
  zone: string | undefined,
): PostDate | undefined {
  const year = parts['year'];
  const month = parts['month'] ?? parts['i_month'];
  const day = parts['day'] ?? parts['i_day'];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return hexoDate(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))), zone);
}
