import { Tally, tallyOf } from '../tally.ts';
import type { CodeToken } from './codeTokens.ts';
import { isBlankToken } from './codeTokens.ts';
import type { Colour, PageCharacter } from './pageCharacters.ts';

/** How blanks between tokens are coloured: as what is next to them, or always in one colour. */
export type BlankRule = 'next' | 'previous' | { readonly colour: Colour };

const NEXT = 'next';
const PREVIOUS = 'previous';
/** Longer words are not counted one by one. */
const MAX_WORD = 40;
/** Different keys that are counted; more come only of long code in many languages. */
const MAX_KEYS = 20_000;

/**
 * The colours of a site's code, learnt by laying the tokens of our highlighter over the page's code,
 * character by character. There is no table of other highlighters: whatever a site writes around a
 * keyword is what a keyword gets.
 */
export class Palette {
  readonly #colours = new Map<string, Tally>();
  readonly #blanks = new Tally();
  readonly #indents = new Tally();
  readonly #joins = new Tally();

  /** @returns whether the page's characters are those of the tokens. */
  learn(tokens: readonly CodeToken[], page: readonly PageCharacter[], language: string): boolean {
    const solid = tokens.filter((token) => !isBlankToken(token));
    const text = solid.map((token) => token.text.replace(/\s+/g, '')).join('');
    if (text !== page.map(({ character }) => character).join('')) return false;
    let at = 0;
    let isNewLine = true;
    let previous: PageCharacter | undefined;
    for (const token of tokens) {
      if (isBlankToken(token)) {
        isNewLine ||= token.scope === 'newline';
        continue;
      }
      const characters = [...token.text.replace(/\s+/g, '')];
      const first = page[at];
      const middle = page[at + (characters.length >> 1)];
      at += characters.length;
      if (!first || !middle) return false;
      for (const key of keysOf(token, language)) {
        if (this.#colours.size < MAX_KEYS) tallyOf(this.#colours, key).add(middle.colour);
      }
      this.#learnGap(first, isNewLine ? undefined : previous);
      previous = page[at - 1];
      isNewLine = false;
    }
    return true;
  }

  colour(token: CodeToken, language: string): Colour {
    for (const key of keysOf(token, language)) {
      const best = this.#colours.get(key)?.best;
      if (best !== undefined) return best;
    }
    return '';
  }

  /** Whether anything was learnt of a language. */
  knows(language: string): boolean {
    return this.#colours.has(`${language}|`);
  }

  get blankRule(): BlankRule {
    return ruleOf(this.#blanks);
  }

  get indentRule(): BlankRule {
    return ruleOf(this.#indents);
  }

  /** Whether neighbours of one colour stand in one element. */
  get joins(): boolean {
    return this.#joins.best === 'joined';
  }

  #learnGap(next: PageCharacter, previous: PageCharacter | undefined): void {
    const { blank } = next;
    if (!blank) {
      if (previous?.element && previous.colour === next.colour) {
        this.#joins.add(previous.element === next.element ? 'joined' : 'apart');
      }
      return;
    }
    if (previous?.element && previous.element === next.element) return;
    const tally = previous ? this.#blanks : this.#indents;
    tally.add(`=${blank.colour}`);
    if (blank.element === undefined) return;
    if (blank.element === next.element) tally.add(NEXT);
    if (blank.element === previous?.element) tally.add(PREVIOUS);
  }
}

function ruleOf(tally: Tally): BlankRule {
  const best = tally.best ?? '=';
  return best === NEXT || best === PREVIOUS ? best : { colour: best.slice(1) };
}

/** What to look a token up by, the most exact first. `''` stands for code in no language. */
function keysOf({ text, scope }: CodeToken, language: string): readonly string[] {
  const [kind = scope] = scope.split(' ');
  const isWord = text.length <= MAX_WORD && !/^(?:string|comment|number|doctag)/.test(scope);
  const exact = isWord ? [`${language}|${scope}|${text}`] : [];
  if (language === '') return [...exact, `|${scope}`, '|'];
  const anywhere =
    isWord && /^(?:mark|operator|keyword|literal)/.test(scope) ? [`*|${kind}|${text}`] : [];
  const inner = kind === scope ? [] : [`${language}|${kind}`, `*|${kind}`];
  const wider = kind.includes('.') ? [`*|${kind.slice(0, kind.indexOf('.'))}`] : [];
  const family = kind === 'call' || kind === 'member' ? [`${language}|word`] : [];
  return [
    ...exact,
    ...anywhere,
    `${language}|${scope}`,
    `*|${scope}`,
    ...inner,
    ...wider,
    ...family,
    `${language}|`,
  ];
}
