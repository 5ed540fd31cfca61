import type { SiteFolder } from '../generators/generator.ts';
import type { FileTree } from './fileTree.ts';
import { below, join, parentOf } from './paths.ts';
import type { Texts } from './texts.ts';

/** A folder as a generator sees it, which notes what it was asked: when that changes, so may the answer. */
export class AskedFolder implements SiteFolder {
  readonly #root: string;
  readonly #tree: FileTree;
  readonly #texts: Texts;
  readonly #asked = new Set<string>();
  #paths: readonly string[] | undefined;

  constructor(root: string, tree: FileTree, texts: Texts) {
    this.#root = root;
    this.#tree = tree;
    this.#texts = texts;
  }

  /** Relative to the workspace folder. */
  get asked(): ReadonlySet<string> {
    return this.#asked;
  }

  /** Whether all paths were asked for: then any file that comes or goes may matter. */
  get enumerated(): boolean {
    return this.#paths !== undefined;
  }

  get paths(): readonly string[] {
    this.#paths ??= Array.from(
      this.#tree.filesBelow(this.#root),
      (path) => below(path, this.#root) ?? path,
    );
    return this.#paths;
  }

  /** Answers for folders as well as for files. */
  has(path: string): boolean {
    const full = this.#note(path);
    return this.#tree.hasFile(full) || this.#tree.hasFolder(full);
  }

  /** A folder that was listed holds what the list says; in one left out by name the disk is asked. */
  read(path: string): Promise<string | undefined> {
    const full = this.#note(path);
    const isListed = this.#tree.hasFolder(parentOf(full) ?? '');
    if (isListed && !this.#tree.hasFile(full)) return Promise.resolve(undefined);
    return this.#texts.read(full);
  }

  #note(path: string): string {
    const full = join(this.#root, path);
    this.#asked.add(full);
    return full;
  }
}
