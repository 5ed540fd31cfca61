import type { Message } from '../message.ts';
import type { PostDate } from './post.ts';
import type { TreeWords } from './treeModel.ts';

const MINUTE = 60_000;

/** Units of distance: from how many milliseconds on each is used, and how long it is. */
const UNITS = [
  { unit: 'year', length: 365.25 * 24 * 60 * MINUTE },
  { unit: 'month', length: 30.44 * 24 * 60 * MINUTE },
  { unit: 'week', length: 7 * 24 * 60 * MINUTE },
  { unit: 'day', length: 24 * 60 * MINUTE },
  { unit: 'hour', length: 60 * MINUTE },
  { unit: 'minute', length: MINUTE },
] as const;

/**
 * The words of the tree for a locale.
 * @param locale a BCP 47 tag; English stands in for one that is none.
 * @param say puts a message into the writer's language.
 */
export function treeWords(locale: string, say: (message: Message) => string): TreeWords {
  const language = isLocale(locale) ? locale : 'en';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    say,
    date: (date) => day.format(onTheSite(date)),
    dateTime: (date) => (date.hasTime ? time : day).format(onTheSite(date)),
    distance: (instant, now) => distance(instant - now, relative),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** The moment whose UTC fields are those of the date as the site sees it. */
function onTheSite({ instant, offset }: PostDate): number {
  return instant + offset * MINUTE;
}

function distance(milliseconds: number, relative: Intl.RelativeTimeFormat): string {
  const size = Math.abs(milliseconds);
  const { unit, length } = UNITS.find(({ length }) => size >= length) ?? {
    unit: 'minute',
    length: MINUTE,
  };
  return relative.format(Math.trunc(milliseconds / length), unit);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
