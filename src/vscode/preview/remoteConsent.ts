import type * as vscode from 'vscode';

const KEY = 'galley.preview.remoteImages';

/** For which sites the writer lets the preview load images from the web; kept with the workspace. */
export class RemoteConsent {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  isGiven(root: vscode.Uri): boolean {
    return this.#roots().includes(root.toString());
  }

  async give(root: vscode.Uri): Promise<void> {
    await this.#memory.update(KEY, [...new Set([...this.#roots(), root.toString()])]);
  }

  #roots(): readonly string[] {
    const kept = this.#memory.get<unknown>(KEY);
    return Array.isArray(kept) ? kept.filter((root) => typeof root === 'string') : [];
  }
}
