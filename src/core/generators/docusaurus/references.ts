import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, sitePath, spellings } from '../shared/references.ts';
import { known } from '../shared/scriptSettings.ts';
import type { DocusaurusSite } from './openSite.ts';

/**
 * The files that a reference in a body may mean. Relative ones lie beside the file; those from the
 * root in the folders of static files; `@site/` is the site's own folder.
 */
export function docusaurusFilesFor(
  { settings }: DocusaurusSite,
  reference: string,
  post: Post,
): readonly string[] {
  const fromSite = /^@site\/(.+)$/.exec(reference)?.[1];
  if (fromSite !== undefined) return spellings(cleanPath(fromSite));
  const beside = isRelative(reference)
    ? spellings(cleanPath(join(parentOf(post.path) ?? '', reference)))
    : [];
  const served = { baseUrl: known(settings.url, undefined), basePath: basePathOf(settings) };
  const path = isRelative(reference) ? `/${reference}` : sitePath(reference, served, undefined);
  const folders = known(settings.staticFolders, ['static']);
  const inStatic = spellings(cleanPath(path ?? '')).flatMap((spelling) =>
    folders.map((folder) => join(folder, spelling.slice(1))),
  );
  return [...beside, ...(path === undefined ? [] : inStatic)];
}

/** The path under which the site is served in its main language; `/` when that is not known. */
export function basePathOf({ locales }: DocusaurusSite['settings']): string {
  const main = locales.all.find(({ key }) => key === locales.main) ?? locales.all[0];
  return main ? known(main.baseUrl, '/') : '/';
}
