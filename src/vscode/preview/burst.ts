import type * as vscode from 'vscode';

/** For how long nothing is written when a build is over, in milliseconds: it writes hundreds of files. */
export const BUILD_RESTS = 1000;

/** Gathers files that change in a burst, and tells of them once, when it is over. */
export class Burst implements vscode.Disposable {
  readonly #rest: number;
  readonly #tell: (uris: readonly vscode.Uri[]) => void;
  readonly #changed = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rest in milliseconds: when nothing has changed for so long, it is over. */
  constructor(rest: number, tell: (uris: readonly vscode.Uri[]) => void) {
    this.#rest = rest;
    this.#tell = tell;
  }

  add(uri: vscode.Uri): void {
    this.#changed.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#rest);
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
