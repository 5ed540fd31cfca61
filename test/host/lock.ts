import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `action` while no other process of this machine runs one under the same lock file; waits
 * for its turn. The lock of a process that is gone is taken over.
 */
export async function withLock<T>(lockFile: string, action: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lockFile), { recursive: true });
  while (!(await take(lockFile))) {
    if (await holderIsGone(lockFile)) await rm(lockFile, { force: true });
    else await wait(500);
  }
  try {
    return await action();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** Makes the lock file, with our process id in it from the first moment; `false` when there is one. */
async function take(lockFile: string): Promise<boolean> {
  const ours = `${lockFile}.${process.pid}`;
  await writeFile(ours, String(process.pid));
  try {
    await link(ours, lockFile);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(ours);
  }
}

async function holderIsGone(lockFile: string): Promise<boolean> {
  const holder = await readFile(lockFile, 'utf8').catch(() => undefined);
  if (holder === undefined) return false;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return !hasCode(error, 'EPERM');
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
