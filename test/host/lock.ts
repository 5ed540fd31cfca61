import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `action` while no other process of this machine runs one under the same lock file; waits
 * for its turn. The lock of a process that is gone is taken over.
 */
export async function withLock<T>(lockFile: string, action: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lockFile), { recursive: true });
  while (!(await take(lockFile))) {
    if (!(await holderLives(lockFile))) await rm(lockFile, { force: true });
    await wait(500);
  }
  try {
    return await action();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** Makes the lock file with our process id in it; `false` when it exists already. */
async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function holderLives(lockFile: string): Promise<boolean> {
  const text = await readFile(lockFile, 'utf8').catch(() => '');
  // Empty: the other one has just created the file and not yet written its id.
  if (text === '') return true;
  try {
    process.kill(Number(text), 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
