import type { ResourceView } from '../../protocol.ts';

export interface CoverParts {
  readonly find: (written: string) => Promise<ResourceView>;
  /** The page is to load it from somewhere else now. */
  readonly onFound: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** The cover image that a post names, followed while its name is typed. */
export class LiveCover {
  readonly #parts: CoverParts;
  #written: string | undefined;
  #url: string | undefined;
  #loadsFromWeb = false;
  /** Counts the looks for it: one that took longer than a later one is of no use. */
  #looks = 0;

  constructor(parts: CoverParts) {
    this.#parts = parts;
  }

  /** Looks for it. @param loadsFromWeb whether the writer lets this site's preview load from the web. */
  async look(written: string | undefined, loadsFromWeb = this.#loadsFromWeb): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    this.#written = written;
    this.#loadsFromWeb = loadsFromWeb;
    const found = written === undefined ? undefined : await this.#parts.find(written);
    if (look !== this.#looks) return;
    const isShown = found?.kind === 'found' || (found?.kind === 'remote' && loadsFromWeb);
    this.#url = isShown ? found.url : undefined;
  }

  /**
   * What the page loads it from; `undefined`: not at all. Where another is written it stays what it
   * was, until that is found.
   */
  urlOf(written: string | undefined): string | undefined {
    if (written !== this.#written) this.#lookAgain(written);
    return this.#url;
  }

  /** Files have changed: it may be there now, or no more, or be another. */
  filesChanged(): void {
    if (this.#written !== undefined) this.#lookAgain(this.#written);
  }

  #lookAgain(written: string | undefined): void {
    const before = this.#url;
    this.look(written).then(() => {
      if (this.#url !== before) this.#parts.onFound();
    }, this.#parts.onFailed);
  }
}
