import type { Post } from './post.ts';
import { statusAt } from './publication.ts';

/**
 * When the status of one of the posts next changes by the clock alone; `undefined`: never.
 * Milliseconds since 1970-01-01T00:00Z.
 */
export function nextChange(posts: Iterable<Post>, now: number): number | undefined {
  let next: number | undefined;
  for (const { publication } of posts) {
    if (publication.holds.length === 0) continue;
    const { changesAt } = statusAt(publication, now);
    if (changesAt !== undefined && (next === undefined || changesAt < next)) next = changesAt;
  }
  return next;
}
