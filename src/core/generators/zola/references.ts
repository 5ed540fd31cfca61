import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, sitePath, spellings } from '../shared/references.ts';
import type { ZolaSite } from './zolaSite.ts';
import { CONTENT } from './zolaSite.ts';

/** The files that a reference in a body may mean: `@/` counts from the content, all else is as on the site. */
export function zolaFilesFor(
  { settings }: ZolaSite,
  reference: string,
  post: Post,
): readonly string[] {
  const internal = /^@\/(.*)$/.exec(reference)?.[1];
  if (internal !== undefined) return spellings(join(CONTENT, internal));
  const beside = isRelative(reference)
    ? spellings(cleanPath(join(parentOf(post.path) ?? '', reference)))
    : [];
  const path = sitePath(reference, settings, post.address.known ? post.address.path : undefined);
  const onSite = path === undefined ? [] : spellings(path.replace(/^\/+/, ''));
  return [
    ...beside,
    ...['static', CONTENT].flatMap((root) => onSite.map((spelling) => join(root, spelling))),
  ];
}
