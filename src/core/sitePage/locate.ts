import type { BodyMatch } from './bodyMatch.ts';
import { bodyRange } from './bodyRange.ts';
import type { BuiltPage } from './builtPage.ts';
import type { PageIndex } from './pageIndex.ts';
import type { SourceBlock } from './sourceBlocks.ts';
import { chainTexts, type Link, type TextChain } from './textChain.ts';
import { ancestorsOf, parentOf, type PageElement } from './tree.ts';

/** Less than this many letters found are chance. */
const LEAST_FOUND = 8;
/** The body holds this part of what was found; the rest is chance. */
const MOST = 0.97;

/**
 * Finds a post's body in a page by its text: the innermost element that holds nearly all that was
 * found, and its children from the first to the last that do.
 * @param title of the post, which is never part of its body.
 * @returns `undefined` when the page shows next to nothing of the post.
 */
export function locateBody(
  page: BuiltPage,
  blocks: readonly SourceBlock[],
  title: string | undefined,
): BodyMatch | undefined {
  const chain = chainTexts(page.index.key, blocks);
  if (chain.found < LEAST_FOUND) return undefined;
  const parent = holderOf(page.index, chain);
  return parent && bodyRange({ page, blocks, title }, parent, chain);
}

/** The same where the body's parent is known already; `undefined` when nothing of it stands there. */
export function locateBodyIn(
  page: BuiltPage,
  parent: PageElement,
  blocks: readonly SourceBlock[],
  title: string | undefined,
): BodyMatch | undefined {
  const { start, end } = page.index.spanOf(parent);
  const chain = chainTexts(page.index.key.slice(start, end), blocks);
  if (chain.found === 0) return undefined;
  const links = chain.links.map((link) => ({
    ...link,
    start: link.start + start,
    end: link.end + start,
  }));
  return bodyRange({ page, blocks, title }, parent, { ...chain, links });
}

function holderOf(index: PageIndex, { links, found }: TextChain): PageElement | undefined {
  const heaviest = links.reduce<Link | undefined>(
    (best, link) => (best && best.weight >= link.weight ? best : link),
    undefined,
  );
  const text = heaviest && index.textAt(heaviest.start);
  if (!text) return undefined;
  for (const element of ancestorsOf(text)) {
    const { start, end } = index.spanOf(element);
    let inside = 0;
    for (const link of links) if (link.start >= start && link.end <= end) inside += link.weight;
    if (inside >= found * MOST) return aboveTextBlocks(element);
  }
  return undefined;
}

/** Elements that a block of Markdown becomes, or part of one: they hold no posts. */
const TEXT_BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li pre code blockquote table thead tbody tfoot tr td th dl dt dd figure figcaption details summary a em strong b i span time small del ins mark sup sub'.split(
    ' ',
  ),
);

/** The element that may hold a post: itself, or around what is only a part of one. */
export function aboveTextBlocks(element: PageElement): PageElement {
  let at = element;
  while (TEXT_BLOCKS.has(at.tagName)) {
    const parent = parentOf(at);
    if (!parent || parent.tagName === 'html') break;
    at = parent;
  }
  return at;
}
