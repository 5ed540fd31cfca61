import { findOccurrences, type Occurrences } from './occurrences.ts';
import type { SourceBlock, SourceText } from './sourceBlocks.ts';

/** A text of the source that was found in the page. */
export interface Link {
  /** Index of the source block. */
  readonly block: number;
  readonly weight: number;
  /** In the page's key. */
  readonly start: number;
  readonly end: number;
}

/** The texts found in the page, in the order of both source and page. */
export interface TextChain {
  readonly links: readonly Link[];
  /** The weight of what was found, and of all that was looked for. */
  readonly found: number;
  readonly sought: number;
}

/**
 * Finds a post's texts in a page: of all places where each of them stands, those that rise in the
 * page as they do in the source, and weigh most together. So what repeats parts of the post (tables
 * of contents, excerpts, lists of related posts) is passed over.
 */
export function chainTexts(pageKey: string, blocks: readonly SourceBlock[]): TextChain {
  const texts = blocks.flatMap((block, i) => block.texts.map((text) => ({ ...text, block: i })));
  const sought = texts.reduce((sum, { weight }) => sum + weight, 0);
  const places = findOccurrences(
    pageKey,
    texts.map(({ key }) => key),
  );
  const sought2 = texts.flatMap((text) => (places.has(text.key) ? [text] : partsOf(text)));
  const parts = sought2.filter(({ key }) => !places.has(key)).map(({ key }) => key);
  const all = new Map([...places, ...findOccurrences(pageKey, parts)]);
  const links = heaviestChain(candidatesOf(sought2, all), pageKey.length);
  return { links, sought, found: links.reduce((sum, { weight }) => sum + weight, 0) };
}

type PlacedText = SourceText & { readonly block: number };
type Candidate = Link & { readonly text: number };

/** A text that was changed since the page was built is still there in parts of this many units. */
const PART = 24;

function partsOf(text: PlacedText): readonly PlacedText[] {
  const parts: PlacedText[] = [];
  const perUnit = text.weight / text.key.length;
  for (let at = 0; at + PART <= text.key.length; at += PART) {
    const key = text.key.slice(at, at + PART);
    parts.push({ ...text, key, weight: PART * perUnit });
  }
  return parts;
}

/** Ordered by text, and of one text by falling place, so that two of one text make no chain. */
function candidatesOf(texts: readonly PlacedText[], places: Occurrences): readonly Candidate[] {
  return texts.flatMap(({ key, weight, block }, text) =>
    [...(places.get(key) ?? [])]
      .reverse()
      .map((start) => ({ text, block, weight, start, end: start + key.length })),
  );
}

interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly before: Scored | undefined;
}

/** In O(n log n), by a Fenwick tree over the page's offsets that holds the best chain up to each. */
function heaviestChain(candidates: readonly Candidate[], length: number): readonly Link[] {
  const tree = new Map<number, Scored>();
  let best: Scored | undefined;
  for (const candidate of candidates) {
    const before = bestUpTo(tree, candidate.start);
    const scored = { candidate, score: candidate.weight + (before?.score ?? 0), before };
    for (let i = candidate.end + 1; i <= length + 1; i += i & -i) {
      const known = tree.get(i);
      if (known === undefined || isBetter(scored, known)) tree.set(i, scored);
    }
    if (best === undefined || scored.score > best.score) best = scored;
  }
  const links: Link[] = [];
  for (let at = best; at; at = at.before) links.push(at.candidate);
  return links.reverse();
}

function bestUpTo(tree: ReadonlyMap<number, Scored>, end: number): Scored | undefined {
  let best: Scored | undefined;
  for (let i = end + 1; i > 0; i -= i & -i) {
    const known = tree.get(i);
    if (known && (best === undefined || isBetter(known, best))) best = known;
  }
  return best;
}

/** Of two that weigh the same, the later one is nearer to what follows: the heading, not its entry in the contents. */
function isBetter(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.candidate.end > b.candidate.end);
}
