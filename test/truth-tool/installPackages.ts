import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from '../host/installOnce.ts';
import { npm, quietly } from '../host/npm.ts';

/** Installs npm packages into a folder of their own, once. @throws Error when npm fails. */
export async function installPackages(folder: string, packages: readonly string[]): Promise<void> {
  await installOnce(folder, async (unfinished) => {
    console.log(`Installing ${packages.join(' ')} …`);
    await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
    await npm(['install', '--save-exact', ...quietly, ...packages], unfinished, packages.join(' '));
    console.log(`Installed in ${folder}`);
  });
}
