import type * as vscode from 'vscode';

/**
 * Owns what must end together. Adding after the end disposes at once; disposing twice is harmless.
 */
export class Lifetime implements vscode.Disposable {
  readonly #owned: vscode.Disposable[] = [];
  #ended = false;

  get ended(): boolean {
    return this.#ended;
  }

  own<T extends vscode.Disposable>(disposable: T): T {
    if (this.#ended) disposable.dispose();
    else this.#owned.push(disposable);
    return disposable;
  }

  dispose(): void {
    this.#ended = true;
    for (const disposable of this.#owned.splice(0).reverse()) disposable.dispose();
  }
}
