import type { BodyMatch } from './bodyMatch.ts';
import type { BuiltPage } from './builtPage.ts';
import type { PageIndex } from './pageIndex.ts';
import { pairTextless } from './pairTextless.ts';
import type { SourceBlock } from './sourceBlocks.ts';
import type { Link, TextChain } from './textChain.ts';
import { textKey } from './textKey.ts';
import { classesOf, isElement, type PageChild, type PageElement } from './tree.ts';

/** A post and the page that was built of it. */
export interface PostOnPage {
  readonly page: BuiltPage;
  readonly blocks: readonly SourceBlock[];
  readonly title: string | undefined;
}

/** Which of the parent's children are the body. */
export function bodyRange(
  post: PostOnPage,
  parent: PageElement,
  { links, sought }: TextChain,
): BodyMatch | undefined {
  const { index } = post.page;
  const children = parent.childNodes;
  const placed = placeLinks(index, children, links);
  const touched = [...placed.values()].flatMap((weights) => [...weights.keys()]);
  if (touched.length === 0) return undefined;
  const found = { from: Math.min(...touched), to: Math.max(...touched) + 1 };
  const indexes = new Map([...placed].map(([block, weights]) => [block, mainPlaces(weights)]));
  const range = widen(post, children, found, indexes);
  const { start, end } = index.spanOf(parent);
  const inside = links.filter((link) => link.start >= start && link.end <= end);
  const weight = inside.reduce((sum, link) => sum + link.weight, 0);
  return {
    parent,
    ...range,
    coverage: Math.min(1, weight / sought),
    childrenOf: pairTextless(post.blocks, children, range, indexes),
  };
}

/** For each block, how much of it was found in which of some children. */
function placeLinks(
  index: PageIndex,
  children: readonly PageChild[],
  links: readonly Link[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const placed = new Map<number, Map<number, number>>();
  let child = 0;
  for (const { block, weight, start, end } of links) {
    while (child < children.length && spanEnd(index, children[child]) <= start) child++;
    const node = children[child];
    if (!node) break;
    const span = index.spanOf(node);
    if (start < span.start) continue;
    const weights = placed.get(block) ?? new Map<number, number>();
    placed.set(block, weights);
    for (let at = child; at < children.length; at++) {
      const next = children[at];
      const nextSpan = next && index.spanOf(next);
      if (!nextSpan || (nextSpan.end > 0 && nextSpan.start >= end)) break;
      if (nextSpan.end > 0) weights.set(at, (weights.get(at) ?? 0) + weight);
    }
  }
  return placed;
}

function spanEnd(index: PageIndex, child: PageChild | undefined): number {
  return child ? index.spanOf(child).end : Infinity;
}

/** Without the children in which only a chance part of the block was found. */
function mainPlaces(weights: ReadonlyMap<number, number>): readonly number[] {
  const heaviest = Math.max(...weights.values());
  return [...weights].flatMap(([at, weight]) => (weight * 10 >= heaviest ? [at] : []));
}

interface ChildRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Takes in neighbours that hold no text of ours but may be what the first and last blocks, of which
 * none was found, became: images, rules, code, paragraphs that were rewritten since.
 */
function widen(
  { page, blocks, title }: PostOnPage,
  children: readonly PageChild[],
  { from, to }: ChildRange,
  indexes: ReadonlyMap<number, readonly number[]>,
): ChildRange {
  const found = [...indexes.keys()];
  const titleKey = textKey(title ?? '');
  const bare = new Set(children.slice(from, to).filter(isElement).map(looks));
  const mayBe = (child: PageChild | undefined, block: SourceBlock | undefined): boolean => {
    if (!child || !block) return false;
    if (!isElement(child)) return true;
    const { start, end } = page.index.spanOf(child);
    if (titleKey !== '' && page.index.key.slice(start, end) === titleKey) return false;
    return couldBecome(block.kind, child, bare);
  };
  const step = (child: PageChild | undefined): number => (child && isElement(child) ? 1 : 0);
  let first = from;
  for (
    let block = Math.min(...found) - 1;
    block >= 0 && mayBe(children[first - 1], blocks[block]);
  ) {
    block -= step(children[--first]);
  }
  let end = to;
  for (let block = Math.max(...found) + 1; mayBe(children[end], blocks[block]);) {
    block += step(children[end++]);
  }
  return { from: first, to: end };
}

const PICTURES = new Set('p figure img picture a div center amp-img'.split(' '));
const EMBEDS = new Set('iframe video audio picture figure object embed'.split(' '));
const CODE_WRAPPER = /highlight|code|prism|shiki|expressive/i;

function couldBecome(kind: string, child: PageElement, known: ReadonlySet<string>): boolean {
  const { tagName } = child;
  switch (kind) {
    case 'html':
      return EMBEDS.has(tagName) || tagName === 'p' || tagName === 'hr' || isEmptyBox(child);
    case 'img':
      return PICTURES.has(tagName) && holdsPicture(child);
    case 'pre':
      return (
        tagName === 'pre' || tagName === 'figure' || CODE_WRAPPER.test(classesOf(child).join(' '))
      );
    case 'p':
      return tagName === 'p' && (classesOf(child).length === 0 || known.has(looks(child)));
    case 'table':
      return tagName === 'table' || (tagName === 'div' && firstTag(child) === 'table');
    default:
      return tagName === kind && (classesOf(child).length === 0 || known.has(looks(child)));
  }
}

function looks(element: PageElement): string {
  return `${element.tagName} ${classesOf(element).join(' ')}`;
}

function firstTag(element: PageElement): string | undefined {
  return element.childNodes.find(isElement)?.tagName;
}

function holdsPicture(element: PageElement, depth = 0): boolean {
  if (element.tagName === 'img' || element.tagName === 'picture') return true;
  return depth < 4 && element.childNodes.some((c) => isElement(c) && holdsPicture(c, depth + 1));
}

/** A box around what was embedded, which shows no text of its own. */
function isEmptyBox(element: PageElement): boolean {
  const first = firstTag(element);
  return element.tagName === 'div' && first !== undefined && EMBEDS.has(first);
}
