import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, spellings } from '../shared/references.ts';
import { known } from '../shared/scriptSettings.ts';
import type { VitePressSite } from './openSite.ts';

/**
 * The files that a reference in a body may mean: relative ones lie beside the file, those from the
 * root in `public`, where the path under which the site is served is not written.
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
  return spellings(cleanPath(reference).slice(1)).flatMap((path) => [
    join(source, `public/${path}`),
    join(source, path),
  ]);
}
