import type { Post } from './post.ts';

/** A post with the files that are its own. Paths are relative to the blog's root. */
export interface Bundle {
  readonly folder: string;
  /** The same post in other languages, which shares the files. */
  readonly translations: readonly string[];
}

/**
 * The folder that a post and its own files form (`posts/trip` for `posts/trip/index.md`), or
 * `undefined` when the post is a file by itself. No folder that holds other posts is a bundle: not a
 * section with its `_index.md`, nor a list of posts that is an `index.md` above them.
 */
export function bundleOf(path: string, posts: readonly Post[]): Bundle | undefined {
  const folder = /^(.+)\/index\.[^/]+$/.exec(path)?.[1];
  if (folder === undefined) return undefined;
  const others = posts
    .filter((post) => post.kind !== 'resource' && post.path !== path)
    .map((post) => post.path)
    .filter((other) => other.startsWith(`${folder}/`));
  const translations = others.filter((other) => other.startsWith(`${folder}/index.`));
  return others.length === translations.length ? { folder, translations } : undefined;
}
