import { parseGoTime } from '../../../dates/goTime.ts';
import { isKnownZone, offsetAt } from '../../../dates/zones.ts';
import { formatGoTime } from '../goLayout.ts';
import type { GoTime } from '../goTime.ts';
import { timeIn } from '../goTimeMembers.ts';
import type { GoList, GoValue } from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';
import { expectCount, textAt, type FunctionTable } from './arguments.ts';

export interface TimeSettings {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** IANA name of the zone that the writer's clock is set to. */
  readonly zone: string;
  /** The zone in which the site reads dates without one. */
  readonly siteZone: string;
  /** The site's language, a BCP 47 tag. */
  readonly language: string;
}

/** Hugo's `time` functions, under all their names. */
export function timeFunctions(settings: TimeSettings): FunctionTable {
  const now = (args: GoList): GoTime => {
    expectCount(args, 0);
    return { kind: 'time', instant: settings.now, zone: settings.zone };
  };
  const asTime = (args: GoList): GoTime => {
    expectCount(args, 1, 2);
    const zone = args.length === 2 ? textAt(args, 1) : settings.siteZone;
    return toTime(args[0], { ...settings, siteZone: zone });
  };
  const format = (args: GoList): string => {
    expectCount(args, 2);
    return localFormat(toTime(args[1], settings), textAt(args, 0), settings.language);
  };
  return {
    now,
    'time.Now': now,
    time: asTime,
    'time.AsTime': asTime,
    dateFormat: format,
    'time.Format': format,
    'time.In': (args) => {
      expectCount(args, 2);
      const zone = textAt(args, 0);
      if (!isKnownZone(zone)) throw new MisuseError();
      return { ...timeIn(args[1]), zone };
    },
  };
}

/** As Go does, an offset that the writer's clock has at that moment is taken for the writer's zone. */
function toTime(value: GoValue, { zone, siteZone }: TimeSettings): GoTime {
  if (typeof value === 'number') return { kind: 'time', instant: value * 1000, zone: 'UTC' };
  if (typeof value !== 'string') return timeIn(value);
  const date = parseGoTime(value, siteZone);
  if (!date) throw new MisuseError();
  const { instant, offset } = date;
  if (!NAMES_OFFSET.test(value)) return { kind: 'time', instant, zone: siteZone };
  const isWriters = offsetAt(zone, instant) === offset;
  return { kind: 'time', instant, zone: isWriters ? zone : zoneOfOffset(offset) };
}

const NAMES_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;

function zoneOfOffset(offset: number): string {
  if (offset === 0) return 'UTC';
  const minutes = Math.abs(offset);
  const fields = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return (offset < 0 ? '-' : '+') + fields.join(':');
}

/** Hugo's names for layouts, in English. */
const NAMED: Readonly<Record<string, string>> = {
  ':date_full': 'Monday, January 2, 2006',
  ':date_long': 'January 2, 2006',
  ':date_medium': 'Jan 2, 2006',
  ':date_short': '1/2/06',
  ':time_medium': '3:04:05\u202fpm',
  ':time_short': '3:04\u202fpm',
};

/** With the names of months and days in the site's language, which are known only in English. */
function localFormat(time: GoTime, layout: string, language: string): string {
  const named = NAMED[layout];
  const hasNames = named !== undefined || /Jan|Mon|^:/.test(layout);
  const isEnglish = /^en(?:$|[-_])/i.test(language);
  if (hasNames && !isEnglish) throw new MisuseError();
  if (named === undefined && layout.startsWith(':')) throw new MisuseError();
  return formatGoTime(time, named ?? layout);
}
