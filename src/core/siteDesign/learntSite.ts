import type { Site } from '../generators/generator.ts';
import type { Post } from '../posts/post.ts';
import type { SiteManner } from '../siteManner/siteManner.ts';
import { bodyOn, bodyWithin } from '../sitePage/bodyOn.ts';
import type { BuiltPost } from '../sitePage/builtPosts.ts';
import {
  locateIn,
  postOn,
  readSample,
  shellFor,
  type DesignBlog,
  type ReadSample,
  type SiteDesign,
} from '../sitePage/design.ts';
import { WEAK } from '../sitePage/vote.ts';
import { rankDonors, type PostShape } from '../sitePage/donors.ts';
import type { ElementPath } from '../sitePage/elementPath.ts';
import { shapeOf } from '../sitePage/postShape.ts';
import type { SitePageShell } from '../sitePage/sitePageShell.ts';
import { pairsOf } from './pagePairs.ts';
import { SiteLearning } from './siteLearning.ts';

/** What is known of a site from pages that its generator made: its page, and its manner. */
export interface LearntSite {
  readonly design: SiteDesign;
  /** The pages in which it is known where the post stands. */
  readonly pages: readonly LearntPage[];
  readonly manner: SiteManner;
}

/** A page that may show another post. */
export interface LearntPage {
  readonly built: BuiltPost;
  readonly sample: ReadSample;
}

/** So many pages are kept, those learnt last. */
const MOST_PAGES = 24;

/**
 * Learns how a site shows posts.
 * @param built those most like the post to show first.
 * @param chosen where posts stand, when the writer has said so.
 * @returns `undefined` when it cannot be told where posts stand in these pages.
 */
export function learnSite(
  blog: DesignBlog,
  built: readonly BuiltPost[],
  chosen?: ElementPath,
): LearntSite | undefined {
  const learning = new SiteLearning(blog, built, chosen);
  for (const page of built) learning.read(page);
  return learning.learnt();
}

/**
 * The same with one more page, of a post that is shown after others; as it was if the page cannot be
 * used.
 * @param chosen as for `learnSite`.
 */
export function learnPage(
  blog: DesignBlog,
  learnt: LearntSite,
  built: BuiltPost,
  chosen?: ElementPath,
): LearntSite {
  const read = readSample(blog, built, undefined);
  if (!read) return learnt;
  const { place } = learnt.design;
  const post = postOn(read);
  const match = chosen ? bodyWithin(post, place) : bodyOn(post, place, locateIn(read));
  if (!match) return learnt;
  const sample = { ...read, match };
  learnt.manner.add(pairsOf(sample));
  return { ...learnt, pages: [{ built, sample }, ...learnt.pages].slice(0, MOST_PAGES) };
}

/** Those of some pages that may show a post, best first; see `rankDonors`. */
export function likestFirst<T extends BuiltPost>(
  site: Site,
  built: readonly T[],
  target: ShownPost,
): readonly T[] {
  const shapes = built.map((page) => ({ ...shapeOf(page.post, site, page.text), page }));
  return rankDonors(shapes, shapeOf(target.post, site, target.text)).map(({ page }) => page);
}

/** The page that shows a post best: its own, else that of the post most like it. */
export function pageFor(
  site: Site,
  { design, pages }: LearntSite,
  target: ShownPost,
): { readonly page: LearntPage; readonly shell: SitePageShell } | undefined {
  // Around what is not the post's own text, title and date cannot be told from others.
  const telling = pages.filter(
    ({ built, sample }) =>
      built.post.path === target.post.path || (sample.match?.coverage ?? 0) >= WEAK,
  );
  const shapes = (telling.length > 0 ? telling : pages).map((page) => {
    const [{ older, newer }] = page.sample.donor.neighbours;
    const { post, text } = page.built;
    const turns = { hasOlder: older !== undefined, hasNewer: newer !== undefined };
    return { ...shapeOf(post, site, text), ...turns, page };
  });
  const wanted = { ...shapeOf(target.post, site, target.text), ...turnsAmong(pages, target.post) };
  const [best] = rankDonors(shapes, wanted);
  return best && { page: best.page, shell: shellFor(site, design, best.page.sample) };
}

/** Whether there are older and newer posts than one among those of some pages. */
function turnsAmong(
  pages: readonly LearntPage[],
  { path, date }: Post,
): Pick<PostShape, 'hasOlder' | 'hasNewer'> {
  const instants = pages
    .filter(({ built }) => built.post.path !== path)
    .map(({ built }) => built.post.date?.instant ?? NaN);
  const own = date?.instant ?? NaN;
  return {
    hasOlder: instants.some((instant) => instant < own),
    hasNewer: instants.some((instant) => instant > own),
  };
}

/** A post to be shown: its path, and its text as it is now. */
interface ShownPost {
  readonly post: Post;
  /** The whole file's. */
  readonly text: string;
}
