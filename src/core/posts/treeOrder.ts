import type { Blog } from '../blogs/blog.ts';
import type { GroupId } from './groups.ts';
import { attentionOf } from './groups.ts';
import type { Post } from './post.ts';
import { labelOf } from './post.ts';
import type { TreeOptions } from './treeModel.ts';

type Order = Pick<TreeOptions, 'sort' | 'words'>;

/** A group's posts in the order to show them. What stands under *Needs attention*: errors first. */
export function inOrder(
  posts: readonly Post[],
  group: GroupId,
  blog: Blog,
  order: Order,
): readonly Post[] {
  const sorted = sortedBy(posts, group, blog, order);
  if (group !== 'attention') return sorted;
  const isError = (post: Post): boolean => attentionOf(post) === 'error';
  return [...sorted.filter(isError), ...sorted.filter((post) => !isError(post))];
}

function sortedBy(
  posts: readonly Post[],
  group: GroupId,
  blog: Blog,
  { sort, words }: Order,
): readonly Post[] {
  const byTitle = (a: Post, b: Post): number =>
    words.compare(labelOf(a), labelOf(b)) || (a.path < b.path ? -1 : 1);
  if (sort === 'title' || group === 'pages') return [...posts].sort(byTitle);
  const timeIn = (post: Post): number =>
    sort === 'date' ? timeOf(post, group, blog) : modified(post, blog);
  // What comes next stands first; everywhere else what is newest.
  const direction = group === 'scheduled' && sort === 'date' ? 1 : -1;
  return posts
    .map((post) => ({ post, time: timeIn(post) }))
    .sort((a, b) => direction * (a.time - b.time) || byTitle(a.post, b.post))
    .map(({ post }) => post);
}

/** When a scheduled post goes live or an expired one went; `undefined` for others. */
export function turnOf({ publication }: Post, group: GroupId): number | undefined {
  const times = publication.holds.flatMap((hold) => {
    if (group === 'scheduled' && hold.kind === 'scheduled') return [hold.until];
    return group === 'expired' && hold.kind === 'expired' ? [hold.since] : [];
  });
  if (times.length === 0) return undefined;
  return group === 'scheduled' ? Math.max(...times) : Math.min(...times);
}

/** A draft without a date is what is being written now: it sorts by its last change. */
function timeOf(post: Post, group: GroupId, blog: Blog): number {
  return turnOf(post, group) ?? post.date?.instant ?? undated(post, group, blog);
}

function undated(post: Post, group: GroupId, blog: Blog): number {
  return group === 'drafts' || group === 'attention' ? modified(post, blog) : -Infinity;
}

function modified(post: Post, blog: Blog): number {
  return blog.timesOf(post.path).modified;
}
