import type { Post } from '../posts/post.ts';

type Named = Pick<Post, 'path'>;

const indexes = new WeakMap<readonly Named[], ReadonlyMap<string, readonly Named[]>>();

/**
 * The post that a writer means by a name, as `ref`, `post_url` and links from file to file do:
 * `other`, `other.md`, `/posts/other`, `../2024/other/index.md`. One beside the post that names it
 * comes first, then the one with the shortest path.
 * @param posts All posts of the blog; the same array gives an answer faster.
 * @param from Path of the post that names it.
 */
export function postNamed<T extends Named>(
  posts: readonly T[],
  name: string,
  from: string,
): T | undefined {
  const wanted = stemOf(name.replace(/[?#].*$/s, '').replace(/^(?:\.{0,2}\/)+|\/+$/g, ''));
  if (wanted === '') return undefined;
  const folder = folderOf(from);
  const fits = (indexOf(posts).get(lastOf(wanted)) ?? []).filter(({ path }) => {
    const stem = stemOf(path);
    return stem === wanted || stem.endsWith(`/${wanted}`);
  });
  const [best] = [...fits].sort(
    (a, b) =>
      Number(folderOf(stemOf(b.path)) === folder) - Number(folderOf(stemOf(a.path)) === folder) ||
      a.path.length - b.path.length,
  );
  return posts.find((post) => post === best);
}

function indexOf(posts: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const known = indexes.get(posts);
  if (known) return known;
  const index = new Map<string, Named[]>();
  for (const post of posts) {
    const key = lastOf(stemOf(post.path));
    const list = index.get(key);
    if (list) list.push(post);
    else index.set(key, [post]);
  }
  indexes.set(posts, index);
  return index;
}

/** The path without extension, and without `index` where the folder is the post. */
function stemOf(path: string): string {
  return path.replace(/\.(?:md|mdx|markdown|html?)$/i, '').replace(/\/_?index$/, '');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function lastOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}
