/** A number of minutes or words in a text, and how it is written there. */
export interface ShownLength {
  readonly number: number;
  /** UTF-16 units: from the number to the end of the unit. */
  readonly start: number;
  readonly end: number;
  /** As written: `1,024`, `One`. */
  readonly digits: string;
  /** What is between the number and the unit. */
  readonly gap: string;
  readonly unit: string;
}

/** Docusaurus writes `One min read`. Source: theme-translations, base/theme-blog.json. */
const MINUTES =
  /(?<![\p{L}\p{N}.,:])(?<digits>\d{1,3}|one)(?<gap>[\s\u00a0-]*)(?<unit>min(?:ute|uto|uut|uten)?s?|分钟|分鐘|分|분|мин)(?![\p{L}])/iu;
const WORDS =
  /(?<![\p{L}\p{N}.,:])(?<digits>\d[\d,.\u00a0]*)(?<gap>\s*)(?<unit>words?|mots|palabras|parole|palavras|wörter|слов|字|词|詞)(?![\p{L}])/iu;

/** The minutes that a text tells; `undefined`: none. */
export function minutesIn(text: string): ShownLength | undefined {
  return lengthIn(text, MINUTES);
}

/** The number of words that a text tells; `undefined`: none. */
export function wordsIn(text: string): ShownLength | undefined {
  return lengthIn(text, WORDS);
}

function lengthIn(text: string, pattern: RegExp): ShownLength | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const { digits = '', gap = '', unit = '' } = match.groups ?? {};
  const number = /^one$/i.test(digits) ? 1 : Number(digits.replace(/\D/g, ''));
  const end = match.index + match[0].length;
  return { number, start: match.index, end, digits, gap, unit };
}
