import { Emitter } from '../emitter.ts';
import type { Generator } from '../generators/generator.ts';
import type { Files, Log } from '../ports.ts';
import type { Post } from '../posts/post.ts';
import type { Blog, IndexChange, Progress } from './blog.ts';

export interface WorkspaceIndexOptions {
  readonly files: Files;
  readonly log: Log;
  readonly generators: readonly Generator[];
  /**
   * Called once when there is news to take in and none was waiting: call `flush` soon, some
   * milliseconds later, so that a burst becomes one batch.
   */
  readonly wake: () => void;
}

/** A post with the blog it is in. */
export interface FoundPost {
  readonly blog: Blog;
  readonly post: Post;
}

/**
 * All blogs of one workspace folder, kept current. All paths are relative to that folder. Start with
 * `refresh`; then tell it of every change with `fileChanged`, `fileDeleted`, `overlay`, `release`,
 * which only take notes, and let `flush` take them in. Nothing throws for what is in the files.
 */
export class WorkspaceIndex {
  readonly #changes = new Emitter<IndexChange>();
  readonly #options: WorkspaceIndexOptions;

  constructor(options: WorkspaceIndexOptions) {
    this.#options = options;
  }

  readonly onDidChange = this.#changes.on;

  /** All blogs, by root. The same array until a blog comes or goes. */
  get blogs(): readonly Blog[] {
    return [];
  }

  /**
   * `empty` until the first `refresh`, `loading` while one runs, `ready` when all was read, `stopped`
   * when it was cancelled: what was read by then is there, and a further `refresh` completes it.
   */
  get state(): 'empty' | 'loading' | 'ready' | 'stopped' {
    void this.#options;
    return 'empty';
  }

  /**
   * Reads everything anew: lists the folder, finds the blogs, reads the head of every post. What
   * has not changed is not told. The first time, posts are told of in growing batches on the way.
   * An abort is no error: the promise resolves and `state` is `stopped`. A refresh asked for while
   * another runs starts when that has ended.
   */
  async refresh(signal: AbortSignal, onProgress?: (progress: Progress) => void): Promise<void> {
    void onProgress;
    await Promise.resolve(signal);
  }

  /** A file or folder came or changed. For a folder all that is new below it is read. */
  fileChanged(path: string): void {
    void path;
  }

  /** A file went, or a folder with all below it. */
  fileDeleted(path: string): void {
    void path;
  }

  /** An editor holds unsaved text for a file; it wins over the disk until it is released. */
  overlay(path: string, text: string): void {
    void [path, text];
  }

  /** The editor's text is saved, or given up: the disk counts again. */
  release(path: string): void {
    void path;
  }

  /** Takes in all changes noted so far, as one batch with at most one event. */
  async flush(): Promise<void> {
    await Promise.resolve();
  }

  /** The blog a file or folder is in: of blogs in one another the innermost. */
  blogOf(path: string): Blog | undefined {
    void path;
    return undefined;
  }

  postAt(path: string): FoundPost | undefined {
    void path;
    return undefined;
  }

  /** Ends all work; later calls do nothing. */
  dispose(): void {
    void 0;
  }
}
