import { serializeOuter } from 'parse5';
import type { Site } from '../generators/generator.ts';
import type { Post } from '../posts/post.ts';
import type { BlockPair } from '../siteManner/blockPair.ts';
import { SiteManner, type FinishBlock } from '../siteManner/siteManner.ts';
import { bodyOn, bodyWithin } from '../sitePage/bodyOn.ts';
import type { BuiltPost } from '../sitePage/builtPosts.ts';
import {
  learnDesign,
  readSample,
  shellFor,
  type DesignBlog,
  type ReadSample,
  type SiteDesign,
} from '../sitePage/design.ts';
import { rankDonors } from '../sitePage/donors.ts';
import type { ElementPath } from '../sitePage/elementPath.ts';
import { shapeOf } from '../sitePage/postShape.ts';
import type { SitePageShell } from '../sitePage/sitePageShell.ts';
import { ancestorsOf } from '../sitePage/tree.ts';

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
/** Where less of a post was found, the page was built of another version of it. */
const LEARNABLE = 0.6;

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
  const { design, read } = learnDesign(blog, built, chosen);
  const known = new Map(built.map((each) => [each.path, each]));
  const pages = read.flatMap((sample) => {
    const own = known.get(sample.sample.path);
    return own && sample.match ? [{ built: own, sample }] : [];
  });
  if (pages.length === 0) return undefined;
  const manner = new SiteManner(finishOf(pages));
  for (const { sample } of pages) manner.add(pairsOf(sample));
  return { design, pages, manner };
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
  const bodyIn = chosen ? bodyWithin : bodyOn;
  const match = bodyIn(read.page, read.blocks, read.donor.title, learnt.design.place);
  if (!match) return learnt;
  const sample = { ...read, match };
  learnt.manner.add(pairsOf(sample));
  return { ...learnt, pages: [{ built, sample }, ...learnt.pages].slice(0, MOST_PAGES) };
}

/** The page that shows a post best: its own, else that of the post most like it. */
export function pageFor(
  site: Site,
  { design, pages }: LearntSite,
  target: { readonly post: Post; readonly text: string },
): { readonly page: LearntPage; readonly shell: SitePageShell } | undefined {
  const shapes = pages.map((page) => ({
    ...shapeOf(page.built.post, site, page.built.text),
    page,
  }));
  const [best] = rankDonors(shapes, { ...shapeOf(target.post, site, target.text) });
  return best && { page: best.page, shell: shellFor(site, design, best.page.sample) };
}

/** What the script of the site's theme does to blocks, by the first page in which it finds the post. */
function finishOf(pages: readonly LearntPage[]): FinishBlock | undefined {
  for (const { sample } of pages) {
    const { match, page } = sample;
    const script = page.postScript;
    if (!match || !script) continue;
    const around = [match.parent, ...ancestorsOf(match.parent)];
    if (around.some((element) => script.holdsPosts(element))) return script.decorate;
  }
  return undefined;
}

/** Blocks that alone became some children of the body's parent, with these. */
function pairsOf({ sample, blocks, match }: ReadSample): readonly BlockPair[] {
  if (!match || match.coverage < LEARNABLE) return [];
  const { parent, childrenOf } = match;
  const users = new Map<number, number>();
  for (const child of [...childrenOf.values()].flat()) {
    users.set(child, (users.get(child) ?? 0) + 1);
  }
  return [...childrenOf].flatMap(([index, children]) => {
    const block = blocks[index];
    if (!block || children.some((child) => users.get(child) !== 1)) return [];
    const { source, html } = block;
    const nodes = children.flatMap((child) => parent.childNodes[child] ?? []);
    return [
      {
        source,
        html,
        post: sample.post.path,
        built: nodes.map((node) => serializeOuter(node)).join(''),
      },
    ];
  });
}
