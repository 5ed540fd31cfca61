import { Tally, tallyOf } from '../tally.ts';
import type { CodeToken } from './codeTokens.ts';
import { isBlankToken } from './codeTokens.ts';
import { Gaps } from './gaps.ts';
import { Highlighters, tokenInLine } from './highlighters.ts';
import type { Colour, Coloured, PageCharacters } from './pageCharacters.ts';

const BARE = 'bare';
/** Longer words are not counted one by one. */
const MAX_WORD = 40;
/** Different keys that are counted; more come only of long code in many languages. */
const MAX_KEYS = 20_000;

/**
 * The colours of a site's code, learnt by laying the tokens of our highlighter over the page's code,
 * character by character: whatever a site writes around a keyword is what a keyword gets. What it has
 * not shown is as its highlighter would write it, where that is known.
 */
export class Palette {
  readonly #colours = new Map<string, Tally>();
  readonly #highlighters = new Highlighters();
  readonly #gaps = { coloured: new Gaps(false), plain: new Gaps(true) };
  /** Whether code in no language has any colour. */
  readonly #plain = new Tally();
  /** Colours that were looked up, by all that they depend on. */
  readonly #found = new Map<string, Colour>();

  /** @returns whether the page's characters are those of the tokens. */
  learn(tokens: readonly CodeToken[], page: PageCharacters, language: string): boolean {
    const solid = tokens.filter((token) => !isBlankToken(token));
    if (solid.map(({ text }) => text.replace(/\s+/g, '')).join('') !== page.text) return false;
    this.#found.clear();
    if (language === '') this.#plain.add(page.colours.every(isBare) ? BARE : 'coloured');
    const gaps = this.gaps(language);
    let at = 0;
    let previous: CodeToken | undefined;
    for (const [i, token] of tokens.entries()) {
      if (isBlankToken(token)) {
        if (token.text === '\n') previous = undefined;
        continue;
      }
      const { length } = token.text.replace(/\s+/g, '');
      const colour = page.colours[at + (length >> 1)]?.colour ?? '';
      const inLine = language === '' ? undefined : tokenInLine(tokens, i);
      if (inLine) this.#highlighters.learn(inLine, language, colour);
      for (const key of learntKeys(tokens, i, language)) {
        if (this.#colours.size < MAX_KEYS) tallyOf(this.#colours, key).add(colour);
      }
      const blank = page.blanks.get(at);
      if (blank && inLine) this.#highlighters.learnBlank(language, blank.colour);
      const next = page.colours[at];
      if (previous) {
        const neighbours = { previous, next: token, hasBlank: blank !== undefined };
        gaps.learn(neighbours, [page.colours[at - 1], blank, next]);
      } else if (blank) gaps.learnIndent(blank, next);
      at += length;
      previous = token;
    }
    return true;
  }

  /** The colour of the token at an index. */
  colour(tokens: readonly CodeToken[], index: number, language: string): Colour {
    if (language === '' && this.#plain.best === BARE) return '';
    const around = `${neighbour(tokens, index, -1)}|${neighbour(tokens, index, 1)}`;
    const token = tokens[index];
    const own = `${language}>${token?.within ?? ''}|${token?.scope ?? ''}|${token?.text ?? ''}`;
    const all = `${own}|${around}`;
    const known = this.#found.get(all);
    if (known !== undefined) return known;
    const colour = this.#look(tokens, index, language);
    if (this.#found.size >= MAX_KEYS) this.#found.clear();
    this.#found.set(all, colour ?? '');
    return colour ?? '';
  }

  /** First what the site shows of the language, then what its highlighter does, then other languages. */
  #look(tokens: readonly CodeToken[], index: number, language: string): Colour | undefined {
    if (language === '' && this.#plain.total === 0) return this.#highlighters.plain() ?? '';
    const token = language === '' ? undefined : tokenInLine(tokens, index);
    const keys = lookupKeys(tokens, index, language);
    const best = (isOwn: boolean): Colour | undefined =>
      keys
        .filter((key) => !key.startsWith('*') === isOwn)
        .map((key) => this.#colours.get(key)?.best)
        .find((colour) => colour !== undefined);
    const known = token && this.#highlighters.colour(token, language);
    return best(true) ?? known ?? best(false) ?? this.#usual(tokens[index], language);
  }

  /** What most code of a language has, for one of which nothing is known. */
  #usual(token: CodeToken | undefined, language: string): Colour | undefined {
    return this.#colours.get(isPlain(token) ? `${language}|plain` : `${language}|`)?.best;
  }

  /** Whether anything was learnt of a language. */
  knows(language: string): boolean {
    return this.#colours.has(`${language}|`);
  }

  /** The colour of blanks in a language that the site has not shown, where they have one. */
  blanks(language: string): Colour | undefined {
    return this.knows(language) ? undefined : this.#highlighters.blanks(language);
  }

  /** What is done between tokens of code in a language, or in none. */
  gaps(language: string): Gaps {
    return language === '' ? this.#gaps.plain : this.#gaps.coloured;
  }
}

function isBare({ colour }: Coloured): boolean {
  return colour === '';
}

/**
 * What a token counts for. One of a language within another counts for nothing else, for it may stand
 * in an element of that language.
 */
function learntKeys(
  tokens: readonly CodeToken[],
  index: number,
  language: string,
): readonly string[] {
  const token = tokens[index];
  const inner = innerOf(token, language);
  const keys = keysOf(tokens, index, inner ?? language);
  if (inner !== undefined) return keys.filter((key) => !key.startsWith('*'));
  const usual = isPlain(token) ? [`${language}|plain`] : [];
  return [...keys, ...usual, `${language}|`];
}

/** What to look a token up by, the most exact first. */
function lookupKeys(
  tokens: readonly CodeToken[],
  index: number,
  language: string,
): readonly string[] {
  const keys = keysOf(tokens, index, language);
  const inner = innerOf(tokens[index], language);
  if (inner === undefined) return keys;
  return [...keysOf(tokens, index, inner).filter((key) => !key.startsWith('*')), ...keys];
}

/** Whether our highlighter tells nothing of a token. */
function isPlain(token: CodeToken | undefined): boolean {
  return /^(?:word|call|member|constant|option|mark|operator)/.test(token?.scope ?? '');
}

/** The name of a language within another; `undefined` for what is in the block's own. */
function innerOf(token: CodeToken | undefined, language: string): string | undefined {
  return token && token.within !== '' ? `${language}>${token.within}` : undefined;
}

/** The keys of a token, the most exact first. `''` stands for code in no language. */
function keysOf(tokens: readonly CodeToken[], index: number, language: string): readonly string[] {
  const token = tokens[index];
  if (!token) return [];
  const { text, scope } = token;
  const at = scope.indexOf(' ');
  const kind = at < 0 ? scope : scope.slice(0, at);
  const isWord = text.length <= MAX_WORD && !/^(?:string|comment|number|doctag)/.test(scope);
  if (language === '') return isWord ? [`|${scope}|${text}`, `|${scope}`] : [`|${scope}`];
  const own = `${language}|${scope}`;
  const keys: string[] = [];
  if (isWord) {
    const before = neighbour(tokens, index, -1);
    const behind = neighbour(tokens, index, 1);
    keys.push(`${own}|${text}|${before}`, `${own}|${text}`);
    if (/^(?:mark|operator|keyword|literal)/.test(scope)) keys.push(`*|${kind}|${text}`);
    keys.push(`${own}||${before}|${behind}`, `${own}||${before}`);
  }
  keys.push(own, `*|${scope}`);
  if (kind !== scope) keys.push(`${language}|${kind}`, `*|${kind}`);
  if (kind.includes('.')) keys.push(`*|${kind.slice(0, kind.indexOf('.'))}`);
  if (/^(?:call|member|constant)$/.test(kind)) keys.push(`${language}|word`);
  return keys;
}

/** The text of the token before or behind, as far as it says what a word is. */
function neighbour(tokens: readonly CodeToken[], index: number, step: 1 | -1): string {
  let at = index + step;
  while (tokens[at]?.text.trim() === '' && tokens[at]?.text !== '\n') at += step;
  const token = tokens[at];
  if (!token) return '';
  return /^(?:mark|operator|keyword|newline)/.test(token.scope) ? token.text : token.scope;
}
