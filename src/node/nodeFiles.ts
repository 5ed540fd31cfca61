import type { FileContent, Files, UnreadFile } from '../core/ports.ts';
import { Arena, readFile } from './readFile.ts';
import { slices } from './slices.ts';
import { realOf, walkFolder } from './walkFolder.ts';

/** So few files are read at a time that a batch, with what is made of it, stays far below a slice. */
const BATCH = 32;

/**
 * `Files` over Node's `fs` for a folder on disk. Reads synchronously, in slices of at most 10 ms
 * between which other work runs: several times faster than the asynchronous calls.
 * @param root the folder, as the platform writes it.
 */
export function nodeFiles(root: string): Files {
  // One measure of time for all: what is done between two calls counts as well.
  const pause = slices();
  const placeOf = (path: string): { path: string; real: string } => ({
    path,
    real: realOf(root, path),
  });

  async function* readAll(
    paths: readonly string[],
    limit: number,
    signal: AbortSignal,
  ): AsyncIterable<readonly (FileContent | UnreadFile)[]> {
    const arena = new Arena();
    for (let at = 0; at < paths.length && !signal.aborted; at += BATCH) {
      yield paths.slice(at, at + BATCH).map((path) => readFile(placeOf(path), limit, arena));
      await pause();
    }
  }

  return {
    walk: (start, skip, signal) => walkFolder({ root, start, skip, signal, pause }),
    readAll,
    read: (path, limit = Infinity) => Promise.resolve(readFile(placeOf(path), limit, new Arena())),
    pause,
  };
}
