import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';

/**
 * Makes a folder of the cache unless it is there, once for all clones of this user.
 *
 * It can be interrupted at any time: `install` fills a folder beside the place, which is moved
 * there when it is whole. Two processes at once wait for each other.
 */
export async function installOnce(
  folder: string,
  install: (unfinished: string) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) return;
  await withLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return;
    await removeLeftovers(folder);
    const unfinished = `${folder}${unfinishedMark}${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await install(unfinished);
    await rename(unfinished, folder);
  });
}

const unfinishedMark = '.unfinished-';

/** Removes what interrupted installations left. An npm of one may still be running: then it stays. */
async function removeLeftovers(folder: string): Promise<void> {
  const leftovers = (await readdir(dirname(folder)))
    .filter((name) => name.startsWith(basename(folder) + unfinishedMark))
    .map((name) => rm(join(dirname(folder), name), { recursive: true, force: true }));
  await Promise.allSettled(leftovers);
}
