import { copyFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../host/folder.ts';
import { repository } from '../host/paths.ts';
import { runProgram } from './runProgram.ts';

const TRUTH = join(repository, 'test/truth');

/** Where a kit keeps what its generator made of it. */
export const truthFile = (name: string): string => join(TRUTH, name, 'truth.json');

/**
 * Builds a kit in a temporary copy: nothing is written into the checkout.
 *
 * @param variables What tells make-truth.mjs where the generator is.
 * @returns the text of the new truth.json.
 * @throws Error with the generator's last words, when the site itself does not build.
 */
export async function rebuild(
  name: string,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const copy = await temporaryFolder('truth');
  try {
    const kit = join(copy.path, name);
    await cp(join(TRUTH, name), kit, { recursive: true });
    await copyFile(join(TRUTH, 'lib.mjs'), join(copy.path, 'lib.mjs'));
    await runProgram(process.execPath, ['make-truth.mjs'], kit, { ...variables, OUT: 'new.json' });
    return await readFile(join(kit, 'new.json'), 'utf8');
  } finally {
    await copy.dispose();
  }
}
