import {
  anyOf,
  between,
  ignoringCase,
  noneOf,
  perlClass,
  posixClass,
  unicodeClass,
  type CharacterTest,
} from './characterSets.ts';
import { PatternError, type Pattern, type Place } from './patternTree.ts';

/** `(?i)`, `(?m)`, `(?s)`, `(?U)`. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

const NO_FLAGS: Flags = { i: false, m: false, s: false, U: false };
/** Go's own limit on a repetition's count. */
const MOST_REPEATS = 1000;
const DEEPEST = 100;

/** Parses a regular expression in RE2's syntax, as Go has it. @throws PatternError */
export function parsePattern(source: string): Pattern {
  const parser = new PatternParser(source);
  return parser.parse();
}

class PatternParser {
  readonly #characters: readonly string[];
  #at = 0;
  #groups = 0;
  #depth = 0;
  #flags = NO_FLAGS;

  constructor(source: string) {
    this.#characters = Array.from(source);
  }

  parse(): Pattern {
    const pattern = this.#choice();
    if (this.#at < this.#characters.length) throw new PatternError();
    return pattern;
  }

  #choice(): Pattern {
    const items = [this.#sequence()];
    while (this.#take('|')) items.push(this.#sequence());
    return items.length === 1 && items[0] ? items[0] : { kind: 'choice', items };
  }

  #sequence(): Pattern {
    const items: Pattern[] = [];
    for (let next = this.#peek(); next !== '' && !'|)'.includes(next); next = this.#peek()) {
      const item = this.#atom();
      if (item) items.push(this.#repeated(item));
    }
    return { kind: 'sequence', items };
  }

  /** `undefined` for what only sets flags. */
  #atom(): Pattern | undefined {
    const character = this.#next();
    switch (character) {
      case '.':
        return this.#dot();
      case '^':
        return place(this.#flags.m ? 'line-start' : 'start');
      case '$':
        return place(this.#flags.m ? 'line-end' : 'end');
      case '(':
        return this.#group();
      case '[':
        return this.#set();
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        throw new PatternError();
      default:
        return this.#character(between(character, character));
    }
  }

  #dot(): Pattern {
    const { s } = this.#flags;
    return { kind: 'character', test: (character) => s || character !== '\n' };
  }

  #character(test: CharacterTest): Pattern {
    return { kind: 'character', test: this.#flags.i ? ignoringCase(test) : test };
  }

  #repeated(item: Pattern): Pattern {
    const range = this.#count();
    if (!range) return item;
    const lazy = this.#take('?');
    if (this.#count()) throw new PatternError();
    return { kind: 'repeat', item, ...range, greedy: lazy === this.#flags.U };
  }

  #count(): { readonly min: number; readonly max: number } | undefined {
    if (this.#take('*')) return { min: 0, max: Infinity };
    if (this.#take('+')) return { min: 1, max: Infinity };
    if (this.#take('?')) return { min: 0, max: 1 };
    const match = /^\{(\d+)(,(\d*))?\}/.exec(this.#rest(12));
    if (!match) return undefined;
    this.#at += match[0].length;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] ? Number(match[3]) : Infinity;
    const most = max === Infinity ? min : max;
    if (most > MOST_REPEATS || max < min) throw new PatternError();
    return { min, max };
  }

  #group(): Pattern | undefined {
    const outer = this.#flags;
    const name = /^\?P?<([A-Za-z0-9_]+)>/.exec(this.#rest(80));
    const flags = name ? undefined : /^\?([imsU]*)(?:-([imsU]+))?([:)])/.exec(this.#rest(12));
    this.#at += (name ?? flags)?.[0].length ?? 0;
    if (this.#peek() === '?' && !name && !flags) throw new PatternError();
    if (flags) this.#flags = changed(outer, flags[1] ?? '', flags[2] ?? '');
    if (flags?.[3] === ')') return undefined;
    if (++this.#depth > DEEPEST) throw new PatternError();
    const index = flags ? 0 : ++this.#groups;
    const item = this.#choice();
    if (!this.#take(')')) throw new PatternError();
    this.#depth--;
    this.#flags = outer;
    return flags ? item : { kind: 'group', item, index, name: name?.[1] };
  }

  #escape(): Pattern {
    const letter = this.#next();
    const at = PLACES[letter];
    if (at) return place(at);
    if (letter === 'Q') return this.#quoted();
    return this.#character(this.#classEscape(letter) ?? literal(this.#escaped(letter)));
  }

  #quoted(): Pattern {
    const items: Pattern[] = [];
    while (this.#peek() !== '' && this.#rest(2) !== '\\E') {
      items.push(this.#character(literal(this.#next())));
    }
    this.#at += 2;
    return { kind: 'sequence', items };
  }

  /** `\d`, `\pL`, `\p{Greek}`; `undefined` when the escape is no class. */
  #classEscape(letter: string): CharacterTest | undefined {
    if (letter !== 'p' && letter !== 'P') return perlClass(letter);
    const braced = /^\{(\^?[A-Za-z_]+)\}/.exec(this.#rest(40));
    const name = braced?.[1] ?? this.#peek();
    this.#at += braced?.[0].length ?? 1;
    const test = unicodeClass(name);
    if (!test) throw new PatternError();
    return letter === 'p' ? test : noneOf([test]);
  }

  /** The one character an escape means. */
  #escaped(letter: string): string {
    if (letter === 'x') {
      const hex = /^(?:\{([\da-fA-F]{1,6})\}|([\da-fA-F]{2}))/.exec(this.#rest(8));
      const code = Number.parseInt(hex?.[1] ?? hex?.[2] ?? '', 16);
      if (!hex || Number.isNaN(code) || code > 0x10ffff) throw new PatternError();
      this.#at += hex[0].length;
      return String.fromCodePoint(code);
    }
    const meant = ESCAPES[letter];
    if (meant !== undefined) return meant;
    if (letter === '' || /[\p{L}\p{N}]/u.test(letter)) throw new PatternError();
    return letter;
  }

  #set(): Pattern {
    const isNegated = this.#take('^');
    const tests: CharacterTest[] = [];
    do {
      tests.push(this.#setItem());
    } while (this.#peek() !== ']');
    this.#at++;
    const folded = this.#flags.i ? tests.map(ignoringCase) : tests;
    return { kind: 'character', test: isNegated ? noneOf(folded) : anyOf(folded) };
  }

  #setItem(): CharacterTest {
    const posix = /^\[:(\^?[a-z]+):\]/.exec(this.#rest(16));
    const named = posix?.[1] === undefined ? undefined : posixClass(posix[1]);
    if (posix && !named) throw new PatternError();
    this.#at += posix?.[0].length ?? 0;
    if (named) return named;
    const first = this.#setCharacter();
    if (typeof first !== 'string') return first;
    if (this.#peek() !== '-' || this.#peek(1) === ']') return literal(first);
    this.#at++;
    const last = this.#setCharacter();
    if (typeof last !== 'string' || last < first) throw new PatternError();
    return between(first, last);
  }

  #setCharacter(): string | CharacterTest {
    const character = this.#next();
    if (character === '') throw new PatternError();
    if (character !== '\\') return character;
    const letter = this.#next();
    return this.#classEscape(letter) ?? this.#escaped(letter);
  }

  #peek(ahead = 0): string {
    return this.#characters[this.#at + ahead] ?? '';
  }

  #next(): string {
    const character = this.#peek();
    this.#at++;
    return character;
  }

  #take(character: string): boolean {
    const isNext = this.#peek() === character;
    if (isNext) this.#at++;
    return isNext;
  }

  #rest(length: number): string {
    return this.#characters.slice(this.#at, this.#at + length).join('');
  }
}

const PLACES: Readonly<Record<string, Place>> = {
  A: 'start',
  z: 'end',
  b: 'word-edge',
  B: 'no-word-edge',
};

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function place(at: Place): Pattern {
  return { kind: 'place', place: at };
}

function literal(character: string): CharacterTest {
  return between(character, character);
}

function changed(flags: Flags, on: string, off: string): Flags {
  const value = (flag: keyof Flags) => (on.includes(flag) || flags[flag]) && !off.includes(flag);
  return { i: value('i'), m: value('m'), s: value('s'), U: value('U') };
}
