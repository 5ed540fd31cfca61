import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, sitePath, spellings } from '../shared/references.ts';
import type { HexoSite } from './hexoSite.ts';
import { withoutExtension } from './postData.ts';

/**
 * The files that a reference in a body may mean: a post's assets lie in the folder of its name; all
 * else is copied from the source folder to where it lies.
 */
export function hexoFilesFor(
  { settings }: HexoSite,
  reference: string,
  post: Post,
): readonly string[] {
  const beside = isRelative(reference) ? besides(reference, post.path) : [];
  const from = post.address.known ? post.address.path : undefined;
  const path = sitePath(reference, settings, from);
  const copied = path === undefined ? [] : spellings(path.replace(/^\/+/, ''));
  return [...new Set([...beside, ...copied.map((spelling) => join(settings.source, spelling))])];
}

function besides(reference: string, path: string): readonly string[] {
  const folders = [withoutExtension(path), parentOf(path) ?? ''];
  return folders.flatMap((folder) => spellings(cleanPath(join(folder, reference))));
}
