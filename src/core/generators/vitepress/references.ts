import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, spellings } from '../shared/references.ts';
import { known } from '../shared/scriptSettings.ts';
import type { VitePressSite } from './openSite.ts';

/**
 * The files that a reference in a body may mean: relative ones lie beside the file, those from the
 * root in `public`, where the path under which the site is served may be written before them.
 */
export function vitepressFilesFor(
  { settings }: VitePressSite,
  reference: string,
  post: Post,
): readonly string[] {
  if (isRelative(reference)) {
    return spellings(cleanPath(join(parentOf(post.path) ?? '', reference)));
  }
  if (!/^\/[^/]/.test(reference)) return [];
  const source = known(settings.sourceFolder, '');
  const base = known(settings.base, '/');
  const clean = cleanPath(reference);
  const path = clean.startsWith(base) ? clean.slice(base.length) : clean.slice(1);
  return spellings(path).flatMap((spelling) => [
    join(source, `public/${spelling}`),
    join(source, spelling),
  ]);
}
