import type { PostDate } from '../posts/post.ts';
import { monthNames, nameIn, weekdayNames, type NameStyle } from './dateNames.ts';

/** How a site writes dates, learnt from its pages. Plain data, to be kept. */
export interface DateFormat {
  /** BCP 47 tag, of the names. */
  readonly locale: string;
  readonly parts: readonly DatePart[];
  /** Minutes that the pages are ahead of the time that Galley knows. */
  readonly shift: number;
}

export type DatePart =
  | { readonly field: 'text'; readonly text: string }
  | { readonly field: 'year'; readonly style: 'full' | 'short' }
  | { readonly field: 'month'; readonly style: NumberStyle }
  | { readonly field: 'monthName'; readonly style: NameStyle; readonly letters: Letters }
  | { readonly field: 'day'; readonly style: NumberStyle | 'ordinal' | 'spaced' }
  | { readonly field: 'weekday'; readonly style: NameStyle; readonly letters: Letters }
  | { readonly field: 'hour'; readonly style: NumberStyle; readonly isTwelve: boolean }
  | { readonly field: 'minute' | 'second' }
  | { readonly field: 'half'; readonly text: 'AM' | 'am' | 'a.m.' };

export type NumberStyle = 'plain' | 'padded';
export type Letters = 'given' | 'lower' | 'upper' | 'capital';

const MINUTE = 60_000;

/** The date as the site would write it. */
export function formatDate({ locale, parts, shift }: DateFormat, date: PostDate): string {
  const wall = new Date(date.instant + (date.offset + shift) * MINUTE);
  if (Number.isNaN(wall.getTime())) return '';
  return parts.map((part) => partText(part, wall, locale)).join('');
}

/** One part of a date; of a wall time in UTC. */
export function partText(part: DatePart, wall: Date, locale: string): string {
  switch (part.field) {
    case 'text':
      return part.text;
    case 'year':
      return part.style === 'full'
        ? String(wall.getUTCFullYear())
        : two(wall.getUTCFullYear() % 100);
    case 'month':
      return numberIn(part.style, wall.getUTCMonth() + 1);
    case 'monthName':
      return inLetters(part.letters, nameIn(monthNames(locale, wall.getUTCMonth()), part.style));
    case 'weekday':
      return inLetters(part.letters, nameIn(weekdayNames(locale, wall.getUTCDay()), part.style));
    case 'day':
      return dayText(part.style, wall.getUTCDate());
    case 'hour': {
      const hour = wall.getUTCHours();
      return numberIn(part.style, part.isTwelve ? hour % 12 || 12 : hour);
    }
    case 'minute':
      return two(wall.getUTCMinutes());
    case 'second':
      return two(wall.getUTCSeconds());
    case 'half':
      return wall.getUTCHours() < 12 ? part.text : part.text.replace(/^a/, 'p').replace(/^A/, 'P');
  }
}

export function inLetters(letters: Letters, name: string): string {
  switch (letters) {
    case 'given':
      return name;
    case 'lower':
      return name.toLowerCase();
    case 'upper':
      return name.toUpperCase();
    case 'capital':
      return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
  }
}

function dayText(style: NumberStyle | 'ordinal' | 'spaced', day: number): string {
  if (style === 'ordinal') return `${day}${ordinalEnd(day)}`;
  return style === 'spaced' ? String(day).padStart(2, ' ') : numberIn(style, day);
}

function ordinalEnd(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

function numberIn(style: NumberStyle, value: number): string {
  return style === 'padded' ? two(value) : String(value);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
