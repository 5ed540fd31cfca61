import type { Post } from './post.ts';
import { changeAfter } from './publication.ts';

/**
 * When the status of one of the posts next changes by the clock alone; `undefined`: never.
 * Milliseconds since 1970-01-01T00:00Z.
 */
export function nextChange(posts: Iterable<Post>, now: number): number | undefined {
  let next: number | undefined;
  for (const { publication } of posts) {
    const change = changeAfter(publication, now);
    if (change !== undefined && (next === undefined || change < next)) next = change;
  }
  return next;
}
