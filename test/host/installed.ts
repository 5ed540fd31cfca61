import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { repository } from './paths.ts';
import { listVsixFiles } from './vsix.ts';

/** Puts Galley into a folder of extensions, as the files of its package: as if it was installed. */
export async function installGalley(extensionsFolder: string): Promise<void> {
  const folder = join(
    extensionsFolder,
    `${manifest.publisher}.${manifest.name}-${manifest.version}`,
  );
  for (const file of await listVsixFiles()) {
    await cp(join(repository, file), join(folder, file));
  }
}
