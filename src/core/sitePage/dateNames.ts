/** How a month or a weekday is written. */
export interface DateName {
  readonly style: NameStyle;
  readonly text: string;
}

/** `own`: as it stands alone, where languages inflect it in dates. */
export type NameStyle = 'long' | 'long own' | 'short' | 'short bare' | 'three';

const known = new Map<string, readonly DateName[]>();

/** @param month 0 to 11. */
export function monthNames(locale: string, month: number): readonly DateName[] {
  const date = new Date(Date.UTC(2021, month, 15));
  return namesOf(`${locale} m ${month}`, [
    ['long', partOf(locale, date, 'month', { month: 'long', day: 'numeric', year: 'numeric' })],
    ['long own', partOf(locale, date, 'month', { month: 'long' })],
    ['short', partOf(locale, date, 'month', { month: 'short', day: 'numeric', year: 'numeric' })],
  ]);
}

/** @param weekday 0 is Sunday. */
export function weekdayNames(locale: string, weekday: number): readonly DateName[] {
  const date = new Date(Date.UTC(2021, 7, 1 + weekday));
  return namesOf(`${locale} d ${weekday}`, [
    ['long', partOf(locale, date, 'weekday', { weekday: 'long' })],
    ['short', partOf(locale, date, 'weekday', { weekday: 'short' })],
  ]);
}

/** The name in a style, for which a language without it uses the nearest. */
export function nameIn(names: readonly DateName[], style: NameStyle): string {
  return names.find((name) => name.style === style)?.text ?? names[0]?.text ?? '';
}

type Given = readonly [style: NameStyle, text: string];

/** With the short forms that date libraries have besides: without a full stop, and of three letters. */
function namesOf(key: string, given: readonly Given[]): readonly DateName[] {
  const cached = known.get(key);
  if (cached) return cached;
  const long = given[0]?.[1] ?? '';
  const short = given.at(-1)?.[1] ?? '';
  const all: readonly Given[] = [
    ...given,
    ['short bare', short.replace(/\.$/, '')],
    ['three', long.slice(0, 3)],
  ];
  const names = all
    .filter(([, text]) => /^\p{L}[\p{L}\p{M}]*\.?$/u.test(text))
    .map(([style, text]) => ({ style, text }));
  known.set(key, names);
  return names;
}

function partOf(
  locale: string,
  date: Date,
  type: 'month' | 'weekday',
  options: Intl.DateTimeFormatOptions,
): string {
  const parts = formatFor(locale, options).formatToParts(date);
  return parts.find((part) => part.type === type)?.value ?? '';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** They are slow to make. */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const cached = formats.get(key);
  if (cached) return cached;
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format;
}
