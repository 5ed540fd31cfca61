import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { FileContent, ReadFailure, UnreadFile } from '../core/ports.ts';

/** Without it, opening a named pipe waits for a writer who may never come. Not on Windows. */
const NO_WAIT = 'O_NONBLOCK' in constants ? constants.O_NONBLOCK : 0;

/** Room for the heads of many files at once: one allocation instead of one for each. */
const ARENA_BYTES = 128 * 1024;

/** Hands out room for bytes, small pieces of one allocation and large ones on their own. */
export class Arena {
  #free = Buffer.alloc(0);

  take(size: number): Buffer {
    if (size > ARENA_BYTES / 4) return Buffer.allocUnsafeSlow(size);
    if (size > this.#free.length) this.#free = Buffer.allocUnsafeSlow(ARENA_BYTES);
    const piece = this.#free.subarray(0, size);
    this.#free = this.#free.subarray(size);
    return piece;
  }
}

/** Where a file is: `path` as the port names it, `real` as the platform does. */
export interface Place {
  readonly path: string;
  readonly real: string;
}

/** Reads a file's first `limit` bytes, or all of it. What goes wrong is a value. */
export function readFile(
  { path, real }: Place,
  limit: number,
  arena: Arena,
): FileContent | UnreadFile {
  let file: number | undefined;
  try {
    file = openSync(real, constants.O_RDONLY | NO_WAIT);
    const stat = fstatSync(file);
    if (stat.isDirectory()) return { path, failure: 'folder' };
    if (!stat.isFile()) return { path, failure: 'failed' };
    const bytes = fill(file, arena.take(Math.min(limit, stat.size)));
    return { path, bytes, size: stat.size, modified: stat.mtimeMs, created: stat.birthtimeMs };
  } catch (error) {
    return { path, failure: isFolder(real, error) ? 'folder' : failureOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Fills the buffer from the file's start; shorter when the file has shrunk meanwhile. */
function fill(file: number, buffer: Buffer): Buffer {
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(file, buffer, filled, buffer.length - filled, filled);
    if (count === 0) return buffer.subarray(0, filled);
    filled += count;
  }
  return buffer;
}

/** Windows refuses to open a folder as if it were forbidden. */
function isFolder(real: string, error: unknown): boolean {
  if (codeOf(error) !== 'EPERM' && codeOf(error) !== 'EACCES') return false;
  return statSync(real, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function failureOf(error: unknown): ReadFailure {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'forbidden';
    case 'EISDIR':
      return 'folder';
    default:
      return 'failed';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
