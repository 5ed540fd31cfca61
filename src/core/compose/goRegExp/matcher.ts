import { PatternError, type Place } from './patternTree.ts';
import type { Instruction, Program } from './program.ts';

/** For each group its start and end in the characters, or `undefined`; the whole match first. */
export type Slots = readonly (number | undefined)[];

interface Thread {
  readonly at: number;
  readonly slots: Slots;
}

/** Steps of threads that are left; a match that needs more fails with a PatternError. */
export interface Effort {
  left: number;
}

/**
 * The first match at or after `from`, preferring as Go does; `undefined` when there is none. All
 * ways are followed at once, so that the time grows with text and program, never faster.
 */
export function firstMatch(
  { instructions }: Program,
  characters: readonly string[],
  { from, effort }: { readonly from: number; readonly effort: Effort },
): Slots | undefined {
  let threads: readonly Thread[] = [];
  let found: Slots | undefined;
  for (let index = from; index <= characters.length; index++) {
    const starts = found ? threads : [...threads, { at: 0, slots: [] }];
    const here = followAll(instructions, starts, { characters, index });
    effort.left -= here.length + 1;
    if (effort.left < 0) throw new PatternError();
    if (here.length === 0 && found) return found;
    const next: Thread[] = [];
    for (const { at, slots } of here) {
      const instruction = instructions[at];
      if (instruction?.step === 'match') {
        found = slots;
        break;
      }
      const character = characters[index];
      if (instruction?.step !== 'character' || character === undefined) continue;
      if (instruction.test(character)) next.push({ at: at + 1, slots });
    }
    threads = next;
  }
  return found;
}

interface Position {
  readonly characters: readonly string[];
  readonly index: number;
}

/** The threads that wait for a character or have matched, in order of preference. */
function followAll(
  instructions: readonly Instruction[],
  starts: readonly Thread[],
  position: Position,
): readonly Thread[] {
  const seen = new Set<number>();
  const waiting: Thread[] = [];
  const open = [...starts].reverse();
  for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
    if (seen.has(thread.at)) continue;
    seen.add(thread.at);
    const instruction = instructions[thread.at];
    if (instruction) open.push(...steps(instruction, thread, position, waiting));
  }
  return waiting;
}

/** Where a thread goes without a character, the preferred way last. */
function steps(
  instruction: Instruction,
  thread: Thread,
  position: Position,
  waiting: Thread[],
): readonly Thread[] {
  const { at, slots } = thread;
  switch (instruction.step) {
    case 'character':
    case 'match':
      waiting.push(thread);
      return [];
    case 'jump':
      return [{ at: instruction.to, slots }];
    case 'fork':
      return [
        { at: instruction.or, slots },
        { at: instruction.to, slots },
      ];
    case 'save': {
      const saved = [...slots];
      saved[instruction.slot] = position.index;
      return [{ at: at + 1, slots: saved }];
    }
    case 'place':
      return isAt(instruction.place, position) ? [{ at: at + 1, slots }] : [];
  }
}

function isAt(place: Place, { characters, index }: Position): boolean {
  const before = characters[index - 1];
  const after = characters[index];
  switch (place) {
    case 'start':
      return before === undefined;
    case 'end':
      return after === undefined;
    case 'line-start':
      return before === undefined || before === '\n';
    case 'line-end':
      return after === undefined || after === '\n';
    case 'word-edge':
      return isWord(before) !== isWord(after);
    case 'no-word-edge':
      return isWord(before) === isWord(after);
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[0-9A-Za-z_]$/.test(character);
}
