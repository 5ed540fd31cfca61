import { Emitter } from '../emitter.ts';
import type { Generator } from '../generators/generator.ts';
import type { Files, Log } from '../ports.ts';
import type { Post } from '../posts/post.ts';
import type { Blog, IndexChange, Progress } from './blog.ts';
import type { Round } from './indexing.ts';
import { Indexing } from './indexing.ts';
import { Notes } from './notes.ts';
import { below } from './paths.ts';

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

/** While everything is read, what was found is told first at so many posts, then at twice as many. */
const FIRST_TOLD = 256;

const SETTINGS_OR_DATA = /\.(?:toml|ya?ml|json[5c]?|[cm]?[jt]s|py|lock)$/i;

/**
 * All blogs of one workspace folder, kept current. All paths are relative to that folder. Start with
 * `refresh`; then tell it of every change with `fileChanged`, `fileDeleted`, `overlay`, `release`,
 * which only take notes, and let `flush` take them in. Nothing throws for what is in the files.
 */
export class WorkspaceIndex {
  readonly #changes = new Emitter<IndexChange>();
  readonly #indexing: Indexing;
  readonly #log: Log;
  readonly #notes: Notes;
  readonly #life = new AbortController();
  #queue: Promise<void> = Promise.resolve();
  #state: 'empty' | 'loading' | 'ready' | 'stopped' = 'empty';

  constructor(options: WorkspaceIndexOptions) {
    this.#indexing = new Indexing(options);
    this.#log = options.log;
    this.#notes = new Notes(options.wake);
  }

  readonly onDidChange = this.#changes.on;

  /** All blogs, by root. The same array until a blog comes or goes. */
  get blogs(): readonly Blog[] {
    return this.#indexing.blogs.all;
  }

  /**
   * `empty` until the first `refresh`, `loading` while one runs, `ready` when all was read, `stopped`
   * when it was cancelled: what was read by then is there, and a further `refresh` completes it.
   */
  get state(): 'empty' | 'loading' | 'ready' | 'stopped' {
    return this.#state;
  }

  /**
   * Reads everything anew: lists the folder, finds the blogs, reads the head of every post. What
   * has not changed is not told. The first time, posts are told of in growing batches on the way.
   * An abort is no error: the promise resolves and `state` is `stopped`. A refresh asked for while
   * another runs starts when that has ended.
   */
  refresh(signal: AbortSignal, onProgress?: (progress: Progress) => void): Promise<void> {
    return this.#enqueue(async () => {
      this.#state = 'loading';
      // All is read anyway; what is noted from now on is taken in after that.
      this.#notes.take();
      let toldAt = FIRST_TOLD;
      const report = (progress: Progress): void => {
        onProgress?.(progress);
        if (progress.done < toldAt) return;
        toldAt = progress.done * 2;
        this.#tell();
      };
      try {
        const isComplete = await this.#indexing.refresh(this.#round(signal, report));
        this.#state = isComplete ? 'ready' : 'stopped';
      } finally {
        if (this.#state === 'loading') this.#state = 'stopped';
        this.#tell();
      }
    });
  }

  /** A file or folder came or changed. For a folder all that is below it is read. */
  fileChanged(path: string): void {
    this.#notes.changed(path);
  }

  /** A file went, or a folder with all below it. */
  fileDeleted(path: string): void {
    this.#notes.deleted(path);
  }

  /**
   * An editor holds unsaved text for a file; it wins over the disk until it is released. Settings and
   * data count when they are saved: half a line of them would turn the whole blog over.
   */
  overlay(path: string, text: string): void {
    if (SETTINGS_OR_DATA.test(path)) return;
    if (this.#indexing.texts.setOverlay(path, text)) this.#notes.edited(path);
  }

  /** The editor's text is saved, or given up: the disk counts again. */
  release(path: string): void {
    if (this.#indexing.texts.release(path)) this.#notes.edited(path);
  }

  /** Takes in all changes noted so far, as one batch with at most one event. */
  flush(): Promise<void> {
    return this.#enqueue(async () => {
      const noted = this.#notes.take();
      if (!this.#indexing.isListed) return;
      await this.#indexing.takeIn(
        noted,
        this.#round(this.#life.signal, () => undefined),
      );
      this.#tell();
    });
  }

  /** The blog a file or folder is in: of blogs in one another the innermost. */
  blogOf(path: string): Blog | undefined {
    return this.#indexing.blogs.of(path);
  }

  postAt(path: string): FoundPost | undefined {
    const blog = this.blogOf(path);
    const inside = blog && below(path, blog.root);
    const post = inside === undefined ? undefined : blog?.post(inside);
    return blog && post && { blog, post };
  }

  /** Ends all work; later calls do nothing. */
  dispose(): void {
    this.#life.abort();
  }

  #round(signal: AbortSignal, report: Round['report']): Round {
    const isOver = (): boolean => signal.aborted || this.#life.signal.aborted;
    return {
      signal,
      isOver,
      report,
      dirty: new Set(),
      changed: new Set(),
      heads: new Map(),
    };
  }

  /** One piece of work after another; one that fails for an error of ours does not stop the next. */
  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      if (this.#life.signal.aborted) return;
      try {
        await work();
      } catch (error) {
        this.#log.error('The blogs of a folder could not be brought up to date.', error);
      }
    });
    return this.#queue;
  }

  #tell(): void {
    const change = this.#indexing.account.take();
    if (change && !this.#life.signal.aborted) this.#changes.emit(change);
  }
}
