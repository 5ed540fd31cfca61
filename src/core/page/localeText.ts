import type { PostDate } from '../posts/post.ts';

/** A day as people read it, and as machines do (ISO 8601). */
export interface Day {
  readonly text: string;
  readonly iso: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A language as configured (`pt_BR`, `en-us`) as a BCP 47 tag; `en` for what is none. */
export function localeOf(configured: string): string {
  try {
    return Intl.getCanonicalLocales(configured.trim().replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|ha-arab|he|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/** The day of a post where its generator sees it, whatever zone this machine is in. */
export function dayOf({ instant, offset, hasTime }: PostDate, locale: string): Day | undefined {
  const wallTime = new Date(instant + offset * 60_000);
  if (Number.isNaN(wallTime.getTime())) return undefined;
  const iso = wallTime.toISOString();
  return {
    text: formatFor(locale).format(wallTime),
    iso: hasTime ? iso.slice(0, 19) + zoneSuffix(offset) : iso.slice(0, iso.indexOf('T')),
  };
}

/** `A, B and C` in a language. */
export function listOf(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}

function formatFor(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(locale, format);
  return format;
}

function zoneSuffix(offset: number): string {
  if (offset === 0) return 'Z';
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
