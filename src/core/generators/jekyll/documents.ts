import { below, isWithin, join, nameOf, parentOf } from '../../blogs/paths.ts';
import type { EntryFilter } from './entryFilter.ts';
import type { Collection, JekyllSettings } from './settings.ts';

/** What Jekyll makes of a file by where it lies. Paths are relative to the source. */
export type JekyllFile =
  | { readonly type: 'post' | 'draft'; readonly path: string; readonly collection: Collection }
  /** A document if it has front matter, else copied. */
  | { readonly type: 'document'; readonly path: string; readonly collection: Collection }
  /** A page if it has front matter, else copied. */
  | { readonly type: 'page'; readonly path: string };

/** `2024-1-8-slug.md`, also with a year of two digits. */
const DATED = /^\d{2,4}-\d{1,2}-\d{1,2}-[^/]*\.[^.]+$/;

/**
 * Sorts a file of the source; `undefined` for those that Jekyll leaves out.
 * Sources: lib/jekyll/reader.rb, readers/post_reader.rb, collection.rb.
 */
export function fileAt(
  path: string,
  settings: JekyllSettings,
  takes: EntryFilter,
): JekyllFile | undefined {
  const inCollection = collectionFile(path, settings, takes);
  if (inCollection !== undefined) return inCollection;
  const special = /^(?:(.*?)\/)?(_posts|_drafts)\/(.+)$/.exec(path);
  if (special === null) return isReached(path, takes) ? { type: 'page', path } : undefined;
  const [, folder = '', name = '', entry = ''] = special;
  const isRead =
    isFolderReached(folder, takes) &&
    isWithin(folder, settings.collectionsFolder) &&
    !/(?:^|\/)\./.test(entry) &&
    takes(join(folder, name), entry);
  return isRead ? postFile(path, name, settings) : undefined;
}

function postFile(
  path: string,
  specialFolder: string,
  { collections }: JekyllSettings,
): JekyllFile | undefined {
  const collection = collections.get('posts');
  if (collection === undefined) return undefined;
  if (specialFolder === '_drafts') return { type: 'draft', path, collection };
  return DATED.test(nameOf(path)) ? { type: 'post', path, collection } : undefined;
}

function collectionFile(
  path: string,
  { collections, collectionsFolder }: JekyllSettings,
  takes: EntryFilter,
): JekyllFile | undefined {
  const inside = below(path, collectionsFolder);
  const [folder, ...rest] = inside?.split('/') ?? [];
  const label = folder?.startsWith('_') ? folder.slice(1) : undefined;
  const collection = label === undefined ? undefined : collections.get(label);
  if (collection === undefined || label === 'posts' || label === 'data') return undefined;
  if (folder === undefined || rest.length === 0) return undefined;
  return takes(folder, rest.join('/')) ? { type: 'document', path, collection } : undefined;
}

function isReached(path: string, takes: EntryFilter): boolean {
  const folder = parentOf(path) ?? '';
  return isFolderReached(folder, takes) && takes(folder, nameOf(path));
}

/** Jekyll walks down name by name; a folder that it does not take hides all below. */
function isFolderReached(folder: string, takes: EntryFilter): boolean {
  if (folder === '') return true;
  const around = parentOf(folder) ?? '';
  return isFolderReached(around, takes) && takes(around, nameOf(folder));
}
