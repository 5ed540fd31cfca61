import { mostCommon } from './majority.ts';

/** How a site makes the name of a post's file from its title. */
export interface SlugManner {
  /** Stands for the hyphens of the generator's slug: `-`, `_`, a space. */
  readonly separator: string;
  readonly keepsCase: boolean;
  readonly letters: 'as they are' | 'without accents' | 'German';
}

/** A post whose title and name are both known. */
export interface NamedPost {
  readonly title: string;
  /** Its name without date and extension. */
  readonly slug: string;
}

type SlugOf = (title: string, keepsCase?: boolean) => string;

/** The slug of a title in a manner. */
export function slugIn({ separator, keepsCase, letters }: SlugManner, slugOf: SlugOf) {
  return (title: string): string => {
    const slug = slugOf(spelled(title, letters), keepsCase);
    return separator === '-' ? slug : slug.replaceAll('-', separator);
  };
}

/**
 * The manner that explains most names. Without evidence to the contrary it is the generator's own;
 * posts whose names were shortened by hand still show separator and case.
 */
export function learnSlugManner(posts: readonly NamedPost[], slugOf: SlugOf): SlugManner {
  const separator = mostCommon(posts.flatMap(({ slug }) => separatorIn(slug) ?? [])) ?? '-';
  const cased = posts.filter(({ slug }) => slug !== slug.toLowerCase());
  const keepsCase = cased.length * 2 > posts.length;
  const base = { separator, keepsCase };
  const manners = LETTERS.map((letters): SlugManner => ({ ...base, letters }));
  const best = manners.map((manner) => {
    const make = slugIn(manner, slugOf);
    return { manner, hits: posts.filter(({ title, slug }) => make(title) === slug).length };
  });
  return best.reduce((a, b) => (b.hits > a.hits ? b : a)).manner;
}

const LETTERS: readonly [SlugManner['letters'], ...SlugManner['letters'][]] = [
  'as they are',
  'without accents',
  'German',
];

function separatorIn(slug: string): string | undefined {
  if (slug.includes('-')) return '-';
  if (slug.includes('_')) return '_';
  return slug.includes(' ') ? ' ' : undefined;
}

const GERMAN: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
};

/** Latin letters that have no accent to lose. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
};

function spelled(title: string, letters: SlugManner['letters']): string {
  if (letters === 'as they are') return title;
  const composed = title.normalize('NFC');
  const german = letters === 'German' ? replaceLetters(composed, GERMAN) : composed;
  const latin = replaceLetters(german, LATIN);
  return latin
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC');
}

function replaceLetters(text: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(text, (letter) => letters[letter] ?? letter).join('');
}
