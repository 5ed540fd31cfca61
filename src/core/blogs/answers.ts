import type { Generator, Site } from '../generators/generator.ts';
import type { AskedFolder } from './askedFolder.ts';

/** What a folder turned out to be, and what that answer rests on. */
export interface Answer {
  readonly root: string;
  /** Those that were asked. */
  readonly generators: readonly Generator[];
  readonly site: Site | undefined;
  readonly folder: AskedFolder;
}

/** The answers there are. Most of many say that a folder is no site after a look at one file. */
export class Answers {
  readonly #byKey = new Map<string, Answer>();
  /** Those of sites, and those that rest on whatever lies in their folder. */
  readonly #broad = new Set<Answer>();
  /** The others, by what they rest on. */
  readonly #narrow = new Map<string, Answer[]>();

  get(key: string): Answer | undefined {
    return this.#byKey.get(key);
  }

  /** Of each key once. */
  set(key: string, answer: Answer): void {
    this.#byKey.set(key, answer);
    const { site, folder } = answer;
    if (site || folder.enumerated) this.#broad.add(answer);
    else for (const path of folder.asked) this.#rest(answer, path);
  }

  all(): Iterable<Answer> {
    return this.#byKey.values();
  }

  /** Those that may be others when something is at a path, or no longer. */
  *concernedBy(path: string): Iterable<Answer> {
    yield* this.#broad;
    yield* this.#narrow.get(path) ?? [];
  }

  #rest(answer: Answer, path: string): void {
    const others = this.#narrow.get(path);
    if (others) others.push(answer);
    else this.#narrow.set(path, [answer]);
  }
}
