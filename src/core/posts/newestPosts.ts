import type { Post } from './post.ts';

/**
 * The newest posts by their own date, or by the one in their address; others last. Pages, sections
 * and resources are left out, and of translations all but one.
 */
export function newestPosts(posts: readonly Post[], count: number): readonly Post[] {
  const dated = posts
    .filter((post) => post.kind === 'post')
    .map((post) => ({ post, instant: instantOf(post) }));
  const newest = dated.sort((a, b) => b.instant - a.instant).map(({ post }) => post);
  return withoutTranslations(newest).slice(0, count);
}

/** The earliest there is when nothing tells. */
function instantOf({ date, address }: Post): number {
  if (date) return date.instant;
  const day = address.known && /\/(\d{4})\/(\d\d)\/(\d\d)\//.exec(address.path);
  const instant = day ? Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : NaN;
  return Number.isNaN(instant) ? -Number.MAX_VALUE : instant;
}

/** Of posts that differ only in a language suffix the one without it, else the first. */
function withoutTranslations(posts: readonly Post[]): readonly Post[] {
  const kept = new Map<string, Post>();
  for (const post of posts) {
    const path = withoutLanguage(post);
    if (!kept.has(path) || path === post.path) kept.set(path, post);
  }
  return [...kept.values()];
}

function withoutLanguage({ path, language }: Post): string {
  const match = language === undefined ? null : /^(.+)\.([^./]+)(\.[^./]+)$/.exec(path);
  const [, base = '', suffix = '', extension = ''] = match ?? [];
  return suffix.toLowerCase() === language?.toLowerCase() && match ? base + extension : path;
}
