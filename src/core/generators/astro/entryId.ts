import { githubSlug } from '../../slugs/githubSlug.ts';

/** An entry's id by its path: each name in small letters and without signs, `index` for its folder. */
export function idOfPath(path: string): string {
  return withoutExtension(path)
    .split('/')
    .map(githubSlug)
    .join('/')
    .replace(/\/index$/, '');
}

/** A name that begins with its only dot has no extension. */
function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/, '');
}
