import { textKey } from './textKey.ts';
import {
  classesOf,
  isElement,
  isText,
  type PageChild,
  type PageElement,
  type PageText,
} from './tree.ts';

/** Part of a page's key: offsets of its first unit and behind its last one. */
export interface KeySpan {
  readonly start: number;
  readonly end: number;
}

/** The text that a page shows, as one key (see `textKey`), and where in it each node stands. */
export interface PageIndex {
  readonly key: string;
  /** The part of the key that stands below a node; empty for what shows no text. */
  spanOf(node: PageChild): KeySpan;
  /** The text node that an offset of the key lies in; `undefined` beyond its end. */
  textAt(offset: number): PageText | undefined;
}

/** Elements whose text is no part of what one reads. */
const UNREAD = new Set(
  'script style noscript template head svg math button select textarea iframe object audio video'.split(
    ' ',
  ),
);

/** Numbers of lines beside code, in Chroma, Rouge, Pygments, Hexo and Prism. */
const LINE_NUMBERS = new Set(
  'lineno linenos line-number line-numbers line-numbers-rows gutter rouge-gutter lnt ln'.split(' '),
);

export function indexPage(root: PageElement): PageIndex {
  const parts: string[] = [];
  const starts: number[] = [];
  const texts: PageText[] = [];
  const spans = new Map<PageChild, KeySpan>();
  let length = 0;
  const walk = (node: PageChild): void => {
    const start = length;
    if (isText(node)) {
      const key = textKey(node.value);
      if (key === '') return;
      parts.push(key);
      starts.push(start);
      texts.push(node);
      length += key.length;
    } else if (!isElement(node) || isUnread(node)) return;
    else for (const child of node.childNodes) walk(child);
    if (length > start) spans.set(node, { start, end: length });
  };
  walk(root);
  return {
    key: parts.join(''),
    spanOf: (node) => spans.get(node) ?? NOWHERE,
    textAt: (offset) => (offset < length ? texts[lastNotAbove(starts, offset)] : undefined),
  };
}

const NOWHERE: KeySpan = { start: 0, end: 0 };

function isUnread(element: PageElement): boolean {
  return UNREAD.has(element.tagName) || classesOf(element).some((name) => LINE_NUMBERS.has(name));
}

/** The index of the last of some ascending numbers that is not above a limit. */
function lastNotAbove(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
