import type * as vscode from 'vscode';
import type { ResourceView } from '../../protocol.ts';

/** How long its name is not typed on before it is looked for, in milliseconds: half a name is none. */
const REST = 300;

export interface CoverParts {
  readonly find: (written: string) => Promise<ResourceView>;
  /** The page is to load it from somewhere else now. */
  readonly onFound: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** The cover image that a post names, followed while its name is typed. */
export class LiveCover implements vscode.Disposable {
  readonly #parts: CoverParts;
  #written: string | undefined;
  #url: string | undefined;
  #loadsFromWeb = false;
  /** Counts the looks for it: one that took longer than a later one is of no use. */
  #looks = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: CoverParts) {
    this.#parts = parts;
  }

  /** Looks for it now. @param loadsFromWeb whether the writer lets this site's preview load from the web. */
  async look(written: string | undefined, loadsFromWeb: boolean): Promise<void> {
    this.#loadsFromWeb = loadsFromWeb;
    await this.#look(written);
  }

  /**
   * What the page loads it from; `undefined`: not at all. Where another is written it stays what it
   * was, until that is found, or is not.
   */
  urlOf(written: string | undefined): string | undefined {
    if (written !== this.#written) this.#lookLater(written);
    return this.#url;
  }

  /** Files have changed: it may be there now, or no more, or be another. */
  filesChanged(): void {
    if (this.#written !== undefined) this.#lookLater(this.#written);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #look(written: string | undefined): Promise<void> {
    clearTimeout(this.#timer);
    this.#looks += 1;
    const look = this.#looks;
    this.#written = written;
    const found = written === undefined ? undefined : await this.#parts.find(written);
    if (look !== this.#looks) return;
    const isShown = found?.kind === 'found' || (found?.kind === 'remote' && this.#loadsFromWeb);
    this.#url = isShown ? found.url : undefined;
  }

  #lookLater(written: string | undefined): void {
    clearTimeout(this.#timer);
    this.#written = written;
    this.#timer = setTimeout(() => {
      const before = this.#url;
      this.#look(written).then(() => {
        if (this.#url !== before) this.#parts.onFound();
      }, this.#parts.onFailed);
    }, REST);
  }
}
