import type * as vscode from 'vscode';

/** For how long nothing is written when a build is over, in milliseconds: it writes hundreds of files. */
export const BUILD_RESTS = 1000;

/** Files that change without a rest are told of after so many rests. */
const MOST_RESTS = 10;

/** Gathers files that change in a burst, and tells of them once, when it is over or very long. */
export class Burst implements vscode.Disposable {
  readonly #rest: number;
  readonly #tell: (uris: readonly vscode.Uri[]) => void;
  readonly #changed = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of them changed, in milliseconds since 1970. */
  #began = 0;

  /** @param rest in milliseconds: when nothing has changed for so long, it is over. */
  constructor(rest: number, tell: (uris: readonly vscode.Uri[]) => void) {
    this.#rest = rest;
    this.#tell = tell;
  }

  add(uri: vscode.Uri): void {
    const now = Date.now();
    if (this.#changed.size === 0) this.#began = now;
    this.#changed.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    const left = this.#began + this.#rest * MOST_RESTS - now;
    this.#timer = setTimeout(() => this.#end(), Math.max(0, Math.min(this.#rest, left)));
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #end(): void {
    const uris = [...this.#changed.values()];
    this.#changed.clear();
    this.#tell(uris);
  }
}
