import { say } from '../message.ts';
import type { Post, PostDate } from './post.ts';
import type { GroupBy, TreeIcon, TreeWords } from './treeModel.ts';

/** One part of *Published*. */
export interface Part {
  /** Stable, for the row's id. */
  readonly name: string;
  readonly label: string;
  readonly icon: TreeIcon;
  readonly posts: readonly Post[];
}

/** What part of *Published* posts without a year, tag or category are in. */
const NONE = '-';

/**
 * Divides posts: years newest first, tags and categories by name; what has none comes last. A post
 * with several tags is in several parts. In a part posts stand as they came.
 */
export function partsOf(
  posts: readonly Post[],
  groupBy: Exclude<GroupBy, 'none'>,
  words: TreeWords,
): readonly Part[] {
  const parts = new Map<string, Post[]>();
  for (const post of posts) {
    for (const name of partNamesOf(post, groupBy)) {
      const part = parts.get(name);
      if (part) part.push(post);
      else parts.set(name, [post]);
    }
  }
  const compare = (a: string, b: string): number =>
    groupBy === 'year' ? Number(b) - Number(a) : words.compare(a, b);
  const names = [...parts.keys()].filter((name) => name !== NONE).sort(compare);
  return [...names, ...(parts.has(NONE) ? [NONE] : [])].map((name) => ({
    name,
    label: name === NONE ? words.say(nameOfNone(groupBy)) : name,
    icon: groupBy === 'year' ? 'calendar' : 'tag',
    posts: parts.get(name) ?? [],
  }));
}

/** The parts a post is in, as they are named in ids. */
export function partNamesOf(post: Post, groupBy: Exclude<GroupBy, 'none'>): readonly string[] {
  const names = namesOf(post, groupBy);
  return names.length > 0 ? [...new Set(names)] : [NONE];
}

function namesOf(post: Post, groupBy: Exclude<GroupBy, 'none'>): readonly string[] {
  switch (groupBy) {
    case 'year':
      return post.date ? [String(yearOf(post.date))] : [];
    case 'tag':
      return post.tags;
    case 'category':
      return post.categories;
  }
}

/** The year as the site sees it. */
function yearOf({ instant, offset }: PostDate): number {
  return new Date(instant + offset * 60_000).getUTCFullYear();
}

function nameOfNone(groupBy: Exclude<GroupBy, 'none'>): ReturnType<typeof say> {
  switch (groupBy) {
    case 'year':
      return say('No date');
    case 'tag':
      return say('No tags');
    case 'category':
      return say('No category');
  }
}
