import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder on disk for the time of one test. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file, and the folders it is in. @returns its path on disk. */
  write(path: string, content: string | Uint8Array): string;
  remove(path: string): void;
}

const made: string[] = [];

export function temporaryFolder(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'galley-test-'));
  made.push(path);
  const folder: TemporaryFolder = {
    path,
    write(at, content) {
      const real = join(path, at);
      mkdirSync(dirname(real), { recursive: true });
      writeFileSync(real, content);
      return real;
    },
    remove: (at) => rmSync(join(path, at), { recursive: true, force: true }),
  };
  for (const [at, content] of Object.entries(files)) folder.write(at, content);
  return folder;
}

/** For `afterEach`: removes every folder that a test made. */
export function removeTemporaryFolders(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
}
