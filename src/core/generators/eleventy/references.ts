import { join, parentOf } from '../../blogs/paths.ts';
import type { Post } from '../../posts/post.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, sitePath, spellings } from '../shared/references.ts';
import { known } from '../shared/scriptSettings.ts';
import type { EleventySite } from './openSite.ts';

/** Folders that sites copy to the root of what they build. */
const COPIED = ['', 'public', 'static', 'assets', 'src'];

/**
 * The files that a reference in a body may mean. Which files are copied, and to where, the site's
 * code says; these are the usual places, and what lies beside the page.
 */
export function eleventyFilesFor(
  { settings }: EleventySite,
  reference: string,
  post: Post,
): readonly string[] {
  const plain = reference.replace(/\{\{-?\s*["']([^"']*)["']\s*\|\s*url\s*-?\}\}/g, '$1');
  const input = known(settings.input, '');
  const beside = isRelative(plain)
    ? spellings(cleanPath(join(parentOf(post.path) ?? '', plain)))
    : [];
  const served = { baseUrl: undefined, basePath: known(settings.basePath, '/') };
  const path = sitePath(plain, served, post.address.known ? post.address.path : undefined);
  const copied = path === undefined ? [] : spellings(path.replace(/^\/+/, ''));
  const roots = [input, ...COPIED, ...COPIED.map((folder) => join(input, folder))];
  const files = roots.flatMap((root) => copied.map((name) => join(root, name)));
  return [...new Set([...beside, ...files])].map((file) => file.replace(/^\/+/, ''));
}
