/**
 * The folder that a post and its own files form (`posts/trip` for `posts/trip/index.md`), or
 * `undefined` when the post is a file by itself. A section's `_index.md` owns no bundle: the folder
 * holds other posts.
 */
export function bundleOf(path: string): string | undefined {
  return /^(.+)\/index\.[^/]+$/.exec(path)?.[1];
}
