import type { Alignment } from './alignment.ts';
import type { BlockPair, MannerBlock } from './blockPair.ts';
import { CodeManner } from './code/codeManner.ts';
import { dressNodes, type Wardrobe } from './dress.ts';
import { ElementManner } from './elementManner.ts';
import { Grafts } from './grafts.ts';
import { HeadingIdManner } from './headingIdManner.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { elementsIn, htmlOf, textOf } from './htmlNodes.ts';
import { readLesson, type Lesson } from './lesson.ts';
import { readHtml } from './readHtml.ts';
import { Typography } from './typography.ts';

/** Longer blocks are not dressed, in UTF-16 units: no one writes them by hand. */
const MAX_BLOCK = 400_000;
/** Dressed blocks that are remembered. */
const MAX_REMEMBERED = 2_000;

/** Changes a block as the site writes it, by what stands in it alone. */
export type FinishBlock = (nodes: readonly HtmlNode[]) => readonly HtmlNode[];

/**
 * How a site writes what Markdown engines write alike, learnt from blocks of its built pages: what
 * is around a table or an image, the anchor of a heading, the classes of its code. A kind of block
 * that it has not seen stays as our engine renders it.
 */
export class SiteManner {
  readonly #wardrobe: Wardrobe = {
    elements: new ElementManner(),
    code: new CodeManner(),
    typography: new Typography(),
    headingIds: new HeadingIdManner(),
  };
  readonly #grafts = new Grafts();
  readonly #dressed = new Map<string, string>();
  readonly #finished = new Map<string, string>();
  readonly #finish: FinishBlock | undefined;

  /** @param finish what the site's pages do to a block that stands in them; `undefined`: nothing. */
  constructor(finish?: FinishBlock) {
    this.#finish = finish;
  }

  /** Learns from more blocks; those of the posts most like the one to show should come first. */
  add(pairs: Iterable<BlockPair>): void {
    this.learn(Array.from(pairs, readLesson));
  }

  /** The same of blocks that were read already. */
  learn(lessons: Iterable<Lesson | undefined>): void {
    this.#dressed.clear();
    for (const lesson of lessons) if (lesson) this.#learn(lesson);
  }

  /**
   * A block as the site would write it, with `data-line` on the elements that stand for lines. As
   * safe as what went in: neither the writer's HTML nor the page's is sanitised, but scripts and
   * event handlers of the page are not taken over.
   */
  dress(block: MannerBlock): string {
    const { html, source } = block;
    if (html.length > MAX_BLOCK) return html;
    return this.#finishOf(this.#grafts.find(block) ?? this.#dressOf(html, source));
  }

  #dressOf(html: string, source: string): string {
    const key = `${source}\0${html}`;
    return remembered(this.#dressed, key, () => dressNodes(readHtml(html), source, this.#wardrobe));
  }

  #finishOf(html: string): string {
    const finish = this.#finish;
    if (!finish || html.length > MAX_BLOCK) return html;
    return remembered(this.#finished, html, () => htmlOf(finish(readHtml(html))));
  }

  #learn({ pair, alignment, codes, withLines }: Lesson): void {
    for (const { ours, page } of codes) this.#wardrobe.code.learn(ours, page);
    this.#wardrobe.elements.learn(alignment);
    this.#wardrobe.headingIds.learn(alignment);
    learnTypography(this.#wardrobe.typography, alignment);
    this.#grafts.add(pair, withLines);
  }
}

function remembered(known: Map<string, string>, key: string, work: () => string): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const result = work();
  if (known.size >= MAX_REMEMBERED) known.clear();
  known.set(key, result);
  return result;
}

function learnTypography(typography: Typography, alignment: Alignment): void {
  for (const [ours, page] of alignment.pageOf) {
    if (!/^(?:p|h[1-6]|li|td|th|dd|dt)$/.test(ours.name) || !alignment.isWhole(ours)) continue;
    const holdsBlocks = [...elementsIn(ours.children)].some(({ name }) =>
      /^(?:p|ul|ol|pre|code)$/.test(name),
    );
    if (!holdsBlocks) typography.learn(textOf(ours.children), textOf(page.children));
  }
}
