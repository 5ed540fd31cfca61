import type { Generator } from '../generators/generator.ts';
import { nameOf, parentOf } from './paths.ts';

/** Folders that hold something a generator's site would have in its root. */
export class Candidates {
  readonly #markers: ReadonlySet<string>;
  readonly #found = new Map<string, Set<string>>();

  constructor(generators: readonly Generator[]) {
    this.#markers = new Set(generators.flatMap((generator) => generator.markers));
  }

  /** A file or folder came. @returns the folder that it marks. */
  add(path: string): string | undefined {
    const folder = this.#markedBy(path);
    if (folder === undefined) return undefined;
    const names = this.#found.get(folder);
    if (names) names.add(nameOf(path));
    else this.#found.set(folder, new Set([nameOf(path)]));
    return folder;
  }

  /** A file or folder went. @returns the folder that it marked. */
  remove(path: string): string | undefined {
    const folder = this.#markedBy(path);
    if (folder === undefined) return undefined;
    const names = this.#found.get(folder);
    names?.delete(nameOf(path));
    if (names?.size === 0) this.#found.delete(folder);
    return folder;
  }

  /** The names of a folder's markers, as they are written there. */
  namesIn(folder: string): readonly string[] {
    return [...(this.#found.get(folder) ?? [])];
  }

  /** Candidates by depth, the outermost first: what is inside another depends on that one. */
  levels(): readonly (readonly string[])[] {
    const levels: string[][] = [];
    for (const folder of [...this.#found.keys()].sort()) {
      const depth = folder === '' ? 0 : folder.split('/').length;
      (levels[depth] ??= []).push(folder);
    }
    return levels.filter(Boolean);
  }

  #markedBy(path: string): string | undefined {
    return this.#markers.has(nameOf(path).toLowerCase()) ? parentOf(path) : undefined;
  }
}
