import type { PostDate } from '../posts/post.ts';
import { inLetters, partText, type DateFormat, type DatePart, type Letters } from './dateFormat.ts';
import { monthNames, weekdayNames, type DateName } from './dateNames.ts';

/** A known date, found in a text. Offsets are UTF-16 units. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** The ways to write dates that come out so for this one; the likeliest first, never empty. */
  readonly formats: readonly DateFormat[];
}

const DAY_MINUTES = 1440;
/** Nothing shown beside a date is longer. */
const LONGEST = 400;

/**
 * Finds where and how a text says a date that is known: by day, month and year in one of the orders
 * people use, with names in one of some languages, a weekday before and a time of day behind it.
 * A day more or less counts as well, for pages may be made in another zone.
 */
export function findDate(
  text: string,
  date: PostDate,
  locales: readonly string[],
): FoundDate | undefined {
  if (text.length > LONGEST || !/\p{N}/u.test(text)) return undefined;
  for (const shift of [0, DAY_MINUTES, -DAY_MINUTES]) {
    const wall = new Date(date.instant + (date.offset + shift) * 60_000);
    if (Number.isNaN(wall.getTime())) return undefined;
    const found = locales.flatMap((locale) => findIn(text, { wall, locale, shift }));
    const [first] = found.sort((a, b) => b.end - b.start - (a.end - a.start));
    if (!first) continue;
    const same = found.filter(({ start, end }) => start === first.start && end === first.end);
    return { ...first, formats: same.flatMap(({ formats }) => formats) };
  }
  return undefined;
}

interface Wanted {
  /** As on the wall, in UTC. */
  readonly wall: Date;
  readonly locale: string;
  readonly shift: number;
}

type Field = 'day' | 'month' | 'year';
const ORDERS: readonly (readonly Field[])[] = [
  ['month', 'day', 'year'],
  ['day', 'month', 'year'],
  ['year', 'month', 'day'],
];

const BETWEEN = String.raw`[^\p{L}\p{N}]{0,4}(?:(?:de|of|del|di|den|the|年|月|日|년|월|일|г|tháng|năm)[^\p{L}\p{N}]{0,3})?`;
const TIME = String.raw`(?:(?<before>[^\p{L}\p{N}]{1,4}(?:(?:at|à|um|klo|kl)[^\p{L}\p{N}]{1,2})?)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:(?<space>\s?)(?<half>[AP]M|[ap]m|[ap]\.m\.))?)?`;

function findIn(text: string, wanted: Wanted): readonly FoundDate[] {
  return ORDERS.flatMap((order) => {
    const fields = order.map((field) => `(?<${field}>${alternatives(field, wanted)})`);
    const weekday = names('weekday', wanted).map(({ text: name }) => escaped(name));
    const lead = weekday.length > 0 ? `(?:(?<weekday>${weekday.join('|')})(?<gap>[^\\p{L}\\p{N}]{1,3}))?` : '';
    const pattern = `(?<![\\p{L}\\p{N}])${lead}${fields.join(BETWEEN_GROUPS)}(?!\\p{N})${TIME}`;
    const numbered = numberGaps(pattern);
    const match = new RegExp(numbered, 'iu').exec(text);
    if (!match?.groups) return [];
    const { gap1 = '', gap2 = '', ...groups } = match.groups;
    if (gap1 === '' || gap2 === '') return [];
    const timed = timeOf(groups, wanted);
    const length = match[0].length - (timed === undefined ? lengthOfTime(groups) : 0);
    const parts = order.flatMap((field, i): readonly (readonly DatePart[])[] => [
      fieldParts(field, groups[field] ?? '', wanted),
      ...(i < 2 ? [[literal(i === 0 ? gap1 : gap2)]] : []),
    ]);
    const lead2: readonly (readonly DatePart[])[] =
      groups['weekday'] === undefined
        ? []
        : [weekdayParts(groups['weekday'], wanted), [literal(groups['gap'] ?? '')]];
    const formats = combinations([...lead2, ...parts, ...(timed?.parts ?? [])]).map((all) => ({
      locale: wanted.locale,
      parts: all,
      shift: wanted.shift + (timed?.shift ?? 0),
    }));
    return [{ start: match.index, end: match.index + length, formats }];
  });
}

const BETWEEN_GROUPS = `(?<gap#>${BETWEEN})`;

function numberGaps(pattern: string): string {
  let n = 0;
  return pattern.replaceAll('gap#', () => `gap${++n}`);
}

function literal(text: string): DatePart {
  return { field: 'text', text };
}

