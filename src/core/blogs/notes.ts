/** What was told and not yet taken in. */
export interface Noted {
  /** Files or folders that came or changed on disk. */
  readonly changed: ReadonlySet<string>;
  /** Files or folders that went. */
  readonly deleted: ReadonlySet<string>;
  /** Files whose unsaved text came, changed or was given up. */
  readonly edited: ReadonlySet<string>;
}

/** Takes notes of changes, each path once however often it changes, until they are taken in. */
export class Notes {
  readonly #wake: () => void;
  #changed = new Set<string>();
  #deleted = new Set<string>();
  #edited = new Set<string>();

  /** @param wake is called when there is a note and there was none. */
  constructor(wake: () => void) {
    this.#wake = wake;
  }

  get isEmpty(): boolean {
    return this.#changed.size + this.#deleted.size + this.#edited.size === 0;
  }

  changed(path: string): void {
    this.#note(() => this.#changed.add(path));
  }

  deleted(path: string): void {
    this.#note(() => this.#deleted.add(path));
  }

  edited(path: string): void {
    this.#note(() => this.#edited.add(path));
  }

  /** The notes so far; the next ones begin a new batch. */
  take(): Noted {
    const noted = { changed: this.#changed, deleted: this.#deleted, edited: this.#edited };
    this.#changed = new Set();
    this.#deleted = new Set();
    this.#edited = new Set();
    return noted;
  }

  #note(write: () => void): void {
    const isFirst = this.isEmpty;
    write();
    if (isFirst) this.#wake();
  }
}
