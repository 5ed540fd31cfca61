import { labelOf, type Post } from '../posts/post.ts';
import { statusOf } from '../posts/publication.ts';
import { contentFolders } from './contentFolders.ts';
import { pathOf } from './postView.ts';

/** A post that another one's page leads to. */
export interface NeighbourView {
  readonly title: string;
  /** The path of its address, with the base path. */
  readonly path: string;
}

/** The live posts just before and just after a post by their dates; `undefined`: there is none. */
export interface Neighbours {
  readonly older: NeighbourView | undefined;
  readonly newer: NeighbourView | undefined;
}

/** In all of the blog, and in the post's own part of it: a site's pages may turn by either. */
export type NeighboursView = readonly [all: Neighbours, section: Neighbours];

export const NO_NEIGHBOURS: NeighboursView = [
  { older: undefined, newer: undefined },
  { older: undefined, newer: undefined },
];

/**
 * The neighbours of a post in its language. Posts without a date have none, and are none: how sites
 * order them is their own affair.
 * @param now in milliseconds since 1970-01-01T00:00Z: what is live then counts.
 */
export function neighboursOf(post: Post, posts: readonly Post[], now: number): NeighboursView {
  if (!post.date || post.kind !== 'post') return NO_NEIGHBOURS;
  const section = sectionOf(post);
  return [
    nearest(post, posts, () => true, now),
    nearest(post, posts, (other) => sectionOf(other) === section, now),
  ];
}

/** The two outermost folders, as `content/notes`. */
function sectionOf({ path }: Post): string {
  return contentFolders(path).slice(0, 2).join('/');
}

function nearest(
  post: Post,
  posts: readonly Post[],
  isWanted: (other: Post) => boolean,
  now: number,
): Neighbours {
  const at = post.date?.instant ?? 0;
  let older: Post | undefined;
  let newer: Post | undefined;
  for (const other of posts) {
    const { instant } = other.date ?? {};
    if (instant === undefined || other.path === post.path || instant === at) continue;
    const best = instant < at ? older : newer;
    if (best?.date && Math.abs(instant - at) >= Math.abs(best.date.instant - at)) continue;
    if (!isLive(other, now) || other.language !== post.language || !isWanted(other)) continue;
    if (instant < at) older = other;
    else newer = other;
  }
  return { older: older && viewOf(older), newer: newer && viewOf(newer) };
}

function isLive({ kind, publication }: Post, now: number): boolean {
  return kind === 'post' && statusOf(publication, now) === 'published';
}

function viewOf(post: Post): NeighbourView | undefined {
  const path = pathOf(post);
  return path === undefined ? undefined : { title: labelOf(post), path };
}
