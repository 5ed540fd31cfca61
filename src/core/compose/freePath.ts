import { parentOf } from '../blogs/paths.ts';
import { legalSlug, undatedSlug } from './fileName.ts';
import type { Place } from './place.ts';
import { endingOf, toPath, type NewPath } from './postPath.ts';

/** A place with a name for the post. */
export type NewPost = NewPath & Place;

/** Extensions under which the same name would be the same page. */
const PAGES = ['md', 'markdown', 'mdx', 'html'];

/** What stands in the way of a new post: a file at its path, or one that would get its address. */
export function obstacleTo(post: NewPath, taken: (path: string) => boolean): string | undefined {
  const extensions = [post.extension, ...PAGES.filter((other) => other !== post.extension)];
  const rivals = extensions.flatMap((extension) => [
    toPath({ ...post, extension, isBundle: false }),
    toPath({ ...post, extension, isBundle: true }),
  ]);
  const path = toPath(post);
  const bundle = parentOf(toPath({ ...post, isBundle: true })) ?? '';
  return [path, ...(post.isBundle ? [bundle] : []), ...rivals, `${bundle}/_index.md`].find(taken);
}

/** The same post under the next name that is free: `name-2`, `name-3`… */
export function nextFree(
  post: NewPost,
  separator: string,
  taken: (path: string) => boolean,
): NewPost | undefined {
  for (let number = 2; number < 1000; number++) {
    const ending = `${separator}${String(number)}`;
    const around = { before: post.prefix, after: ending + endingOf(post) };
    const slug = legalSlug(post.slug, around) + ending;
    const candidate = { ...post, slug: post.readsDates ? undatedSlug(slug) : slug };
    if (obstacleTo(candidate, taken) === undefined) return candidate;
  }
  return undefined;
}
