import { join } from '../../blogs/paths.ts';

/** Where a Jekyll site keeps its documents. */
export interface JekyllFolders {
  /** `source`, relative to the site's root; `''` for the root. */
  readonly source: string;
  /** `source` and `collections_dir`: where `_posts`, `_drafts` and the collections are. */
  readonly collections: string;
  /** Names of collections besides posts and drafts, without the underscore. */
  readonly labels: readonly string[];
}

/**
 * The folder of posts that a folder stands for: `_posts` (or a collection) that it is or lies in,
 * the `_posts` beside `_drafts`, or the one inside it, which makes its name a category. `undefined`
 * for folders that Jekyll reads no posts from.
 */
export function postsFolderFor(folder: string, folders: JekyllFolders): string | undefined {
  const segments = folder === '' ? [] : folder.split('/');
  const at = segments.findIndex((name) => name === '_posts' || name === '_drafts');
  if (at >= 0) {
    const above = segments.slice(0, at).join('/');
    return segments[at] === '_posts' ? folder : join(above, '_posts');
  }
  if (isInCollection(folder, folders)) return folder;
  if (segments.some((name) => /^[_.]/.test(name) || name === 'node_modules')) return undefined;
  return join(folder === folders.source ? folders.collections : folder, '_posts');
}

export function isInCollection(folder: string, { collections, labels }: JekyllFolders): boolean {
  return labels.some((label) => {
    const own = join(collections, `_${label}`);
    return folder === own || folder.startsWith(`${own}/`);
  });
}

/** The `_drafts` that belongs to a folder of posts; `undefined` for collections, which have none. */
export function draftsFolderFor(postsFolder: string): string | undefined {
  const segments = postsFolder.split('/');
  const at = segments.lastIndexOf('_posts');
  return at < 0 ? undefined : join(segments.slice(0, at).join('/'), '_drafts');
}
