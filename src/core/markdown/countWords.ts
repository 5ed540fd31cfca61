/** How long a text is to read. */
export interface Length {
  /** Words; a character of a script written without spaces counts as one. */
  readonly words: number;
  /** Whole minutes, at least one. */
  readonly minutes: number;
}

/** Words a reader takes in a minute, and characters of a script written without spaces. */
const WORDS_A_MINUTE = 230;
const CHARACTERS_A_MINUTE = 500;

/** What a reader does not read: fenced code, HTML and its comments, addresses of links, shortcodes. */
const UNREAD =
  /^(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?^\k<fence>[^\n]*$|<!--[\s\S]*?-->|<[^<>\n]*>|\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}|(?<=\])\([^()\n]*\)/gm;
/** Scripts that part no words by spaces: a character stands for about a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Counts the words of a Markdown body, and tells how long it takes to read. */
export function countWords(body: string): Length {
  const text = body.replace(UNREAD, ' ');
  const characters = count(text, UNSPACED);
  const words = count(text.replace(UNSPACED, ' '), WORD);
  const minutes = words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE;
  return { words: words + characters, minutes: Math.max(1, Math.round(minutes)) };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
