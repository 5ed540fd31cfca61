/** How long a text is to read. */
export interface Length {
  /** Words; a character of a script in which each stands for about a word counts as one. */
  readonly words: number;
  /** Whole minutes, at least one. */
  readonly minutes: number;
}

/** Words a reader takes in a minute, and characters that stand for words. */
const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 500;

const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Scripts that part neither words nor syllables by spaces; their words can only be looked up. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]*/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu;

/** Counts the words of a Markdown body, and tells how long it takes to read. */
export function countWords(body: string): Length {
  const text = readText(body);
  const characters = count(text, CHARACTERS);
  const unspaced = text.match(UNSPACED) ?? [];
  const spaced = text.replace(CHARACTERS, ' ').replace(UNSPACED, ' ');
  const words = unspaced.reduce((sum, run) => sum + wordsWithin(run), count(spaced, WORD));
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) };
}

const FENCED = /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?^\k<fence>[^\n]*$/gm;
const TAG = /<[a-z/][^<>\n]*>/gi;
const ADDRESS = /(?<=\])\([^()\n]*\)/g;
/** HTML comments, shortcodes and outputs, tags of Liquid. */
const UNREAD: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['{{', '}}'],
  ['{%', '%}'],
];

/** Without what a reader does not read: fenced code, HTML, shortcodes, addresses of links. */
function readText(body: string): string {
  const shown = UNREAD.reduce(without, body.replace(FENCED, ' '));
  return shown.replace(TAG, ' ').replace(ADDRESS, ' ');
}

/** The text without all that stands between these two. Unlike a pattern's, its time is bounded. */
function without(text: string, [open, close]: readonly [open: string, close: string]): string {
  let kept = '';
  let position = 0;
  for (;;) {
    const start = text.indexOf(open, position);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    if (end < 0) return kept + text.slice(position);
    kept += `${text.slice(position, start)} `;
    position = end + close.length;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Letters of such a script that make a word, on average. */
const LETTERS_A_WORD = 5;

let segmenter: Intl.Segmenter | undefined;

function wordsWithin(run: string): number {
  if (!('Segmenter' in Intl)) return Math.ceil(run.length / LETTERS_A_WORD);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike === true) words++;
  return words;
}
