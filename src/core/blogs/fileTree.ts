import { join, nameOf, parentOf } from './paths.ts';

/** Files and folders that came or went together. */
export interface TreeChange {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

interface Gathered {
  readonly files: string[];
  readonly folders: string[];
}

interface Folder {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

/** All files of a workspace folder, by folder: finding one, or all below a folder, costs no search. */
export class FileTree {
  readonly #folders = new Map<string, Folder>([['', { files: new Set(), folders: new Set() }]]);

  hasFile(path: string): boolean {
    const parent = parentOf(path);
    return parent !== undefined && (this.#folders.get(parent)?.files.has(nameOf(path)) ?? false);
  }

  hasFolder(path: string): boolean {
    return this.#folders.has(path);
  }

  /** Adds a file. @returns what is new by it: the file, and folders that it made. */
  add(path: string): TreeChange {
    const made: Gathered = { files: [], folders: [] };
    const parent = parentOf(path);
    if (parent === undefined) return made;
    const known = this.#folders.get(parent);
    if (known?.files.has(nameOf(path))) return made;
    const folder = known ?? this.#addFolder(parent, made);
    folder.files.add(nameOf(path));
    made.files.push(path);
    return made;
  }

  /** Removes a file, or a folder with all below it. @returns what is gone by it. */
  remove(path: string): TreeChange {
    const gone: Gathered = { files: [], folders: [] };
    this.#dropFolder(path, gone);
    const parent = parentOf(path);
    if (parent === undefined) return gone;
    if (this.#folders.get(parent)?.files.delete(nameOf(path))) gone.files.push(path);
    this.#dropEmpty(parent, gone);
    return gone;
  }

  /** Every file below a folder, those it holds itself first. `leaveOut` folders are not entered. */
  *filesBelow(folder: string, leaveOut: (path: string) => boolean = () => false): Iterable<string> {
    const waiting = [folder];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const { files, folders } = this.#folders.get(at) ?? { files: [], folders: [] };
      for (const name of files) yield join(at, name);
      for (const name of folders) {
        const path = join(at, name);
        if (!leaveOut(path)) waiting.push(path);
      }
    }
  }

  #addFolder(path: string, made: Gathered): Folder {
    const known = this.#folders.get(path);
    if (known) return known;
    const folder: Folder = { files: new Set(), folders: new Set() };
    this.#folders.set(path, folder);
    made.folders.push(path);
    const parent = parentOf(path);
    if (parent !== undefined) this.#addFolder(parent, made).folders.add(nameOf(path));
    return folder;
  }

  /** Forgets a folder and all below it, but not yet in the folder that holds it. */
  #dropFolder(path: string, gone: Gathered): void {
    const folder = this.#folders.get(path);
    if (folder === undefined) return;
    for (const name of folder.files) gone.files.push(join(path, name));
    for (const name of folder.folders) this.#dropFolder(join(path, name), gone);
    folder.files.clear();
    folder.folders.clear();
    if (path === '') return;
    this.#folders.delete(path);
    gone.folders.push(path);
    const parent = parentOf(path);
    if (parent !== undefined) this.#folders.get(parent)?.folders.delete(nameOf(path));
  }

  /** Forgets a folder that holds nothing any more, and then the one it was in. */
  #dropEmpty(path: string, gone: Gathered): void {
    const folder = this.#folders.get(path);
    const parent = parentOf(path);
    if (folder === undefined || parent === undefined) return;
    if (folder.files.size + folder.folders.size > 0) return;
    this.#folders.delete(path);
    gone.folders.push(path);
    this.#folders.get(parent)?.folders.delete(nameOf(path));
    this.#dropEmpty(parent, gone);
  }
}
