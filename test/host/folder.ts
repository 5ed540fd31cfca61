import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A folder of our own that is gone again after `dispose`. */
export interface TemporaryFolder {
  readonly path: string;
  dispose(): Promise<void>;
}

/** An empty temporary folder. */
export async function temporaryFolder(name: string): Promise<TemporaryFolder> {
  // The real path: on macOS the temporary folder is a link, and VS Code shows the target.
  const path = await realpath(await mkdtemp(join(tmpdir(), `galley-${name}-`)));
  return {
    path,
    // A server that was just ended may still write its last words into it: hence the retries.
    dispose: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}

/** A temporary copy of a folder, under the same name, so that no test writes into a fixture. */
export async function copyOf(folder: string): Promise<TemporaryFolder> {
  const parent = await temporaryFolder('copy');
  const path = join(parent.path, basename(folder));
  await cp(folder, path, { recursive: true, preserveTimestamps: true });
  return { path, dispose: () => parent.dispose() };
}

/** A temporary folder with these files: `withFolder({ 'posts/a.md': '# A' })`. */
export async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<TemporaryFolder> {
  const folder = await temporaryFolder('folder');
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
