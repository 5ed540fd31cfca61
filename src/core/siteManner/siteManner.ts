import { align, type Alignment } from './alignment.ts';
import type { BlockPair, MannerBlock } from './blockPair.ts';
import { CodeManner } from './code/codeManner.ts';
import type { OurCode } from './code/ourCode.ts';
import { ourCode } from './code/ourCode.ts';
import { findCode, type PageCode } from './code/pageCode.ts';
import { dressNodes, type Wardrobe } from './dress.ts';
import { ElementManner } from './elementManner.ts';
import { flatten } from './flatTree.ts';
import { Grafts } from './grafts.ts';
import { HeadingIdManner } from './headingIdManner.ts';
import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import { attributeOf, elementsIn, htmlOf, isElement, textOf } from './htmlNodes.ts';
import { readHtml } from './readHtml.ts';
import { readPage } from './readPage.ts';
import { Typography } from './typography.ts';

/** Longer blocks are not dressed, in UTF-16 units: no one writes them by hand. */
const MAX_BLOCK = 400_000;
/** Longer blocks are not learnt from: reading hostile HTML may take more than linear time. */
const MAX_LEARNT = 100_000;
/** Blocks of code within one list or the like that are learnt from. */
const MAX_CODES = 50;
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
    this.#dressed.clear();
    for (const pair of pairs) {
      if (Math.max(pair.built.length, pair.html.length) <= MAX_LEARNT) this.#learn(pair);
    }
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

  #learn(pair: BlockPair): void {
    const ours = readHtml(pair.html);
    const page = readPage(pair.built);
    const codes = this.#learnCode(pair, ours, page);
    const alignment = align(
      flatten(ours, new Map([...codes.keys()].map((pre, i) => [pre, `<pre ${i}`]))),
      flatten(page, wholes([...codes.values()])),
    );
    this.#wardrobe.elements.learn(alignment);
    this.#wardrobe.headingIds.learn(alignment);
    learnTypography(this.#wardrobe.typography, alignment);
    this.#grafts.add(pair, withLines(page, alignment, codes));
  }

  #learnCode(
    pair: BlockPair,
    ours: readonly HtmlNode[],
    page: readonly HtmlNode[],
  ): ReadonlyMap<ElementNode, PageCode> {
    const codes = new Map<ElementNode, PageCode>();
    const taken = new Set<HtmlNode>();
    const elements = ours.filter(isElement);
    for (const code of codesIn(ours, pair.source)) {
      if (codes.size >= MAX_CODES) break;
      const isWhole = elements.length === 1 && elements[0] === code.root;
      const found = findCode(page, code.text, { isWhole, taken });
      if (!found) continue;
      taken.add(found.slot);
      codes.set(code.root, found);
      this.#wardrobe.code.learn(code, found);
    }
    return codes;
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

function* codesIn(nodes: readonly HtmlNode[], source: string): Generator<OurCode> {
  for (const element of elementsIn(nodes)) {
    const code = ourCode(element, source);
    if (code) yield code;
  }
}

/** The elements of the page that are code as a whole. */
function wholes(codes: readonly PageCode[]): ReadonlyMap<HtmlNode, string> {
  const entries = codes.flatMap(({ frame }, i) =>
    frame.filter(isElement).map((node) => [node, `<pre ${i}`] as const),
  );
  return new Map(entries);
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

/** The page's HTML with our lines on the elements that stand for ours. */
function withLines(
  page: readonly HtmlNode[],
  { oursOf, ours: { roots } }: Alignment,
  codes: ReadonlyMap<ElementNode, PageCode>,
): string {
  const lines = new Map<HtmlNode, string>();
  for (const [theirs, ours] of oursOf) {
    const line = attributeOf(ours, 'data-line');
    if (line !== undefined) lines.set(theirs, line);
  }
  for (const [pre, { frame }] of codes) {
    const line = attributeOf(pre, 'data-line');
    const first = frame.find(isElement);
    if (line !== undefined && first) lines.set(first, line);
  }
  const [top] = roots.filter(isElement);
  const [first] = page.filter(isElement);
  const topLine = top && attributeOf(top, 'data-line');
  // What a shortcode comes out as has nothing of ours in it.
  if (lines.size === 0 && first && topLine !== undefined) lines.set(first, topLine);
  const write = (node: HtmlNode): string => {
    if (!isElement(node)) return node.html;
    const line = lines.get(node);
    const open =
      line === undefined ? node.open : node.open.replace(/^<[^\s>]+/, `$& data-line="${line}"`);
    return open + node.children.map(write).join('') + node.close;
  };
  return page.map(write).join('');
}
