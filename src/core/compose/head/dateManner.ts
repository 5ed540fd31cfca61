import { parseGoTime } from '../../dates/goTime.ts';
import { timestampOf } from '../../frontMatter/timestamp.ts';
import { formatGoTime } from '../goTemplate/goLayout.ts';
import { mostCommon } from '../majority.ts';
import { atOffset, offsetAt } from '../../dates/zones.ts';
import type { PostDate } from '../../posts/post.ts';
import { dateLayoutOf, type DateLayout } from './dateLayout.ts';

/** How a site writes a date in its front matter. */
export interface DateManner {
  /** A Go layout. */
  readonly layout: string;
  /** The zone to write it in: an IANA name, or `+02:00`. */
  readonly zone: string;
}

export interface DateZones {
  /** IANA names: of the site, and of the writer's own clock. */
  readonly site: string;
  readonly writer: string;
  /** The zone in which the generator reads a time that names none. */
  zoneOfNaive(hasSeconds: boolean): string;
}

/** The manner of dates as they stand in posts; `undefined` when fewer than half are dates. */
export function learnDateManner(
  texts: readonly string[],
  zones: DateZones,
): DateManner | undefined {
  const read = texts.map((text) => ({ text, layout: dateLayoutOf(text) }));
  const dates = read.flatMap(({ text, layout }) => (layout ? [{ text, layout }] : []));
  if (dates.length === 0 || dates.length * 2 < texts.length) return undefined;
  const common = mostCommon(dates, ({ layout }) => layout.layout);
  const alike = dates.filter(({ layout }) => layout.layout === common?.layout.layout);
  const layouts = alike.map(({ layout }) => layout);
  return {
    layout: unpadded(withFixedTime(common?.layout.layout ?? '', layouts), layouts),
    zone: zoneOf(alike, zones),
  };
}

/** A moment (milliseconds since 1970-01-01T00:00Z) in a manner. */
export function writeDate(instant: number, { layout, zone }: DateManner): string {
  const seconds = Math.floor(instant / 1000) * 1000;
  return formatGoTime({ kind: 'time', instant: seconds, zone }, layout);
}

/** A site whose posts are all of midnight, or of whole minutes, goes on with that. */
function withFixedTime(layout: string, dates: readonly DateLayout[]): string {
  const times = dates.map(({ time }) => time);
  if (times.length < 2) return layout;
  if (times.every((time) => /^00:00(?::00)?$/.test(time))) {
    return layout.replace(/15:04(?::05)?/, times[0] ?? '');
  }
  const isWhole = times.length > 2 && times.every((time) => /^\d+:\d\d:00$/.test(time));
  return isWhole ? layout.replace('15:04:05', '15:04:00') : layout;
}

function unpadded(layout: string, dates: readonly DateLayout[]): string {
  if (!dates.some(({ isUnpadded }) => isUnpadded)) return layout;
  return layout.replace(/02/, '2').replace(/(?<=^2006[-/.])01/, '1');
}

interface FoundDate {
  readonly text: string;
  readonly layout: DateLayout;
}

/** Written offsets are explained by the site's zone, or the writer's, or taken as they are. */
function zoneOf(dates: readonly FoundDate[], zones: DateZones): string {
  const [first] = dates;
  if (first?.layout.zone === 'none') {
    return first.layout.hasTime ? zones.zoneOfNaive(first.layout.hasSeconds) : zones.site;
  }
  if (first?.layout.zone !== 'offset') return 'UTC';
  const candidates = [zones.site, zones.writer].map((zone) => ({
    zone,
    hits: dates.filter(({ text }) => isIn(zone, text)).length,
  }));
  const best = candidates.reduce((a, b) => (b.hits > a.hits ? b : a));
  if (best.hits * 2 > dates.length) return best.zone;
  return mostCommon(dates.flatMap(({ text }) => offsetIn(text) ?? [])) ?? best.zone;
}

/** Whether the zone's clocks have the offset written, at that moment. */
function isIn(zone: string, text: string): boolean {
  const date = dateOf(text);
  return date ? offsetAt(zone, date.instant) === date.offset : false;
}

function dateOf(text: string): Pick<PostDate, 'instant' | 'offset'> | undefined {
  const written = timestampOf(text);
  return written?.offset === undefined
    ? parseGoTime(text, 'UTC')
    : atOffset(written, written.offset);
}

/** The offset written at the end, as `+02:00`. */
function offsetIn(text: string): string | undefined {
  return /([-+]\d\d):?(\d\d)$/.exec(text)?.slice(1).join(':');
}
