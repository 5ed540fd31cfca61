import type { WallTime } from '../dates/calendar.ts';
import { padded } from '../dates/isoWithOffset.ts';

/**
 * A date in a file or folder name: `YYYY`, `MM`, `DD`, `HH`, `mm`, `ss` with leading zeros, `M` and
 * `D` without; all else is as written.
 */
export type DatePattern = string;

/** The pattern filled with a time. */
export function fillDate(pattern: DatePattern, wall: WallTime): string {
  return pattern.replace(/YYYY|MM|DD|HH|mm|ss|M|D/g, (part) => {
    switch (part) {
      case 'YYYY':
        return padded(wall.year, 4);
      case 'MM':
        return padded(wall.month);
      case 'M':
        return String(wall.month);
      case 'DD':
        return padded(wall.day);
      case 'D':
        return String(wall.day);
      case 'HH':
        return padded(wall.hour);
      case 'mm':
        return padded(wall.minute);
      default:
        return padded(wall.second);
    }
  });
}

const PREFIXES: readonly (readonly [RegExp, DatePattern])[] = [
  [/^(?:19|20)\d\d-[01]\d-[0-3]\d-[0-2]\d-[0-5]\d-[0-5]\d([-_ .]+)(?=.)/, 'YYYY-MM-DD-HH-mm-ss'],
  [/^(?:19|20)\d\d-[01]\d-[0-3]\d([-_ .]+)(?=.)/, 'YYYY-MM-DD'],
  [/^(?:19|20)\d\d_[01]\d_[0-3]\d([-_ .]+)(?=.)/, 'YYYY_MM_DD'],
  [/^(?:19|20)\d\d\.[01]\d\.[0-3]\d([-_ .]+)(?=.)/, 'YYYY.MM.DD'],
  [/^(?:19|20)\d\d-\d\d?-\d\d?([-_ .]+)(?=.)/, 'YYYY-M-D'],
  [/^(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d[0-5]\d([-_ .]+)(?=.)/, 'YYYYMMDDHHmmss'],
  [/^(?:19|20)\d\d[01]\d[0-3]\d[0-2]\d[0-5]\d([-_ .]+)(?=.)/, 'YYYYMMDDHHmm'],
  [/^(?:19|20)\d\d[01]\d[0-3]\d([-_ .]+)(?=.)/, 'YYYYMMDD'],
  [/^(?:19|20)\d\d-[01]\d([-_ .]+)(?=\D)/, 'YYYY-MM'],
];

/** The date that a name begins with, and what follows it; the whole name when there is none. */
export function splitDatePrefix(name: string): {
  readonly prefix: DatePattern;
  readonly rest: string;
} {
  for (const [expression, pattern] of PREFIXES) {
    const match = expression.exec(name);
    if (match) return { prefix: pattern + (match[1] ?? ''), rest: name.slice(match[0].length) };
  }
  return { prefix: '', rest: name };
}

/** What a folder named by a date is called after, given whether it lies below one for the year. */
export function dateFolderPattern(
  name: string,
  above: DatePattern | undefined,
): string | undefined {
  if (/^(?:19|20)\d\d$/.test(name)) return above === undefined ? 'YYYY' : undefined;
  if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-[0-3]\d$/.test(name)) return 'YYYY-MM-DD';
  if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(name)) return 'YYYY-MM';
  if (above === 'YYYY' && /^(?:0[1-9]|1[0-2])$/.test(name)) return 'MM';
  if (above === 'YYYY' && /^[1-9]$/.test(name)) return 'M';
  if ((above === 'MM' || above === 'YYYY-MM') && /^(?:0[1-9]|[12]\d|3[01])$/.test(name))
    return 'DD';
  return undefined;
}
