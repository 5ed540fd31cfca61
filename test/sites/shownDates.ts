import { tokensOf } from './domSimilarity.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The ways in which sites write a day, from which we look for those that a page uses. */
function writings(date: string): readonly string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  const days = [...new Set([day, String(Number(day))])];
  const long = MONTHS[Number(month) - 1] ?? '';
  const names = [...new Set([long, long.slice(0, 3)])];
  const named = names.flatMap((name) =>
    days.flatMap((each) => [
      `${name} ${each}, ${year}`,
      `${each} ${name} ${year}`,
      `${each} ${name}, ${year}`,
      `${year} ${name} ${each}`,
    ]),
  );
  const numbers = ['-', '/', '.'].flatMap((mark) => [
    [year, month, day].join(mark),
    [day, month, year].join(mark),
    [month, day, year].join(mark),
  ]);
  return [...named, ...numbers];
}

/** The text that readers see, words parted by one blank. */
export function shownText(html: string): string {
  const words = tokensOf(html).filter((token) => !token.startsWith('<'));
  return words.join(' ').replace(/[\u200b\ufeff]/g, '');
}

/** So much of the text before a date tells where it stands. */
const BEFORE = 12;

/**
 * Whether a page shows a date first where the post's own page does, and in the same way.
 * @returns `undefined` when the post's own page shows none.
 */
export function showsSameDate(html: string, real: string, date: string): boolean | undefined {
  const [ours, theirs] = [shownText(html), shownText(real)];
  const used = writings(date).filter((writing) => theirs.includes(writing));
  if (used.length === 0) return undefined;
  const first = (text: string, writing: string): string => {
    const at = text.indexOf(writing);
    return at < 0 ? '' : text.slice(Math.max(0, at - BEFORE), at + writing.length);
  };
  return used.every((writing) => first(ours, writing) === first(theirs, writing));
}
