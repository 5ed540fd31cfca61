import type { Files } from '../core/ports.ts';

/**
 * `Files` over Node's `fs` for a folder on disk. Reads synchronously, in slices of at most 10 ms
 * between which other work runs: several times faster than the asynchronous calls.
 * @param root the folder, as the platform writes it.
 */
export function nodeFiles(root: string): Files {
  void root;
  throw new Error('Not built yet.');
}
