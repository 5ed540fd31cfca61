import type { FlatTree } from './flatTree.ts';
import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import { isElement } from './htmlNodes.ts';

/** The most cells of the table that two lists of tokens are compared with. */
const MAX_CELLS = 400_000;

/** Which elements of the page stand for which of ours. */
export interface Alignment {
  readonly ours: FlatTree;
  readonly page: FlatTree;
  readonly pageOf: ReadonlyMap<ElementNode, ElementNode>;
  readonly oursOf: ReadonlyMap<ElementNode, ElementNode>;
  /** Whether a node of the page holds anything of ours. */
  holds(node: HtmlNode): boolean;
  /** Whether all words and elements below one of ours were found in the page. */
  isWhole(node: ElementNode): boolean;
}

/** Lays our rendering of a block over the page's; what the page adds stays unmatched. */
export function align(ours: FlatTree, page: FlatTree): Alignment {
  const pairs = commonTokens(
    ours.tokens.map(({ key }) => key),
    page.tokens.map(({ key }) => key),
  );
  const ourCounts = countsBefore(
    ours.tokens.length,
    pairs.map(([i]) => i),
  );
  const pageCounts = countsBefore(
    page.tokens.length,
    pairs.map(([, j]) => j),
  );
  const within = (counts: readonly number[], tree: FlatTree, node: HtmlNode) => {
    const { from, to } = tree.spans.get(node) ?? { from: 0, to: 0 };
    return { from: counts[from] ?? 0, to: counts[to] ?? 0, length: to - from };
  };
  const pageOf = new Map<ElementNode, ElementNode>();
  const oursOf = new Map<ElementNode, ElementNode>();
  for (const [i, j] of pairs) {
    const mine = ours.tokens[i]?.node;
    const theirs = page.tokens[j]?.node;
    if (!mine || !theirs || !isElement(mine) || !isElement(theirs)) continue;
    const a = within(ourCounts, ours, mine);
    const b = within(pageCounts, page, theirs);
    if (a.from !== b.from || a.to !== b.to) continue;
    pageOf.set(mine, theirs);
    oursOf.set(theirs, mine);
  }
  return {
    ours,
    page,
    pageOf,
    oursOf,
    holds: (node) => {
      const { from, to } = within(pageCounts, page, node);
      return to > from;
    },
    isWhole: (node) => {
      const { from, to, length } = within(ourCounts, ours, node);
      return to - from === length;
    },
  };
}

/** For every index, how many of the ascending `taken` are below it. */
function countsBefore(length: number, taken: readonly number[]): readonly number[] {
  const counts: number[] = [];
  let next = 0;
  for (let i = 0; i <= length; i++) {
    while ((taken[next] ?? length) < i) next++;
    counts.push(next);
  }
  return counts;
}

/** A longest list of pairs of equal keys that ascends on both sides. */
function commonTokens(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let tail = 0;
  const shorter = Math.min(a.length, b.length) - start;
  while (tail < shorter && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < start; i++) pairs.push([i, i]);
  const middle = longestCommon(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  for (const [i, j] of middle) pairs.push([i + start, j + start]);
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

function longestCommon(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > MAX_CELLS) return [];
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      best[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
