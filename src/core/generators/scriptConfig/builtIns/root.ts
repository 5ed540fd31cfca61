/**
 * The site's root where code asks for absolute paths; it is not told where the site really lies.
 * The name is one that nobody uses.
 */
export const ROOT = '/\u{f0000}';

/** A path that code made from the root, relative to it; others as they are. */
export function fromRoot(path: string): string {
  if (path === ROOT) return '';
  return path.startsWith(`${ROOT}/`) ? path.slice(ROOT.length + 1) : path;
}
