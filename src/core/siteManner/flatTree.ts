import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import { decodeHtml, isElement } from './htmlNodes.ts';

/** An element that opens, or a word of a text. */
export interface FlatToken {
  /** What must be equal for two tokens to stand for each other. */
  readonly key: string;
  readonly node: HtmlNode;
}

/** Where the tokens of a node stand: from the index of the first to that behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A tree as the list of its elements and words, in the order in which they are read. */
export interface FlatTree {
  readonly roots: readonly HtmlNode[];
  readonly tokens: readonly FlatToken[];
  readonly spans: ReadonlyMap<HtmlNode, Span>;
  readonly parents: ReadonlyMap<HtmlNode, ElementNode>;
}

/** Names under which different engines write the same thing. */
const SAME: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  section: 'div',
  aside: 'div',
};

/**
 * @param whole elements that count as one token each, as blocks of code do; their value is its key.
 */
export function flatten(
  roots: readonly HtmlNode[],
  whole: ReadonlyMap<HtmlNode, string>,
): FlatTree {
  const tokens: FlatToken[] = [];
  const spans = new Map<HtmlNode, Span>();
  const parents = new Map<HtmlNode, ElementNode>();
  const walk = (node: HtmlNode, parent: ElementNode | undefined): void => {
    const from = tokens.length;
    if (parent) parents.set(node, parent);
    const key = whole.get(node);
    if (key !== undefined) tokens.push({ key, node });
    else if (isElement(node)) walkElement(node, from);
    else if (node.type === 'text') {
      for (const word of wordKeys(decodeHtml(node.html))) tokens.push({ key: word, node });
    }
    spans.set(node, { from, to: tokens.length });
  };
  const walkElement = (node: ElementNode, at: number): void => {
    const name = SAME[node.name] ?? node.name.replace(/^h[1-6]$/, 'h');
    tokens.push({ key: `<${name}`, node });
    for (const child of node.children) walk(child, node);
    // An empty anchor beside a heading's text must not pass for a link in it.
    if (name === 'a' && tokens.length > at + 1) tokens[at] = { key: '<a+', node };
  };
  for (const node of roots) walk(node, undefined);
  return { roots, tokens, spans, parents };
}

/** The words of a text, without all that typography changes. */
export function wordKeys(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
