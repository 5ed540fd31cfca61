import type { Generator, Site } from '../generators/generator.ts';
import type { AskedFolder } from './askedFolder.ts';
import { upwards } from './paths.ts';

/** What a folder turned out to be, and what that answer rests on: files and folders in it. */
export interface Answer {
  readonly root: string;
  /** Those that were asked. */
  readonly generators: readonly Generator[];
  readonly site: Site | undefined;
  readonly folder: AskedFolder;
}

/** The answers there are: in a large workspace many, most of them that a folder is no site. */
export class Answers {
  readonly #byKey = new Map<string, Answer>();
  readonly #byRoot = new Map<string, Answer[]>();

  get(key: string): Answer | undefined {
    return this.#byKey.get(key);
  }

  /** Of each key once. */
  set(key: string, answer: Answer): void {
    this.#byKey.set(key, answer);
    const others = this.#byRoot.get(answer.root);
    if (others) others.push(answer);
    else this.#byRoot.set(answer.root, [answer]);
  }

  all(): Iterable<Answer> {
    return this.#byKey.values();
  }

  of(root: string): Iterable<Answer> {
    return this.#byRoot.get(root) ?? [];
  }

  /** Those of the folders that something lies in. */
  *around(path: string): Iterable<Answer> {
    for (const folder of upwards(path)) yield* this.of(folder);
  }
}
