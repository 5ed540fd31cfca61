import type { Tally } from '../tally.ts';
import { tallyOf } from '../tally.ts';
import type { CodeToken } from './codeTokens.ts';
import { KNOWN_KINDS } from './knownKinds.ts';
import { languageFamily } from './languageNames.ts';
import { tagsOf, type Colour } from './pageCharacters.ts';

/**
 * What a highlighter calls a token: its classes, parted by `.` and without Prism's `token`, those of
 * elements in one another parted by `>`; for Shiki the colours it has in GitHub's light and dark
 * theme, `#rrggbb/#rrggbb`. `''` for plain code.
 */
export type Kind = string;

/** A token with the keyword before it on its line; `''` if there is another token or none. */
export interface TokenInLine extends CodeToken {
  readonly before: string;
}

/**
 * A kind by what a token is: its scope; that and `~` and its text; or that and `^` and the keyword
 * before it, in lower case.
 */
type Kinds = ReadonlyMap<string, Kind>;

interface Highlighter {
  readonly name: string;
  /** Blanks stand in no element of what is next to them. */
  readonly hasOwnBlanks: boolean;
  /** It writes colours as styles, by which a theme tells some kinds apart and others not. */
  readonly hasStyles: boolean;
  /** By language; `*` for what most have. */
  readonly kinds: ReadonlyMap<string, Kinds>;
  /** What the site has for each kind. */
  readonly colours: Map<Kind, Tally>;
  hits: number;
}

/** A highlighter is known by so much of what a site shows, of so many kinds. */
const LEAST_SHARE = 0.7;
const LEAST_KINDS = 3;
/** Hugo's `noClasses`, which is its default: https://gohugo.io/configuration/markup/#highlight */
const STYLED_CHROMA = 'styledChroma';
/** vscode-textmate, by which Shiki colours, writes colours in capitals; Chroma does not. */
const IN_CAPITALS = /style="(?![^"]*#\d*[a-f])[^"]*#/;
const IN_SMALL_LETTERS = /style="(?![^"]*#\d*[A-F])[^"]*#/;
const ANY = '*';
/** What Pygments and its kin call blanks. */
const BLANK = 'w';

/** The kind that a colour of a page stands for. */
export function kindOfColour(colour: Colour): Kind {
  const kinds = tagsOf(colour).map((tag) => {
    const [, style = ''] = /\sstyle="([^"]*)"/.exec(tag) ?? [];
    const own = style.match(/--shiki-(?:light|dark):#[\dA-F]{6}/gi) ?? [];
    if (own.length === 2) return own.map((part) => part.slice(-7)).join('/');
    const [, classes = ''] = /\sclass="([^"]*)"/.exec(tag) ?? [];
    return classes
      .split(/\s+/)
      .filter((name) => name !== 'token' && name !== '')
      .join('.');
  });
  return kinds.filter((kind) => kind !== '').join('>');
}

/**
 * Knows what the common highlighters call the tokens of the common languages, finds out which of them
 * a site uses, and so tells how it would write what it has not shown yet.
 */
export class Highlighters {
  #read: readonly Highlighter[] | undefined;
  #total = 0;
  #blanks = 0;
  #used: Highlighter | undefined;
  #isCurrent = true;

  /** Learns from a token of a page. */
  learn(token: TokenInLine, language: string, colour: Colour): void {
    const family = languageFamily(language);
    const kind = kindOfColour(colour);
    this.#isCurrent = false;
    this.#total++;
    for (const known of this.#known) {
      const expected = kindOf(known, token, family);
      if (expected === undefined) continue;
      tallyOf(known.colours, expected).add(colour);
      if (!known.hasStyles && expected === kind) known.hits++;
    }
  }

  /** Learns from blanks between tokens. */
  learnBlank(language: string, colour: Colour): void {
    const kind = kindOfColour(colour);
    if (kind !== '' && kind !== BLANK) return;
    this.#isCurrent = false;
    this.#blanks++;
    for (const known of this.#known) {
      if (known.hasOwnBlanks && blankOf(known, language) === kind) known.hits++;
    }
  }

  /** `undefined` when it is not known what the site uses, or what that makes of such a token. */
  colour(token: TokenInLine, language: string): Colour | undefined {
    const used = this.#find();
    const kind = used && kindOf(used, token, languageFamily(language));
    return used && kind !== undefined ? colourOf(used, kind) : undefined;
  }

  /** The colour of blanks, where it doesn't depend on what is next to them. */
  blanks(language: string): Colour | undefined {
    const used = this.#find();
    if (!used?.hasOwnBlanks || !used.kinds.has(languageFamily(language))) return undefined;
    return colourOf(used, blankOf(used, language));
  }

  /** The colour of code in no language, where all is of one. */
  plain(): Colour | undefined {
    const used = this.#find();
    if (used?.name === 'shiki') return '<span>';
    return used?.name === 'prismReact' ? colourOf(used, 'plain') : undefined;
  }

