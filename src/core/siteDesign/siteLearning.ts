import { readLesson, type Lesson } from '../siteManner/lesson.ts';
import { SiteManner, type FinishBlock } from '../siteManner/siteManner.ts';
import type { BodyMatch } from '../sitePage/bodyMatch.ts';
import type { BuiltPost } from '../sitePage/builtPosts.ts';
import {
  designOf,
  locateSample,
  type DesignBlog,
  type LocatedSample,
  type ReadSample,
} from '../sitePage/design.ts';
import type { ElementPath } from '../sitePage/elementPath.ts';
import { ancestorsOf } from '../sitePage/tree.ts';
import type { LearntPage, LearntSite } from './learntSite.ts';
import { pairsOf } from './pagePairs.ts';

/**
 * Learns how a site shows posts page by page, so that a post may be shown before all pages are read.
 * Whatever the order in which they are read, what is learnt of all of them is the same. No page is
 * read twice.
 */
export class SiteLearning {
  readonly #blog: DesignBlog;
  readonly #built: readonly BuiltPost[];
  readonly #chosen: ElementPath | undefined;
  readonly #samples = new Map<BuiltPost, LocatedSample | undefined>();
  readonly #lessons = new Map<string, PageLessons>();

  /**
   * @param built those most like the post to show first.
   * @param chosen where posts stand, when the writer has said so.
   */
  constructor(blog: DesignBlog, built: readonly BuiltPost[], chosen: ElementPath | undefined) {
    this.#blog = blog;
    this.#built = built;
    this.#chosen = chosen;
  }

  /** Those that are not read yet. */
  get unread(): readonly BuiltPost[] {
    return this.#built.filter((each) => !this.#samples.has(each));
  }

  /** Reads one of the pages. */
  read(built: BuiltPost): void {
    if (this.#samples.has(built)) return;
    this.#samples.set(built, locateSample(this.#blog, built, this.#chosen));
  }

  /** What the pages say that were read; `undefined` when they don't tell where posts stand. */
  learnt(): LearntSite | undefined {
    const known = this.#built.flatMap((built) => {
      const sample = this.#samples.get(built);
      return sample ? [{ built, sample }] : [];
    });
    const { design, read } = designOf(
      known.map(({ sample }) => sample),
      this.#chosen,
    );
    const pages = known.flatMap(({ built }, i) => {
      const sample = read[i];
      return sample?.match ? [{ built, sample }] : [];
    });
    if (pages.length === 0) return undefined;
    const manner = new SiteManner(finishOf(pages));
    for (const { sample } of pages) manner.learn(this.#lessonsOf(sample));
    return { design, pages, manner };
  }

  /** More pages may tell better where the post stands in one: only then its blocks are read again. */
  #lessonsOf(read: ReadSample): PageLessons['lessons'] {
    const { path } = read.sample;
    const known = this.#lessons.get(path);
    if (known && isSame(known.match, read.match)) return known.lessons;
    const lessons = pairsOf(read).map(readLesson);
    this.#lessons.set(path, { match: read.match, lessons });
    return lessons;
  }
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

interface PageLessons {
  readonly match: BodyMatch | undefined;
  readonly lessons: readonly (Lesson | undefined)[];
}

/** Whether the same blocks are paired with the same elements. */
function isSame(a: BodyMatch | undefined, b: BodyMatch | undefined): boolean {
  return a?.parent === b?.parent && a?.childrenOf === b?.childrenOf && a?.coverage === b?.coverage;
}
