/**
 * The world as core sees it. Adapters (`src/vscode`, `src/node`) and tests implement these ports.
 * Paths use `/` on every platform, have no leading `/`, and are relative to one folder, the
 * workspace folder; `''` is that folder itself.
 */

/** A file as found while walking: its path only, for a stat of every file would be too slow. */
export interface FileContent {
  readonly path: string;
  /** The first bytes, at most as many as were asked for. */
  readonly bytes: Uint8Array;
  /** The size of the whole file in bytes. */
  readonly size: number;
  /** Last change and birth, in milliseconds since 1970-01-01T00:00Z; `created` 0 when unknown. */
  readonly modified: number;
  readonly created: number;
}

/** Why a file gave no content. */
export type ReadFailure = 'missing' | 'forbidden' | 'folder' | 'failed';

export interface UnreadFile {
  readonly path: string;
  readonly failure: ReadFailure;
}

export interface Files {
  /**
   * Lists every file below `folder`, in batches between which other work may run. Links to folders
   * already seen are not followed, so a loop ends. A folder that vanishes or may not be read
   * contributes nothing.
   * @param skip is asked for each folder's path; `true` leaves out all below it.
   */
  walk(
    folder: string,
    skip: (folderPath: string) => boolean,
    signal: AbortSignal,
  ): AsyncIterable<readonly string[]>;

  /** Reads at most `limit` bytes of each file, in the order given, in batches as `walk` does. */
  readAll(
    paths: readonly string[],
    limit: number,
    signal: AbortSignal,
  ): AsyncIterable<readonly (FileContent | UnreadFile)[]>;

  /** Reads one file, whole or its first `limit` bytes. Never throws. */
  read(path: string, limit?: number): Promise<FileContent | UnreadFile>;

  /** For long work between reads: lets other work run if there was no room for it for some time. */
  pause?(): Promise<void>;
}

export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}