  get #known(): readonly Highlighter[] {
    this.#read ??= [
      ...Object.entries(KNOWN_KINDS).map(([name, lines]) => readKnown(name, lines)),
      readKnown(STYLED_CHROMA, KNOWN_KINDS.chroma),
    ];
    return this.#read;
  }

  #find(): Highlighter | undefined {
    if (this.#isCurrent) return this.#used;
    this.#isCurrent = true;
    const shares = this.#known.map((known) => ({ known, share: this.#shareOf(known) }));
    const [best] = shares.sort((a, b) => b.share - a.share);
    this.#used = best && best.share >= LEAST_SHARE ? best.known : undefined;
    return this.#used;
  }

  /** How much of what the site shows a highlighter explains. */
  #shareOf(known: Highlighter): number {
    const usual = [...known.colours].map(([kind, tally]) => ({
      kind,
      tally,
      best: tally.best ?? '',
    }));
    const coloured = usual.filter(({ kind, best }) => kind !== '' && best !== '');
    if (new Set(coloured.map(({ best }) => best)).size < LEAST_KINDS) return 0;
    if (!known.hasStyles) return known.hits / (this.#total + this.#blanks);
    const style = known.name === STYLED_CHROMA ? IN_SMALL_LETTERS : IN_CAPITALS;
    if (!coloured.every(({ best }) => style.test(best))) return 0;
    const alike = usual.reduce((sum, { tally, best }) => sum + tally.count(best), 0);
    return alike / this.#total;
  }
}

/** The token at an index. */
export function tokenInLine(tokens: readonly CodeToken[], index: number): TokenInLine | undefined {
  const token = tokens[index];
  if (!token) return undefined;
  let at = index - 1;
  while (tokens[at]?.scope === 'space') at--;
  const previous = tokens[at];
  const isKeyword = previous?.scope.startsWith('keyword') === true;
  return { ...token, before: isKeyword ? previous.text.toLowerCase() : '' };
}

function blankOf({ kinds }: Highlighter, language: string): Kind {
  const own = kinds.get(languageFamily(language))?.get('space');
  return (own ?? kinds.get(ANY)?.get('space')) === BLANK ? BLANK : '';
}

function readKnown(name: string, lines: readonly string[]): Highlighter {
  const kinds = new Map<string, Kinds>();
  for (const line of lines) {
    const [language = '', ...pairs] = line.split('\t');
    const own = new Map<string, Kind>();
    for (let i = 0; i < pairs.length; i += 2) {
      for (const key of (pairs[i + 1] ?? '').split(' '))
        own.set(key.replace('/', ' '), pairs[i] ?? '');
    }
    kinds.set(language, own);
  }
  const hasStyles = name === 'shiki' || name === STYLED_CHROMA;
  const hasOwnBlanks = !hasStyles && name !== 'prismReact';
  return { name, hasOwnBlanks, hasStyles, kinds, colours: new Map(), hits: 0 };
}

function kindOf(
  { kinds }: Highlighter,
  { scope, text, before }: TokenInLine,
  family: string,
): Kind | undefined {
  const own = kinds.get(family);
  if (!own) return undefined;
  const all = kinds.get(ANY);
  const [base = ''] = scope.split(' ');
  const isName = /^(?:word|call|member|title|constant)/.test(scope);
  return (
    own.get(`${scope}~${text}`) ??
    (isName ? (own.get(`word~${text}`) ?? own.get(`call~${text}`)) : undefined) ??
    (before === '' ? undefined : own.get(`${scope}^${before}`)) ??
    own.get(scope) ??
    all?.get(scope) ??
    own.get(base) ??
    (base === 'constant' ? (own.get('word') ?? all?.get('word')) : undefined) ??
    all?.get(base)
  );
}

/** What the site has for a kind; where it has shown none, what its highlighter would write. */
function colourOf({ colours, name }: Highlighter, kind: Kind): Colour | undefined {
  const seen = colours.get(kind)?.best;
  if (seen !== undefined) return seen;
  if (kind === '') return '';
  const known = [...colours].flatMap(([each, { best = '' }]) =>
    each !== '' && best !== '' ? [[each, best] as const] : [],
  );
  if (name === 'shiki') return withColours(known, kind);
  // Chroma's styles have for a kind what they have for the one that it is a kind of.
  if (name === STYLED_CHROMA) return colours.get(kind.charAt(0))?.best;
  if (name === 'prismReact') return withClasses(known, kind);
  const isPrism = name === 'prism';
  const tags = kind.split('>').map((classes) => {
    const names = classes.replaceAll('.', ' ');
    return `<span class="${isPrism ? `token ${names}` : names}">`;
  });
  return tags.join('');
}

/** With the style of what is most like it: a theme gives one to each class. */
function withClasses(
  known: readonly (readonly [kind: Kind, colour: Colour])[],
  kind: Kind,
): Colour {
  const last = (each: Kind): string | undefined => each.split('.').at(-1);
  const [, like] = known.find(([each]) => last(each) === last(kind)) ?? [];
  const names = `class="token ${kind.replaceAll('.', ' ')}"`;
  return like === undefined ? `<span ${names}>` : like.replace(/class="[^"]*"/, names);
}

/** A kind in GitHub's themes, where the site is seen to use them. */
function withColours(
  known: readonly (readonly [kind: Kind, colour: Colour])[],
  kind: Kind,
): Colour | undefined {
  const [light = '', dark = ''] = kind.split('/');
  const alike = known.filter(([each, colour]) => {
    const upper = colour.toUpperCase();
    return each.split('/').some((own) => upper.includes(own.toUpperCase()));
  });
  const [first] = alike;
  if (!first || alike.length < LEAST_KINDS) return undefined;
  const [ownLight = '', ownDark = ''] = first[0].split('/');
  return first[1].replace(new RegExp(`${ownLight}|${ownDark}`, 'gi'), (own) =>
    own.toUpperCase() === ownLight.toUpperCase() ? light : dark,
  );
}
