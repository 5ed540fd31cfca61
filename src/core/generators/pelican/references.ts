import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { sitePath, spellings } from '../shared/references.ts';
import type { PelicanSite } from './pelicanSite.ts';

const MARKED = /^[{|](?:static|filename|attach)[}|](.*)$/;

/**
 * The files that a reference in a body may mean: `{static}` and its like count from the file, or with a slash from
 * the content folder; Pelican copies static files to where they lie there.
 */
export function pelicanFilesFor(
  { places, basePath }: PelicanSite,
  reference: string,
  post: Post,
): readonly string[] {
  const marked = MARKED.exec(reference.replace(/^%7B(\w+)%7D/i, '{$1}'))?.[1];
  if (marked !== undefined) {
    const from = marked.startsWith('/') ? places.content : (parentOf(post.path) ?? '');
    return spellings(cleanPath(`${from}/${marked}`).replace(/^\/+/, ''));
  }
  const address = post.address.known ? post.address.path : undefined;
  const path = sitePath(reference, { baseUrl: undefined, basePath }, address);
  if (path === undefined) return [];
  return spellings(path.replace(/^\/+/, '')).map((spelling) => join(places.content, spelling));
}
