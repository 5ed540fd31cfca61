import { join, nameOf } from '../../blogs/paths.ts';
import { globTest } from '../shared/globs.ts';
import type { JekyllSettings } from './settings.ts';

/**
 * Whether Jekyll takes an entry it meets while reading a folder.
 * Source: lib/jekyll/entry_filter.rb.
 * @param folder The folder that is read, relative to the source; `''` for the source.
 * @param entry Relative to that folder: a name, or a path inside `_posts`.
 */
export type EntryFilter = (folder: string, entry: string) => boolean;

export function entryFilterOf({ include, exclude }: JekyllSettings): EntryFilter {
  const included = include.map(patternTest);
  const excluded = exclude.filter((pattern) => !include.includes(pattern)).map(patternTest);
  return (folder, entry) => {
    if (entry.endsWith('.')) return false;
    if (included.some((test) => test(entry) || test(nameOf(entry)))) return true;
    if (excluded.some((test) => test(join(folder, entry)))) return false;
    return !/^[._#~]/.test(entry) && !/^[._#~]/.test(nameOf(entry)) && !entry.endsWith('~');
  };
}

/** A glob, the beginning of a path, or a folder with a slash at its end. */
function patternTest(pattern: string): (path: string) => boolean {
  const bare = pattern.replace(/^\/+/, '');
  const glob = globTest(bare, 'fnmatch');
  return (path) => glob(path) || path.startsWith(bare) || bare === `${path}/`;
}
