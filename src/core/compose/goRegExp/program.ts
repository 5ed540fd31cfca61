import type { CharacterTest } from './characterSets.ts';
import { PatternError, type Pattern, type Place } from './patternTree.ts';

/** One step of a matching program; `to` and `or` are positions in it. */
export type Instruction =
  | { readonly step: 'character'; readonly test: CharacterTest }
  | { readonly step: 'place'; readonly place: Place }
  /** Goes both ways, `to` first. */
  | { readonly step: 'fork'; to: number; or: number }
  | { readonly step: 'jump'; to: number }
  | { readonly step: 'save'; readonly slot: number }
  | { readonly step: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
  /** Groups by name. */
  readonly names: ReadonlyMap<string, number>;
  readonly groups: number;
}

const LONGEST = 5000;

/** The program for a pattern. @throws PatternError when it would be too long */
export function compile(pattern: Pattern): Program {
  const compiler = new Compiler();
  compiler.add({ kind: 'group', item: pattern, index: 0, name: undefined });
  return compiler.finish();
}

class Compiler {
  readonly #instructions: Instruction[] = [];
  readonly #names = new Map<string, number>();
  #groups = 0;

  finish(): Program {
    this.#emit({ step: 'match' });
    return { instructions: this.#instructions, names: this.#names, groups: this.#groups };
  }

  add(pattern: Pattern): void {
    switch (pattern.kind) {
      case 'character':
        this.#emit({ step: 'character', test: pattern.test });
        return;
      case 'place':
        this.#emit({ step: 'place', place: pattern.place });
        return;
      case 'sequence':
        for (const item of pattern.items) this.add(item);
        return;
      case 'choice':
        this.#choice(pattern.items);
        return;
      case 'repeat':
        this.#repeat(pattern);
        return;
      case 'group':
        this.#group(pattern);
        return;
    }
  }

  #choice(items: readonly Pattern[]): void {
    const exits = items.slice(0, -1).map((item) => {
      const fork = this.#fork(true);
      this.add(item);
      const exit = { step: 'jump' as const, to: 0 };
      this.#emit(exit);
      fork.leave();
      return exit;
    });
    const last = items.at(-1);
    if (last) this.add(last);
    for (const exit of exits) exit.to = this.#instructions.length;
  }

  #repeat({ item, min, max, greedy }: Extract<Pattern, { kind: 'repeat' }>): void {
    for (let count = 0; count < min; count++) this.add(item);
    if (max === Infinity) {
      const start = this.#instructions.length;
      const fork = this.#fork(greedy);
      this.add(item);
      this.#emit({ step: 'jump', to: start });
      fork.leave();
      return;
    }
    const forks = [];
    for (let count = min; count < max; count++) {
      forks.push(this.#fork(greedy));
      this.add(item);
    }
    for (const fork of forks) fork.leave();
  }

  #group({ item, index, name }: Extract<Pattern, { kind: 'group' }>): void {
    this.#groups = Math.max(this.#groups, index);
    if (name !== undefined) this.#names.set(name, index);
    this.#emit({ step: 'save', slot: index * 2 });
    this.add(item);
    this.#emit({ step: 'save', slot: index * 2 + 1 });
  }

  /** A fork into what follows; `leave` makes its other way lead to where the program then ends. */
  #fork(goesOnFirst: boolean): { leave(): void } {
    const next = this.#instructions.length + 1;
    const fork = { step: 'fork' as const, to: next, or: next };
    this.#emit(fork);
    return {
      leave: () => {
        fork[goesOnFirst ? 'or' : 'to'] = this.#instructions.length;
      },
    };
  }

  #emit(instruction: Instruction): void {
    if (this.#instructions.length >= LONGEST) throw new PatternError();
    this.#instructions.push(instruction);
  }
}
