import type { PostDate } from '../posts/post.ts';
import { inLetters, partText, type DateFormat, type DatePart, type Letters } from './dateFormat.ts';
import { monthNames, weekdayNames, type DateName } from './dateNames.ts';

/** A known date, found in a text. Offsets are UTF-16 units. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** It is the day before or behind, as it may be in another zone. */
  readonly isOtherDay: boolean;
  /** The ways to write dates that come out so for this one; the likeliest first, never empty. */
  readonly formats: readonly DateFormat[];
}

const DAY_MINUTES = 1440;
/** Between two zones, from one end of the world to the other. */
const WIDEST_SHIFT = 26 * 60;
/** Nothing shown beside a date is longer. */
const LONGEST = 400;

export type DateFinder = (text: string) => FoundDate | undefined;

/**
 * Finds where and how texts say a date that is known: by day, month and year in one of the orders
 * people use, with names in one of some languages, a weekday before and a time of day behind it.
 * A day more or less counts as well, for pages may be made in another zone.
 */
export function dateFinder(date: PostDate, locales: readonly string[]): DateFinder {
  const tries = [0, DAY_MINUTES, -DAY_MINUTES].flatMap((shift) => {
    const wall = new Date(date.instant + (date.offset + shift) * 60_000);
    if (Number.isNaN(wall.getTime())) return [];
    const year = partText({ field: 'year', style: 'short' }, wall, '');
    return [{ year, wanted: locales.map((locale) => ({ wall, locale, shift })) }];
  });
  return (text) => {
    if (text.length > LONGEST || !tries.some(({ year }) => text.includes(year))) return undefined;
    const words = wordsOf(text);
    for (const { wanted } of tries) {
      const found = wanted.flatMap((each) => findIn({ text, words }, each));
      const [first] = found.sort((a, b) => b.end - b.start - (a.end - a.start));
      if (!first) continue;
      const same = found.filter(({ start, end }) => start === first.start && end === first.end);
      return { ...first, formats: same.flatMap(({ formats }) => formats) };
    }
    return undefined;
  };
}

interface Wanted {
  /** As on the wall, in UTC. */
  readonly wall: Date;
  readonly locale: string;
  readonly shift: number;
}

/** A run of letters or of digits. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Words {
  readonly text: string;
  readonly words: readonly Word[];
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

type Field = 'day' | 'month' | 'year';
const ORDERS: readonly (readonly Field[])[] = [
  ['month', 'day', 'year'],
  ['day', 'month', 'year'],
  ['year', 'month', 'day'],
];

/** Words that stand between the parts of a date. */
const FILLERS = new Set('de of del di den the le г tháng năm 年 月 日 년 월 일'.split(' '));
const WIDEST_GAP = 5;
const ORDINAL_ENDS = /^(?:st|nd|rd|th|er|º)$/i;

/** A field of a date as it stands in a text. */
interface FoundField {
  readonly parts: readonly DatePart[];
  readonly start: number;
  readonly end: number;
  /** Index of the word behind it. */
  readonly next: number;
}

function findIn(source: Words, wanted: Wanted): readonly FoundDate[] {
  return ORDERS.flatMap((order) => {
    for (let at = 0; at < source.words.length; at++) {
      const found = isWithinNumber(source, at) ? undefined : fieldsFrom(source, at, order, wanted);
      if (found) return [dateOf(source, at, found, wanted)];
    }
    return [];
  });
}

/** Whether a word goes on what stands before it: as `01` does in `2024-01-05`. */
function isWithinNumber({ text, words }: Words, at: number): boolean {
  const start = words[at]?.start ?? 0;
  return /^\d[-/.]\d$/.test(text.slice(Math.max(0, start - 2), start + 1));
}

/** The fields in an order, from a word on. */
function fieldsFrom(
  source: Words,
  at: number,
  order: readonly Field[],
  wanted: Wanted,
): readonly FoundField[] | undefined {
  const found: FoundField[] = [];
  let next = at;
  for (const field of order) {
    const last = found.at(-1);
    if (last && FILLERS.has(source.words[next]?.text.toLowerCase() ?? '')) next++;
    const here = fieldAt(source, next, field, wanted);
    if (!here) return undefined;
    const gap = last ? here.start - last.end : 1;
    if (gap < 1 || gap > WIDEST_GAP + (source.words[next - 1]?.text.length ?? 0)) return undefined;
    found.push(here);
    next = here.next;
  }
  return found;
}

