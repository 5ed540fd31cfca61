import type { Tally } from '../tally.ts';
import { tallyOf } from '../tally.ts';
import type { CodeToken } from './codeTokens.ts';
import { tagsOf, type Colour, type Coloured } from './pageCharacters.ts';

/** Where blanks stand: in an element of what is next to them, or in one of their own. */
export type BlankRule = 'next' | 'previous' | { readonly colour: Colour };

/** Two neighbours on a line, with or without blanks between. */
export interface Neighbours {
  readonly previous: CodeToken;
  readonly next: CodeToken;
  readonly hasBlank: boolean;
}

const NEXT = 'next';
const PREVIOUS = 'previous';
const SAME = 'same';
const APART = 'apart';
const ANY = '';
const PLAIN: Coloured = { colour: '', elements: [] };

/** What a site does between the tokens of a line: which stand in one element, and where blanks go. */
export class Gaps {
  readonly #isJoined: boolean;
  readonly #joins = new Map<string, Tally>();
  readonly #outer = new Map<string, Tally>();
  readonly #blanks = new Map<string, Tally>();

  /** @param isJoined whether neighbours of one colour stand in one element where none were seen. */
  constructor(isJoined: boolean) {
    this.#isJoined = isJoined;
  }

  /** @param blank the blanks at the start of a line, in front of `next`. */
  learnIndent(blank: Coloured, next: Coloured = PLAIN): void {
    this.#learnBlank(blank, undefined, next);
  }

  learn(
    neighbours: Neighbours,
    [previous = PLAIN, blank, next = PLAIN]: readonly (Coloured | undefined)[],
  ): void {
    const [a, b] = [previous.elements, next.elements];
    const isAlike = previous.colour === next.colour && previous.colour !== '';
    const length = Math.min(a.length, b.length);
    const [own, others] = [tagsOf(previous.colour), tagsOf(next.colour)];
    for (let i = 0; i < length && own[i] === others[i]; i++) {
      const how = a[i] === b[i] ? SAME : APART;
      const isInnermost = isAlike && i === length - 1;
      if (!isInnermost) tallyOf(this.#outer, own[i] ?? '').add(how);
      else for (const key of joinKeys(neighbours, next.colour)) tallyOf(this.#joins, key).add(how);
      if (how === APART) break;
    }
    const isWithin = isAlike && a.at(-1) === b.at(-1);
    if (blank && !isWithin) this.#learnBlank(blank, previous, next);
  }

  /** Whether two neighbours of one colour stand in one element. */
  joins(neighbours: Neighbours, colour: Colour): boolean {
    const known = joinKeys(neighbours, colour).map((key) => this.#joins.get(key)?.best);
    const best = known.find((each) => each !== undefined);
    return best === undefined ? this.#isJoined : best === SAME;
  }

  /** Whether an element goes on around further ones, as that of a string around what it holds. */
  nests(tag: string): boolean {
    return this.#outer.get(tag)?.best !== APART;
  }

  /** @param previous `undefined` at the start of a line. */
  blankRule(previous: Colour | undefined, next: Colour): BlankRule {
    const tallies = blankKeys(previous, next).map((key) => this.#blanks.get(key));
    const best = tallies.find((tally) => tally !== undefined)?.best ?? '=';
    return best === NEXT || best === PREVIOUS ? best : { colour: best.slice(1) };
  }

  #learnBlank(blank: Coloured, previous: Coloured | undefined, next: Coloured): void {
    const element = blank.elements.at(-1);
    const isNext = element !== undefined && element === next.elements.at(-1);
    const isPrevious = element !== undefined && element === previous?.elements.at(-1);
    const how = isNext ? NEXT : isPrevious ? PREVIOUS : `=${blank.colour}`;
    for (const key of blankKeys(previous?.colour, next.colour)) {
      tallyOf(this.#blanks, key).add(how);
    }
  }
}

/** The most exact first. */
function joinKeys({ previous, next, hasBlank }: Neighbours, colour: Colour): readonly string[] {
  const gap = hasBlank ? ' ' : '';
  return [`${gap}|${previous.scope}|${next.scope}`, `${gap}|${colour}`, `${gap}${ANY}`];
}

function blankKeys(previous: Colour | undefined, next: Colour): readonly string[] {
  if (previous === undefined) return [`indent|${next}`, 'indent'];
  return [`${previous}|${next}`, `${previous}|`, 'inside'];
}
