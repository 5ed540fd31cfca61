import * as vscode from 'vscode';
import type { Log } from '../core/ports.ts';

/** Galley's output channel as core's log. Holds paths and causes, never text of a post. */
export class OutputLog implements Log, vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Galley', { log: true });

  info(message: string): void {
    this.#channel.info(message);
  }

  warn(message: string): void {
    this.#channel.warn(message);
  }

  error(message: string, cause?: unknown): void {
    this.#channel.error(message, ...(cause === undefined ? [] : [describe(cause)]));
  }

  dispose(): void {
    this.#channel.dispose();
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
