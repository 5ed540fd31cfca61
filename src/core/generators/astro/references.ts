import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, sitePath, spellings } from '../shared/references.ts';
import { known } from '../shared/scriptSettings.ts';
import type { AstroSite } from './openSite.ts';

/**
 * The files that a reference in a body may mean: relative ones lie beside the file, those from the
 * root in the folder of public files; `~/` and `@/` are usual names for the folder of the source.
 */
export function astroFilesFor(
  { settings }: AstroSite,
  reference: string,
  post: Post,
): readonly string[] {
  const { sourceFolder, publicFolder } = settings;
  const fromSource = /^[~@]\/(.+)$/.exec(reference)?.[1];
  if (fromSource !== undefined) {
    return spellings(cleanPath(fromSource)).map((path) => join(sourceFolder, path));
  }
  if (isRelative(reference)) {
    return spellings(cleanPath(join(parentOf(post.path) ?? '', reference)));
  }
  const baseUrl = known(settings.site, undefined);
  const basePath = `${known(settings.base, '/').replace(/\/$/, '')}/`;
  const path = sitePath(reference, { baseUrl, basePath }, undefined);
  if (path === undefined) return [];
  return spellings(path).map((spelling) => join(publicFolder, spelling.slice(1)));
}
