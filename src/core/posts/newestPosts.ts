import type { Post } from './post.ts';

/** The newest posts by their own date, undated ones last; pages, sections and resources left out. */
export function newestPosts(posts: readonly Post[], count: number): readonly Post[] {
  return posts
    .filter((post) => post.kind === 'post')
    .sort((a, b) => (b.date?.instant ?? -Infinity) - (a.date?.instant ?? -Infinity))
    .slice(0, count);
}
