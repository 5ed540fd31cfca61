import { MONTHS, WEEKDAYS } from '../../dates/englishNames.ts';

/** How a date is written, as a layout of Go, and which zone it is in. */
export interface DateLayout {
  readonly layout: string;
  /** Whether a day or month below 10 shows that it has no leading zero. */
  readonly isUnpadded: boolean;
  readonly zone: 'none' | 'utc' | 'offset';
  readonly hasTime: boolean;
  readonly hasSeconds: boolean;
  /** The time as written, without the date and the zone: `00:00:00`. */
  readonly time: string;
}

const ISO =
  /^(\d{4})([-/.])(\d\d?)\2(\d\d?)(?:([Tt]| +)(\d\d?:\d\d(?::\d\d)?)(\.\d+)?( *)(Z|UTC|GMT|[-+]\d\d:?\d\d)?)?$/;

/** The layout of a date as text; `undefined` for what is no date, or one that is read in two ways. */
export function dateLayoutOf(text: string): DateLayout | undefined {
  return numericLayout(text) ?? namedLayout(text);
}

function numericLayout(text: string): DateLayout | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [
    ,
    ,
    mark = '',
    month = '',
    day = '',
    glue = '',
    time = '',
    fraction = '',
    gap = '',
    zone = '',
  ] = match;
  const date = `2006${mark}01${mark}02`;
  const places = fraction === '' ? '' : `.${'0'.repeat(fraction.length - 1)}`;
  const isUnpadded = month.length === 1 || day.length === 1;
  return {
    layout: date + glue + timeLayout(time) + places + gap + zoneLayout(zone),
    isUnpadded,
    zone: zoneKind(zone),
    hasTime: time !== '',
    hasSeconds: time.split(':').length === 3,
    time,
  };
}

function timeLayout(time: string): string {
  if (time === '') return '';
  return time.split(':').length === 3 ? '15:04:05' : '15:04';
}

function zoneLayout(zone: string): string {
  if (!/^[-+]/.test(zone)) return zone;
  return zone.includes(':') ? '-07:00' : '-0700';
}

function zoneKind(zone: string): DateLayout['zone'] {
  if (zone === '') return 'none';
  return /^[-+]/.test(zone) ? 'offset' : 'utc';
}

const WORD = new RegExp(
  [
    `(?<month>${MONTHS.join('|')})`,
    `(?<shortMonth>${MONTHS.map(short).join('|')})`,
    `(?<weekday>${WEEKDAYS.join('|')})`,
    `(?<shortWeekday>${WEEKDAYS.map(short).join('|')})`,
    '(?<time>\\d\\d?:\\d\\d(?::\\d\\d)?)',
    '(?<zone>[-+]\\d\\d:?\\d\\d|GMT|UTC)',
    '(?<year>\\d{4})',
    '(?<day>\\d\\d?)(?!\\d)',
  ].join('|'),
  'g',
);

function short(name: string): string {
  return `${name.slice(0, 3)}\\b`;
}

/** `Mar 5, 2024`, `Tue, 05 Mar 2024 10:20:30 +0100`: months as English words, so that it is certain. */
function namedLayout(text: string): DateLayout | undefined {
  const found: Record<string, string> = {};
  const layout = text.replace(WORD, (word, ...rest: readonly unknown[]) => {
    const [kind] = Object.entries(groupsIn(rest)).find(([, value]) => value !== undefined) ?? [''];
    found[kind] = word;
    return PARTS[kind] ?? (kind === 'time' ? timeLayout(word) : zoneLayout(word));
  });
  const leftOver = text.replace(WORD, '').replace(/[\s,.]/g, '');
  const hasDay = found['day'] !== undefined && found['year'] !== undefined;
  if (leftOver !== '' || !hasDay || !(found['month'] ?? found['shortMonth'])) return undefined;
  const time = found['time'] ?? '';
  return {
    layout,
    isUnpadded: found['day']?.length === 1,
    zone: zoneKind(found['zone'] ?? ''),
    hasTime: time !== '',
    hasSeconds: time.split(':').length === 3,
    time,
  };
}

const PARTS: Readonly<Record<string, string>> = {
  month: 'January',
  shortMonth: 'Jan',
  weekday: 'Monday',
  shortWeekday: 'Mon',
  year: '2006',
  day: '02',
};

/** The named groups, which `replace` hands to its function last. */
function groupsIn(rest: readonly unknown[]): Readonly<Record<string, unknown>> {
  const last = rest.at(-1);
  return typeof last === 'object' && last !== null ? { ...last } : {};
}
