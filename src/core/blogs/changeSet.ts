import type { Changes } from './blog.ts';
import { join } from './paths.ts';

/** Gathers what came, changed and went into one account in which no path stands twice. */
export class ChangeSet {
  readonly #kinds = new Map<string, 'added' | 'changed' | 'removed'>();

  get isEmpty(): boolean {
    return this.#kinds.size === 0;
  }

  added(path: string): void {
    this.#kinds.set(path, this.#kinds.get(path) === 'removed' ? 'changed' : 'added');
  }

  changed(path: string): void {
    if (this.#kinds.get(path) !== 'added') this.#kinds.set(path, 'changed');
  }

  removed(path: string): void {
    if (this.#kinds.get(path) === 'added') this.#kinds.delete(path);
    else this.#kinds.set(path, 'removed');
  }

  /** Takes over a later account, whose paths are relative to a folder. */
  merge({ added, changed, removed }: Changes, folder: string): void {
    for (const path of removed) this.removed(join(folder, path));
    for (const path of added) this.added(join(folder, path));
    for (const path of changed) this.changed(join(folder, path));
  }

  /** The account so far; the next one starts empty. */
  take(): Changes {
    const of = (kind: string): string[] =>
      [...this.#kinds].filter(([, its]) => its === kind).map(([path]) => path);
    const changes = { added: of('added'), changed: of('changed'), removed: of('removed') };
    this.#kinds.clear();
    return changes;
  }
}
