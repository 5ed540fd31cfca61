import type { Files } from '../ports.ts';
import type { BlogFinder, FoundBlog } from './blogFinder.ts';
import type { FileTree } from './fileTree.ts';
import { isNeverContent, maybeOutput } from './folderNames.ts';
import { isWithin, join, upwards } from './paths.ts';
import type { Texts } from './texts.ts';

export interface ListingOptions {
  readonly files: Files;
  readonly tree: FileTree;
  readonly finder: BlogFinder;
  readonly texts: Texts;
}

/**
 * Keeps the list of files true to the disk and tells the finder. What sites make is not listed, but
 * that is known only when the sites are: till then a folder that may be output is put aside.
 */
export class Listing {
  readonly #files: Files;
  readonly #tree: FileTree;
  readonly #finder: BlogFinder;
  readonly #texts: Texts;
  readonly #aside = new Set<string>();
  #outputs: readonly string[] = [];

  constructor({ files, tree, finder, texts }: ListingOptions) {
    this.#files = files;
    this.#tree = tree;
    this.#finder = finder;
    this.#texts = texts;
  }

  /**
   * Lists what is below a folder, and forgets what is not there any more.
   * @returns the files to be looked at, a batch at a time: those there are and those that went.
   */
  async *list(folder: string, signal: AbortSignal): AsyncIterable<readonly string[]> {
    const known = new Set(this.#tree.filesBelow(folder));
    for await (const files of this.#files.walk(folder, (path) => this.#isSkipped(path), signal)) {
      for (const path of files) {
        this.present(path);
        known.delete(path);
      }
      yield files;
    }
    if (signal.aborted) return;
    for (const path of known) if (!this.isIgnored(path)) yield this.gone(path);
  }

  /** A file is there, and may have another text than before. */
  present(path: string): void {
    this.#texts.forget(path);
    const change = this.#tree.add(path);
    if (change.files.length === 0) this.#finder.changed(path);
    else this.#finder.added(change);
  }

  /**
   * A file went, or a folder with all below it. What an editor holds unsaved stays.
   * @returns the files that are to be looked at.
   */
  gone(path: string): readonly string[] {
    const change = this.#tree.remove(path);
    for (const file of change.files) this.#texts.forget(file);
    if (change.files.length > 0) this.#finder.removed(change);
    for (const file of change.files) {
      if (this.#texts.overlay(file) !== undefined) this.present(file);
    }
    return change.files;
  }

  /** Whether a file is of no concern to anyone, by the folders it is in. */
  isIgnored(path: string): boolean {
    const output = this.#outputs.find((folder) => isWithin(path, folder));
    if (output !== undefined) this.#aside.add(output);
    for (const folder of upwards(path)) {
      if (this.#aside.has(folder) || isNeverContent(folder)) return true;
    }
    return false;
  }

  /** Forgets what was put aside, for all is to be listed anew. */
  restart(): void {
    this.#aside.clear();
  }

  /**
   * Takes in what blogs there are.
   * @returns folders that were put aside and turn out to be nobody's output: they are to be listed.
   */
  settle(blogs: readonly FoundBlog[]): readonly string[] {
    this.#outputs = blogs.flatMap(({ root, site }) =>
      site.outputs.filter((output) => output !== '').map((output) => join(root, output)),
    );
    const wanted = [...this.#aside].filter((folder) => !this.#isOutput(folder));
    for (const folder of wanted) this.#aside.delete(folder);
    return wanted;
  }

  #isSkipped(folder: string): boolean {
    if (isNeverContent(folder)) return true;
    if (!maybeOutput(folder) && !this.#isOutput(folder)) return false;
    this.#aside.add(folder);
    return true;
  }

  #isOutput(folder: string): boolean {
    return this.#outputs.some((output) => isWithin(folder, output));
  }
}
