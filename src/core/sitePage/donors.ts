import type { Post } from '../posts/post.ts';
import { contentFolders } from './contentFolders.ts';

/** What decides which page a post looks most like. Plain data, cheap to make of a file's text. */
export interface PostShape {
  /** Path of the content file, relative to the blog's root. */
  readonly path: string;
  readonly kind: Post['kind'];
  readonly language: string | undefined;
  /** The layout or type that the front matter names; `undefined` for the site's own. */
  readonly layout: string | undefined;
  readonly codeBlocks: number;
  readonly headings: number;
  readonly images: number;
  readonly hasMath: boolean;
  readonly tags: readonly string[];
  readonly hasCategories: boolean;
  readonly hasCover: boolean;
  readonly hasDate: boolean;
  readonly hasDescription: boolean;
  /** Whether the front matter speaks of a table of contents. */
  readonly hasContents: boolean;
  /** UTF-16 units of the body. */
  readonly length: number;
  /** Whether there are posts before and after it, which its page may lead to; absent: not known. */
  readonly hasOlder?: boolean;
  readonly hasNewer?: boolean;
}

/**
 * The posts whose pages are to be tried for showing a post, best first: its own, then those of the
 * same place, language and layout that are most alike.
 */
export function rankDonors<T extends PostShape>(
  candidates: readonly T[],
  target: PostShape,
): readonly T[] {
  return candidates
    .map((candidate) => ({ candidate, distance: distance(candidate, target) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate);
}

/** Far apart: a page of another kind is taken only for want of any other. */
const OTHER_KIND = 1000;
const OTHER_LAYOUT = 300;
const OTHER_LANGUAGE = 200;
const OTHER_SECTION = 60;
const OTHER_FOLDER = 10;

function distance(a: PostShape, b: PostShape): number {
  if (a.path === b.path) return -1;
  const places =
    (a.kind === b.kind ? 0 : OTHER_KIND) +
    (a.layout === b.layout ? 0 : OTHER_LAYOUT) +
    (a.language === b.language ? 0 : OTHER_LANGUAGE) +
    placeDistance(a.path, b.path);
  const parts =
    differs(a.hasCover, b.hasCover) * 8 +
    differs(a.tags.length > 0, b.tags.length > 0) * 6 +
    // Posts of other tags have other related posts below them.
    unshared(a.tags, b.tags) * 2 +
    differs(a.hasCategories, b.hasCategories) * 5 +
    differs(a.hasContents, b.hasContents) * 6 +
    differs(a.hasDate, b.hasDate) * 4 +
    differs(a.hasDescription, b.hasDescription) * 3 +
    differs(a.hasMath, b.hasMath) * 3 +
    differs(a.codeBlocks > 0, b.codeBlocks > 0) * 4 +
    differs(a.images > 0, b.images > 0) * 3 +
    // Most themes list the contents of a post that has any, some from the second on.
    differs(a.headings > 0, b.headings > 0) * 5 +
    differs(a.headings > 1, b.headings > 1) * 5 +
    // A link to a neighbour can be taken from a page, but not be added.
    lacks(a.hasOlder, b.hasOlder) * 6 +
    lacks(a.hasNewer, b.hasNewer) * 6;
  return places + parts + logDistance(a.length, b.length);
}

function differs(a: boolean, b: boolean): number {
  return a === b ? 0 : 1;
}

function lacks(has: boolean | undefined, wants: boolean | undefined): number {
  return wants === true && has === false ? 1 : 0;
}

/** The share of names that are in but one of two lists. */
function unshared(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  const shared = [...all].filter((name) => a.includes(name) && b.includes(name));
  return all.size === 0 ? 0 : 1 - shared.length / all.size;
}

function logDistance(a: number, b: number): number {
  return Math.abs(Math.log2((a + 100) / (b + 100)));
}

/** By the first folders, below those that hold all content; a bundle's own folder does not count. */
function placeDistance(a: string, b: string): number {
  const [ours, theirs] = [contentFolders(a), contentFolders(b)];
  if ((ours[1] ?? '') !== (theirs[1] ?? '') || ours[0] !== theirs[0]) {
    return OTHER_SECTION;
  }
  return ours.join('/') === theirs.join('/') ? 0 : OTHER_FOLDER;
}
