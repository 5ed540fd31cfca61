import type { FileContent, Files, ReadFailure, UnreadFile } from '../../../src/core/ports.ts';

/** Text, bytes, or why the file cannot be read. */
export type MemoryFile = string | Uint8Array | { readonly failure: ReadFailure };

/** A folder in memory that tests write to as a writer and their tools would. */
export class MemoryFiles implements Files {
  readonly #files = new Map<string, { readonly content: MemoryFile; readonly modified: number }>();
  /** Every read so far, by path: tests measure work, not time. */
  readonly reads: string[] = [];
  /** Called before each batch of a walk and of reading. */
  beforeBatch: () => void | Promise<void> = () => undefined;
  #clock = 1;

  constructor(files: Readonly<Record<string, MemoryFile>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  write(path: string, content: MemoryFile): void {
    this.#files.set(path, { content, modified: this.#clock++ });
  }

  /** Removes a file, or a folder with all below it. */
  remove(path: string): void {
    for (const file of this.#files.keys()) {
      if (file === path || file.startsWith(`${path}/`)) this.#files.delete(file);
    }
  }

  async *walk(
    folder: string,
    skip: (folderPath: string) => boolean,
    signal: AbortSignal,
  ): AsyncIterable<readonly string[]> {
    const inside = (path: string): boolean => folder === '' || path.startsWith(`${folder}/`);
    const isSkipped = (path: string): boolean => {
      const names = path.split('/');
      const start = folder === '' ? 1 : folder.split('/').length + 1;
      return names.slice(start).some((_, at) => skip(names.slice(0, start + at).join('/')));
    };
    for (const path of this.paths) {
      await this.beforeBatch();
      if (signal.aborted) return;
      if (inside(path) && !isSkipped(path)) yield [path];
    }
  }

  async *readAll(
    paths: readonly string[],
    limit: number,
    signal: AbortSignal,
  ): AsyncIterable<readonly (FileContent | UnreadFile)[]> {
    for (let at = 0; at < paths.length; at += 3) {
      await this.beforeBatch();
      if (signal.aborted) return;
      yield paths.slice(at, at + 3).map((path) => this.#read(path, limit));
    }
  }

  read(path: string, limit = Infinity): Promise<FileContent | UnreadFile> {
    return Promise.resolve(this.#read(path, limit));
  }

  #read(path: string, limit: number): FileContent | UnreadFile {
    this.reads.push(path);
    const file = this.#files.get(path);
    if (file === undefined) {
      const isFolder = path === '' || this.paths.some((other) => other.startsWith(`${path}/`));
      return { path, failure: isFolder ? 'folder' : 'missing' };
    }
    const { content, modified } = file;
    if (typeof content === 'object' && 'failure' in content) return { path, ...content };
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { path, bytes: bytes.subarray(0, limit), size: bytes.length, modified, created: 0 };
  }
}
