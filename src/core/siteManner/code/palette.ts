import { Tally, tallyOf } from '../tally.ts';
import type { CodeToken } from './codeTokens.ts';
import { isBlankToken } from './codeTokens.ts';
import type { Colour, Coloured, PageCharacters } from './pageCharacters.ts';

/** How blanks between tokens are coloured: as what is next to them, or always in one colour. */
export type BlankRule = 'next' | 'previous' | { readonly colour: Colour };

const NEXT = 'next';
const PREVIOUS = 'previous';
const JOINED = 'joined';
const ANY = '';
const BARE = 'bare';
/** Longer words are not counted one by one. */
const MAX_WORD = 40;
/** Different keys that are counted; more come only of long code in many languages. */
const MAX_KEYS = 20_000;

/** What is between two tokens. */
interface Gap {
  /** Where the second begins, without blanks. */
  readonly at: number;
  /** What the two are; `undefined` at the start of a line. */
  readonly pair: string | undefined;
  readonly language: string;
}

/**
 * The colours of a site's code, learnt by laying the tokens of our highlighter over the page's code,
 * character by character. There is no table of other highlighters: whatever a site writes around a
 * keyword is what a keyword gets.
 */
export class Palette {
  readonly #colours = new Map<string, Tally>();
  /** By where blanks are and whether the code is in a language. */
  readonly #blanks = new Map<string, Tally>();
  /** Whether code in no language has any colour. */
  readonly #plain = new Tally();
  /** Colours that were looked up, by all that they depend on. */
  readonly #found = new Map<string, Colour>();
  readonly #joins = new Map<string, Tally>();

  /** @returns whether the page's characters are those of the tokens. */
  learn(tokens: readonly CodeToken[], page: PageCharacters, language: string): boolean {
    const solid = tokens.filter((token) => !isBlankToken(token));
    if (solid.map(({ text }) => text.replace(/\s+/g, '')).join('') !== page.text) return false;
    this.#found.clear();
    if (language === '') this.#plain.add(page.colours.every(isBare) ? BARE : 'coloured');
    let at = 0;
    let previous: CodeToken | undefined;
    let isNewLine = true;
    for (const [i, token] of tokens.entries()) {
      if (isBlankToken(token)) {
        isNewLine ||= token.text === '\n';
        continue;
      }
      const { length } = token.text.replace(/\s+/g, '');
      const colour = page.colours[at + (length >> 1)]?.colour ?? '';
      for (const key of keysOf(tokens, i, language)) {
        if (this.#colours.size < MAX_KEYS) tallyOf(this.#colours, key).add(colour);
      }
      const pair = isNewLine ? undefined : pairKey(previous, token);
      this.#learnGap(page, { at, pair, language });
      at += length;
      previous = token;
      isNewLine = false;
    }
    return true;
  }

  /** The colour of the token at an index. */
  colour(tokens: readonly CodeToken[], index: number, language: string): Colour {
    if (language === '' && this.#plain.best === BARE) return '';
    const around = `${neighbour(tokens, index, -1)}|${neighbour(tokens, index, 1)}`;
    const all = `${language}|${tokens[index]?.scope ?? ''}|${tokens[index]?.text ?? ''}|${around}`;
    const known = this.#found.get(all);
    if (known !== undefined) return known;
    const keys = keysOf(tokens, index, language);
    const colour = keys
      .map((key) => this.#colours.get(key)?.best)
      .find((best) => best !== undefined);
    if (this.#found.size >= MAX_KEYS) this.#found.clear();
    this.#found.set(all, colour ?? '');
    return colour ?? '';
  }

  /** Whether anything was learnt of a language. */
  knows(language: string): boolean {
    return this.#colours.has(`${language}|`);
  }

  /** How blanks are coloured: `indent` those at the start of a line. */
  blankRule(place: 'indent' | 'inside', language: string): BlankRule {
    if (language === '' && this.#plain.best === BARE) return { colour: '' };
    return ruleOf(this.#blanks.get(blankKey(place, language)));
  }

  /** Whether two neighbours of one colour stand in one element. */
  joins(previous: CodeToken, next: CodeToken): boolean {
    const tally = this.#joins.get(pairKey(previous, next)) ?? this.#joins.get(ANY);
    return tally?.best === JOINED;
  }

  #learnGap(page: PageCharacters, { at, pair, language }: Gap): void {
    const next = page.colours[at];
    const previous = pair === undefined ? undefined : page.colours[at - 1];
    const blank = page.blanks.get(at);
    if (!blank) {
      if (pair === undefined || !previous?.element || previous.colour !== next?.colour) return;
      const how = previous.element === next.element ? JOINED : 'apart';
      tallyOf(this.#joins, pair).add(how);
      tallyOf(this.#joins, ANY).add(how);
      return;
    }
    if (previous?.element && previous.element === next?.element) return;
    const place = pair === undefined ? 'indent' : 'inside';
    const tally = tallyOf(this.#blanks, blankKey(place, language));
    tally.add(`=${blank.colour}`);
    if (blank.element === undefined) return;
    if (blank.element === next?.element) tally.add(NEXT);
    if (blank.element === previous?.element) tally.add(PREVIOUS);
  }
}

function pairKey(previous: CodeToken | undefined, next: CodeToken): string {
  return `${previous?.scope ?? ''}|${next.scope}`;
}

function isBare({ colour }: Coloured): boolean {
  return colour === '';
}

function blankKey(place: string, language: string): string {
  return `${place} ${language === '' ? 'plain' : 'coloured'}`;
}

function ruleOf(tally: Tally | undefined): BlankRule {
  const best = tally?.best ?? '=';
  return best === NEXT || best === PREVIOUS ? best : { colour: best.slice(1) };
}

/** What to look a token up by, the most exact first. `''` stands for code in no language. */
function keysOf(tokens: readonly CodeToken[], index: number, language: string): readonly string[] {
  const token = tokens[index];
  if (!token) return [];
  const { text, scope } = token;
  const at = scope.indexOf(' ');
  const kind = at < 0 ? scope : scope.slice(0, at);
  const isWord = text.length <= MAX_WORD && !/^(?:string|comment|number|doctag)/.test(scope);
  if (language === '') return isWord ? [`|${scope}|${text}`, `|${scope}`, '|'] : [`|${scope}`, '|'];
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
  if (kind === 'call' || kind === 'member') keys.push(`${language}|word`);
  keys.push(`${language}|`);
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
