import { firstMatch, type Slots } from './matcher.ts';
import { parsePattern } from './patternParser.ts';
import { PatternError } from './patternTree.ts';
import { compile, type Program } from './program.ts';

/**
 * A regular expression as Go's package regexp understands it. A search never backtracks, and gives
 * up with `undefined` when text and expression together are too much to be instant.
 */
export interface GoRegExp {
  /** All matches, at most `limit` of them when that is not negative: whole match, then groups. */
  findAll(text: string, limit?: number): readonly (readonly string[])[] | undefined;
  /**
   * The text with matches replaced, at most `limit` when that is not negative. `$1`, `${1}` and
   * `${name}` stand for groups, `$$` for a dollar.
   */
  replaceAll(text: string, replacement: string, limit?: number): string | undefined;
}

const MOST_STEPS = 500_000;

/** `undefined` when the source is no expression of Go's, or one too large. */
export function goRegExp(source: string): GoRegExp | undefined {
  return unlessTooMuch(() => new Machine(compile(parsePattern(source))));
}

function unlessTooMuch<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof PatternError) return undefined;
    throw error;
  }
}

class Machine implements GoRegExp {
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  findAll(text: string, limit = -1): readonly (readonly string[])[] | undefined {
    const characters = Array.from(text);
    const matches = unlessTooMuch(() => this.#matches(characters, limit));
    return matches?.map((slots) => this.#groups(characters, slots));
  }

  replaceAll(text: string, replacement: string, limit = -1): string | undefined {
    return unlessTooMuch(() => this.#replaced(text, replacement, limit));
  }

  #replaced(text: string, replacement: string, limit: number): string {
    const characters = Array.from(text);
    let result = '';
    let at = 0;
    for (const slots of this.#matches(characters, limit)) {
      const [start = 0, end = 0] = slots;
      const groups = this.#groups(characters, slots);
      result += characters.slice(at, start).join('') + this.#expand(replacement, groups);
      at = end;
    }
    return result + characters.slice(at).join('');
  }

  /** An empty match right after another match does not count, as in Go. */
  #matches(characters: readonly string[], limit: number): readonly Slots[] {
    const matches: Slots[] = [];
    const effort = { left: MOST_STEPS };
    let from = 0;
    let lastEnd = -1;
    while (from <= characters.length && (limit < 0 || matches.length < limit)) {
      const slots = firstMatch(this.#program, characters, { from, effort });
      if (!slots) break;
      const [start = 0, end = 0] = slots;
      if (end > start || start !== lastEnd) matches.push(slots);
      lastEnd = end;
      from = end > start ? end : end + 1;
    }
    return matches;
  }

  #groups(characters: readonly string[], slots: Slots): readonly string[] {
    return Array.from({ length: this.#program.groups + 1 }, (_, group) => {
      const start = slots[group * 2];
      const end = slots[group * 2 + 1];
      return start === undefined || end === undefined ? '' : characters.slice(start, end).join('');
    });
  }

  #expand(replacement: string, groups: readonly string[]): string {
    return replacement.replace(
      /\$(?:(\$)|\{([A-Za-z0-9_]+)\}|([A-Za-z0-9_]+))/g,
      (_whole, dollar?: string, braced?: string, bare?: string) => {
        if (dollar) return '$';
        const name = braced ?? bare ?? '';
        const index = /^\d+$/.test(name) ? Number(name) : this.#program.names.get(name);
        return index === undefined ? '' : (groups[index] ?? '');
      },
    );
  }
}
