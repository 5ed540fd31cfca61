import type { Site } from '../generators/generator.ts';
import type { BodyBlog, BodySite } from '../page/liveBody.ts';
import type { Post } from '../posts/post.ts';
import type { BodyMatch, BodyPlace } from './bodyMatch.ts';
import { bodyOn, bodyWithin } from './bodyOn.ts';
import { readBuiltPage, type BuiltPage } from './builtPage.ts';
import type { PostOnPage } from './bodyRange.ts';
import { locateBody } from './locate.ts';
import { neighboursOf } from './neighbours.ts';
import { viewOf } from './postView.ts';
import { shellOf, type SitePageShell } from './sitePageShell.ts';
import { learnReading, type ReadingRules, type ReadingSample } from './reading/readingRules.ts';
import { dateNodes, type DateNode } from './slots/dateSlots.ts';
import { languagesOf, outerPage } from './slots/outerPage.ts';
import { readingSample } from './slots/readingSlots.ts';
import { siteTexts } from './slots/siteTexts.ts';
import type { DonorPost } from './slots/slot.ts';
import { sourceBlocks, type SourceBlock } from './sourceBlocks.ts';
import { chosenPlace } from './chosenPlace.ts';
import type { ElementPath } from './elementPath.ts';
import { datePlaces, type DatePlace } from './slots/postDateSlots.ts';
import { voteBody } from './vote.ts';

/** A post with the page that was built of it. */
export interface DesignSample {
  readonly post: Post;
  /** The content file's whole text. */
  readonly text: string;
  /** Path of the built file, and what it holds. */
  readonly path: string;
  readonly html: string;
  /** When it was built, in milliseconds since 1970-01-01T00:00Z; absent when that is not known. */
  readonly modified?: number;
}

/** What all pages of a site's posts have in common. Plain data, to be kept between sessions. */
export interface SiteDesign {
  /** Where posts stand; `undefined` when that could not be found out. */
  readonly place: BodyPlace | undefined;
  /** See `DateVotes`. */
  readonly dateVotes: Readonly<Record<string, number>>;
  /** See `LearntDates.unchanged`. */
  readonly unchangedDates: readonly DatePlace[] | undefined;
  readonly reading: ReadingRules;
  /** See `siteTexts`. */
  readonly siteTexts: ReadonlySet<string>;
  /** How many pages it was learnt from. */
  readonly pages: number;
}

/** A sample that was read: what a shell is made of, and what shows how the site renders blocks. */
export interface ReadSample {
  readonly sample: DesignSample;
  readonly page: BuiltPage;
  readonly blocks: readonly SourceBlock[];
  readonly donor: DonorPost;
  /** Where the body is; `undefined` when it was not found. */
  readonly match: BodyMatch | undefined;
}

export type DesignSite = BodySite & Pick<Site, 'language' | 'frontMatterOf' | 'basePath' | 'zone'>;

/** The blog whose design is learnt. */
export interface DesignBlog extends BodyBlog {
  readonly site: DesignSite;
}

/** A sample with the place at which its text is found, whatever other pages say. */
export interface LocatedSample extends ReadSample {
  readonly match: undefined;
  /** `undefined` also where the writer has chosen the place: then it is not looked for. */
  readonly found: BodyMatch | undefined;
}

/** What is known of a site's pages, and the pages it was learnt from. */
export interface LearntDesign {
  readonly design: SiteDesign;
  readonly read: readonly ReadSample[];
}

/**
 * Learns from some posts and their pages where the site puts a post and how it writes dates. Three
 * to ten pages are enough.
 * @param chosen where posts stand, when the writer has said so; else it is found out.
 */
export function learnDesign(
  blog: DesignBlog,
  samples: readonly DesignSample[],
  chosen?: ElementPath,
): LearntDesign {
  return designOf(
    samples.flatMap((sample) => locateSample(blog, sample, chosen) ?? []),
    chosen,
  );
}

/** What takes its time, and asks no other page; `undefined` when the page cannot be used. */
export function locateSample(
  blog: DesignBlog,
  sample: DesignSample,
  chosen: ElementPath | undefined,
): LocatedSample | undefined {
  const read = readSample(blog, sample, undefined);
  if (!read) return undefined;
  return { ...read, match: undefined, found: chosen ? undefined : locateIn(read) };
}