function alternatives(field: Field, wanted: Wanted): string {
  const { wall } = wanted;
  const day = wall.getUTCDate();
  switch (field) {
    case 'year':
      return `${wall.getUTCFullYear()}|['’]?${partText({ field: 'year', style: 'short' }, wall, '')}`;
    case 'day':
      return `0?${day}(?:st|nd|rd|th|º|er|\\.)?`;
    case 'month': {
      const written = names('month', wanted).map(({ text }) => escaped(text));
      const sorted = [...written].sort((a, b) => b.length - a.length);
      return [...sorted, `0?${wall.getUTCMonth() + 1}`].join('|');
    }
  }
}

function names(kind: 'month' | 'weekday', { wall, locale }: Wanted): readonly DateName[] {
  return kind === 'month'
    ? monthNames(locale, wall.getUTCMonth())
    : weekdayNames(locale, wall.getUTCDay());
}

/** All parts that come out as what was found. */
function fieldParts(field: Field, found: string, wanted: Wanted): readonly DatePart[] {
  const isNumber = /^\d/.test(found);
  const candidates: readonly DatePart[] =
    field === 'month' && !isNumber ? nameParts('monthName', found, wanted) : NUMBERS[field];
  const fitting = candidates.filter((part) => partText(part, wanted.wall, wanted.locale) === found);
  return fitting.length > 0 ? fitting : [literal(found)];
}

const NUMBERS: Readonly<Record<Field, readonly DatePart[]>> = {
  year: [
    { field: 'year', style: 'full' },
    { field: 'year', style: 'short' },
  ],
  month: [
    { field: 'month', style: 'padded' },
    { field: 'month', style: 'plain' },
  ],
  day: [
    { field: 'day', style: 'plain' },
    { field: 'day', style: 'padded' },
    { field: 'day', style: 'ordinal' },
  ],
};

const LETTERS: readonly Letters[] = ['given', 'lower', 'upper', 'capital'];

function nameParts(
  field: 'monthName' | 'weekday',
  found: string,
  wanted: Wanted,
): readonly DatePart[] {
  const kind = field === 'weekday' ? 'weekday' : 'month';
  return names(kind, wanted).flatMap(({ style, text }) => {
    const letters = LETTERS.find((form) => inLetters(form, text) === found);
    return letters === undefined ? [] : [{ field, style, letters }];
  });
}

function weekdayParts(found: string, wanted: Wanted): readonly DatePart[] {
  const parts = nameParts('weekday', found, wanted);
  return parts.length > 0 ? parts : [literal(found)];
}

type Groups = Readonly<Record<string, string | undefined>>;

function lengthOfTime(groups: Groups): number {
  if (groups['hour'] === undefined) return 0;
  const seconds = groups['second'] === undefined ? 0 : groups['second'].length + 1;
  const half = (groups['space'] ?? '').length + (groups['half'] ?? '').length;
  return (groups['before'] ?? '').length + groups['hour'].length + 3 + seconds + half;
}

/** The parts of a time of day, if it may be the one that is known, perhaps in another zone. */
function timeOf(
  groups: Groups,
  { wall }: Wanted,
): { readonly parts: readonly (readonly DatePart[])[]; readonly shift: number } | undefined {
  const { hour, minute, second, half, before = '', space = '' } = groups;
  if (hour === undefined || Number(minute) !== wall.getUTCMinutes()) return undefined;
  const isTwelve = half !== undefined;
  const isAfternoon = /^p/i.test(half ?? '');
  const shown = isTwelve ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  const shift = (((shown - wall.getUTCHours() + 36) % 24) - 12) * 60;
  const style = hour.startsWith('0') || Number(hour) > 9 ? 'padded' : 'plain';
  const parts: DatePart[] = [literal(before), { field: 'hour', style, isTwelve }, literal(':')];
  parts.push({ field: 'minute' });
  if (second !== undefined) parts.push(literal(':'), { field: 'second' });
  if (half !== undefined) parts.push(literal(space), { field: 'half', text: halfStyle(half) });
  return { parts: parts.map((part) => [part]), shift };
}

function halfStyle(half: string): 'AM' | 'am' | 'a.m.' {
  if (half.includes('.')) return 'a.m.';
  return /^[AP]/.test(half) ? 'AM' : 'am';
}

const MOST_FORMATS = 48;

function combinations(choices: readonly (readonly DatePart[])[]): readonly (readonly DatePart[])[] {
  return choices.reduce<readonly (readonly DatePart[])[]>(
    (all, parts) =>
      parts.flatMap((part) => all.map((before) => [...before, part])).slice(0, MOST_FORMATS),
    [[]],
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
