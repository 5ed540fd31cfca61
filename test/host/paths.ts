import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { environment } from './environment.ts';

/** The checkout: the folder of package.json. */
export const repository = resolve(import.meta.dirname, '../..');

/** Where failed tests leave a screenshot and a log; not under version control. */
export const testResults = join(repository, 'test-results');

/**
 * A folder of this user, outside every checkout, for what is installed once and used by all clones.
 * `$GALLEY_CACHE` decides; otherwise it is where the system keeps such things.
 */
export function cacheFolder(): string {
  const chosen = environment('GALLEY_CACHE');
  if (chosen !== undefined) return resolve(chosen);
  return join(systemCacheFolder(), 'galley');
}

function systemCacheFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') {
    return environment('LOCALAPPDATA') ?? join(homedir(), 'AppData', 'Local');
  }
  return environment('XDG_CACHE_HOME') ?? join(homedir(), '.cache');
}