function fieldAt(
  { text, words }: Words,
  at: number,
  field: Field,
  wanted: Wanted,
): FoundField | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (!/^\d/.test(word.text)) return field === 'month' ? nameAt(text, word, at, wanted) : undefined;
  const end = words[at + 1];
  const isOrdinal = field === 'day' && end?.start === word.end && ORDINAL_ENDS.test(end.text);
  const shown = isOrdinal ? word.text + end.text : word.text;
  const next = at + (isOrdinal ? 2 : 1);
  const fitting = NUMBERS[field].filter(
    (part) => partText(part, wanted.wall, wanted.locale) === shown,
  );
  const isForeign = isOrdinal && Number(word.text) === wanted.wall.getUTCDate();
  if (fitting.length === 0 && !isForeign) return undefined;
  const parts: readonly DatePart[] =
    fitting.length > 0 ? fitting : [{ field: 'day', style: 'plain' }];
  return {
    parts,
    start: word.start,
    end: fitting.length > 0 ? word.start + shown.length : word.end,
    next,
  };
}

function nameAt(text: string, word: Word, at: number, wanted: Wanted): FoundField | undefined {
  const full = text.charAt(word.end) === '.' ? `${word.text}.` : undefined;
  for (const shown of full === undefined ? [word.text] : [full, word.text]) {
    const parts = nameParts('monthName', shown, wanted);
    if (parts.length > 0)
      return { parts, start: word.start, end: word.start + shown.length, next: at + 1 };
  }
  return undefined;
}

function dateOf(
  source: Words,
  at: number,
  fields: readonly FoundField[],
  wanted: Wanted,
): FoundDate {
  const { text } = source;
  const lead = weekdayBefore(source, at, wanted);
  const start = lead?.start ?? fields[0]?.start ?? 0;
  const end = fields.at(-1)?.end ?? start;
  const choices: (readonly DatePart[])[] = [...(lead?.choices ?? [])];
  fields.forEach((field, i) => {
    const before = fields[i - 1];
    if (before) choices.push([literal(text.slice(before.end, field.start))]);
    choices.push(field.parts);
  });
  TIME.lastIndex = end;
  const match = TIME.exec(text);
  const timed = match && timeOf(match.groups ?? {}, wanted);
  return {
    start,
    end: end + (timed ? match[0].length : 0),
    isOtherDay: wanted.shift !== 0,
    formats: combinations([...choices, ...(timed?.parts ?? [])]).map((parts) => ({
      locale: wanted.locale,
      parts,
      shift: wanted.shift + (timed?.shift ?? 0),
    })),
  };
}

function weekdayBefore(
  { text, words }: Words,
  at: number,
  wanted: Wanted,
): { readonly start: number; readonly choices: readonly (readonly DatePart[])[] } | undefined {
  const [word, first] = [words[at - 1], words[at]];
  if (!word || !first || first.start - word.end > 3) return undefined;
  const gap = text.slice(word.end, first.start);
  const dotted = gap.startsWith('.') ? nameParts('weekday', `${word.text}.`, wanted) : [];
  const parts = dotted.length > 0 ? dotted : nameParts('weekday', word.text, wanted);
  if (parts.length === 0) return undefined;
  return { start: word.start, choices: [parts, [literal(dotted.length > 0 ? gap.slice(1) : gap)]] };
}

/** A time of day right behind a date. */
const TIME =
  /(?<before>[^\p{L}\p{N}]{1,4}(?:(?:at|à|um|klo|kl)[^\p{L}\p{N}]{1,2})?)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:(?<space>\s?)(?<half>[AP]M|[ap]m|[ap]\.m\.))?/uy;

function literal(text: string): DatePart {
  return { field: 'text', text };
}

function names(kind: 'month' | 'weekday', { wall, locale }: Wanted): readonly DateName[] {
  return kind === 'month'
    ? monthNames(locale, wall.getUTCMonth())
    : weekdayNames(locale, wall.getUTCDay());
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

type Groups = Readonly<Record<string, string | undefined>>;

/** The parts of a time of day, if it may be the one that is known, perhaps in another zone. */
function timeOf(
  groups: Groups,
  { wall, shift: dayShift }: Wanted,
): { readonly parts: readonly (readonly DatePart[])[]; readonly shift: number } | undefined {
  const { hour, minute, second, half, before = '', space = '' } = groups;
  if (hour === undefined || Number(minute) !== wall.getUTCMinutes()) return undefined;
  const isTwelve = half !== undefined;
  const isAfternoon = /^p/i.test(half ?? '');
  const shown = isTwelve ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  const shift = (shown - wall.getUTCHours()) * 60;
  if (Math.abs(dayShift + shift) > WIDEST_SHIFT) return undefined;
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
