import type { Files } from '../ports.ts';
import { decodeText } from '../text/decodeText.ts';

/** A configuration or data file is read this far, in bytes; none that means something is longer. */
const LIMIT = 5 * 1024 * 1024;

/**
 * The text of files by path: what an editor holds, else what the disk does. Texts from disk are kept
 * until `forget`, for looking at a site again asks for the same few files.
 */
export class Texts {
  readonly #files: Files;
  readonly #overlays = new Map<string, string>();
  readonly #read = new Map<string, Promise<string | undefined>>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** What an editor holds, unsaved. */
  overlay(path: string): string | undefined {
    return this.#overlays.get(path);
  }

  get overlaid(): Iterable<string> {
    return this.#overlays.keys();
  }

  /** @returns whether that is news. */
  setOverlay(path: string, text: string): boolean {
    if (this.#overlays.get(path) === text) return false;
    this.#overlays.set(path, text);
    return true;
  }

  /** @returns whether there was one. */
  release(path: string): boolean {
    return this.#overlays.delete(path);
  }

  /** Decoded; `undefined` when the file is missing, binary or cannot be read. */
  read(path: string): Promise<string | undefined> {
    const overlay = this.#overlays.get(path);
    if (overlay !== undefined) return Promise.resolve(overlay);
    const known = this.#read.get(path);
    if (known) return known;
    const reading = this.#fromDisk(path);
    this.#read.set(path, reading);
    return reading;
  }

  forget(path: string): void {
    this.#read.delete(path);
  }

  forgetAll(): void {
    this.#read.clear();
  }

  async #fromDisk(path: string): Promise<string | undefined> {
    const file = await this.#files.read(path, LIMIT);
    if ('failure' in file) return undefined;
    const isWhole = file.bytes.length >= file.size;
    const { text, encoding } = decodeText(file.bytes, { isWhole });
    return encoding === 'binary' ? undefined : text;
  }
}
