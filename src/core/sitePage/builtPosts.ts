import type { Site } from '../generators/generator.ts';
import type { Files } from '../ports.ts';
import type { Post } from '../posts/post.ts';
import { decodeText } from '../text/decodeText.ts';
import { builtPaths, USUAL_OUTPUTS } from './builtPath.ts';
import { PAGE_LIMIT } from './builtPage.ts';
import type { DesignSample } from './design.ts';

/** A post together with the page that the site's generator made of it. Paths are from the blog's root. */
export interface BuiltPost extends DesignSample {
  /** When the page was written, in milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

type BuiltFile = Pick<BuiltPost, 'path' | 'html' | 'modified'>;

/** What a blog is to the search for its built pages. */
export interface BuiltBlog {
  readonly site: Site;
  readonly posts: readonly Post[];
  /** Paths are from the blog's root. */
  readonly files: Files;
}

/** From so many posts a site's manner shows; more only cost time. */
export const ENOUGH = 12;
/** So many posts are looked for in an output folder before it is taken for none. */
const TRIED = 40;

/**
 * The folder with the site as it was last built: of those its configuration names and those that
 * generators use by default, the first that holds the page of a post. `undefined`: the site is not
 * built, or somewhere else.
 */
export async function findOutput({ site, posts, files }: BuiltBlog): Promise<string | undefined> {
  const candidates = new Set([...site.outputs, ...USUAL_OUTPUTS]);
  const some = newestFirst(posts).slice(0, TRIED);
  for (const output of candidates) {
    const folder = await files.read(output, 1);
    if ('failure' in folder && folder.failure === 'missing') continue;
    for (const post of some) {
      if (await builtFileOf(post, { site, files, output }, 1)) return output;
    }
  }
  return undefined;
}

/**
 * Posts whose pages were built, to learn from: the one itself, then the newest of its folder and
 * language, then others. What cannot be read, or is too large, is left out.
 * @param skip paths of posts that are not to be looked at.
 */
export async function readBuiltPosts(
  blog: BuiltBlog & { readonly output: string },
  target: Post,
  skip: ReadonlySet<string> = new Set(),
): Promise<readonly BuiltPost[]> {
  const found: BuiltPost[] = [];
  for (const post of nearestFirst(blog.posts, target).slice(0, TRIED)) {
    if (found.length >= ENOUGH) break;
    if (skip.has(post.path)) continue;
    const built = await readBuiltPost(blog, post);
    if (built) found.push(built);
  }
  return found;
}

/** A post with the page that was built of it; `undefined`: none that can be read, or a too large one. */
export async function readBuiltPost(
  blog: Omit<BuiltBlog, 'posts'> & { readonly output: string },
  post: Post,
): Promise<BuiltPost | undefined> {
  const page = await builtFileOf(post, blog, PAGE_LIMIT);
  const text = page && (await sourceText(blog.files, post.path));
  return page && text !== undefined ? { post, text, ...page } : undefined;
}

/** The page that was built of a post, or its first bytes. */
async function builtFileOf(
  { address }: Post,
  { site, files, output }: Omit<BuiltBlog, 'posts'> & { readonly output: string },
  limit: number,
): Promise<BuiltFile | undefined> {
  if (!address.known) return undefined;
  for (const below of builtPaths(address.path, site.basePath)) {
    const path = `${output}/${below}`;
    const file = await files.read(path, limit);
    if ('failure' in file) continue;
    if (limit > 1 && file.size > limit) return undefined;
    const { text: html } = decodeText(file.bytes, { isWhole: true });
    return { path, html, modified: file.modified };
  }
  return undefined;
}

/** The text of a content file; `undefined` when it cannot be read or is too large. */
export async function sourceText(files: Files, path: string): Promise<string | undefined> {
  const file = await files.read(path, PAGE_LIMIT);
  if ('failure' in file || file.size > PAGE_LIMIT) return undefined;
  return decodeText(file.bytes, { isWhole: true }).text;
}

function newestFirst(posts: readonly Post[]): readonly Post[] {
  const isPage = ({ kind, address }: Post): boolean => kind === 'post' && address.known;
  const time = ({ date }: Post): number => date?.instant ?? -Infinity;
  return posts.filter(isPage).sort((a, b) => (time(a) < time(b) ? 1 : time(a) > time(b) ? -1 : 0));
}

/** The posts to learn from, the one itself first, then the newest of its folder and language. */
export function nearestFirst(posts: readonly Post[], target: Post): readonly Post[] {
  const section = sectionOf(target);
  const isNear = (post: Post): boolean =>
    sectionOf(post) === section && post.language === target.language;
  const own = posts.filter(({ path }) => path === target.path);
  const others = newestFirst(posts).filter(({ path }) => path !== target.path);
  const near = others.filter(isNear);
  const known = new Set(near);
  return [...own, ...near, ...others.filter((post) => !known.has(post))];
}

/** The section: the folder of the post, or around its bundle. */
export function sectionOf({ path }: Post): string {
  const parts = path.split('/');
  const isBundle = /^_?index\.[^/]+$/.test(parts.at(-1) ?? '');
  return parts.slice(0, isBundle ? -2 : -1).join('/');
}