/** Where the text of a sample is found in its page. */
export function locateIn({ page, blocks, donor }: ReadSample): BodyMatch | undefined {
  return locateBody(page, blocks, donor.title);
}

/** A sample as the search for its post takes it. */
export function postOn({ page, blocks, donor }: ReadSample): PostOnPage {
  return { page, blocks, title: donor.title };
}

/** What samples that were read say together. */
export function designOf(
  samples: readonly LocatedSample[],
  chosen: ElementPath | undefined,
): LearntDesign {
  const place = chosen
    ? chosenPlace(chosen, samples)
    : voteBody(samples.flatMap(({ found }) => found ?? []));
  const read = samples.map(({ found, ...each }) => {
    const post = postOn(each);
    return { ...each, match: chosen ? bodyWithin(post, place) : bodyOn(post, place, found) };
  });
  const reading = learnReading(read.flatMap(readingIn));
  const dates = { dateVotes: countDates(read), unchangedDates: unchangedDates(read) };
  const texts = siteTexts(read);
  return { design: { place, ...dates, reading, siteTexts: texts, pages: read.length }, read };
}

/** Reads one sample by what is known of the site; `undefined` when its page cannot be used. */
export function readSample(
  blog: DesignBlog,
  sample: DesignSample,
  design: Pick<SiteDesign, 'place'> | undefined,
): ReadSample | undefined {
  const page = readBuiltPage(sample.html);
  if ('reason' in page) return undefined;
  const { site } = blog;
  const frontMatter = site.frontMatterOf(sample.text, true);
  const head = sample.text.slice(0, frontMatter.bodyStart);
  const body = sample.text.slice(frontMatter.bodyStart);
  const blocks = sourceBlocks(blog, body, { post: sample.post, frontMatter, head });
  const html = blocks.map((block) => block.html);
  const neighbours = neighboursOf(sample.post, blog.posts, sample.modified ?? Infinity);
  const view = viewOf({ post: sample.post, site, text: sample.text, html, neighbours });
  const donor = { ...view, slug: slugOf(sample.post, sample.path) };
  const read = { sample, page, blocks, donor, match: undefined };
  return design ? { ...read, match: bodyOn(postOn(read), design.place, locateIn(read)) } : read;
}

/** The page of a sample, ready to show another post. */
export function shellFor(site: DesignSite, design: SiteDesign, read: ReadSample): SitePageShell {
  const { sample, page, match, donor } = read;
  const { address } = sample.post;
  return shellOf({
    page,
    match,
    donor,
    path: sample.path,
    address: address.known ? address.path : site.basePath,
    served: site,
    learnt: {
      votes: new Map(Object.entries(design.dateVotes)),
      unchanged: design.unchangedDates,
      reading: design.reading,
      siteTexts: design.siteTexts,
    },
  });
}

function readingIn({ match, page, donor }: ReadSample): readonly ReadingSample[] {
  return match ? [readingSample(outerPage(page, match), donor.measures)] : [];
}

function countDates(read: readonly ReadSample[]): Readonly<Record<string, number>> {
  const votes: Record<string, number> = {};
  for (const sample of read) {
    const formats = new Set(
      datesIn(sample).flatMap(({ found }) => found.formats.map((f) => JSON.stringify(f))),
    );
    for (const format of formats) votes[format] = (votes[format] ?? 0) + 1;
  }
  return votes;
}

function unchangedDates(read: readonly ReadSample[]): readonly DatePlace[] | undefined {
  const unchanged = read.filter(({ match, donor }) => match && donor.date && !donor.updated);
  return unchanged.length === 0
    ? undefined
    : unchanged.flatMap((sample) => datePlaces(datesIn(sample))).slice(0, MOST_PLACES);
}

const MOST_PLACES = 100;

function datesIn({ page, match, donor }: ReadSample): readonly DateNode[] {
  if (!match || !donor.date) return [];
  return dateNodes(outerPage(page, match), donor.date, [...languagesOf(page), donor.language]);
}

/** The name in the post's address. */
function slugOf(post: Post, builtPath: string): string {
  const address = post.address.known ? post.address.path : builtPath;
  const names = address.replace(/(?:\/index)?\.html?$|\/+$/i, '').split('/');
  return names.at(-1) ?? '';
}
