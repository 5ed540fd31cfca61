import { spawnSync } from 'node:child_process';
import { repository } from './paths.ts';

/**
 * Builds `dist`, see esbuild.mjs.
 *
 * @throws Error when it fails; what is wrong has been printed then.
 */
export function buildGalley(...flags: readonly ('--production' | '--tests')[]): void {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...flags], {
    cwd: repository,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('Galley could not be built.');
}
