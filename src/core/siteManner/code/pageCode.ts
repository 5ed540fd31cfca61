import { attributeOf, decodeHtml, isElement } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';

/** A block of code in the page. */
export interface PageCode {
  /** The innermost element that holds all of the code and nothing else. */
  readonly slot: ElementNode;
  /** All that the site writes for the block: its frame, copy button, line numbers. */
  readonly frame: readonly HtmlNode[];
}

const INSIDE_FRAME = /^(?:div|figure|pre|code|table|tbody|tr|td|span|section)$/;
/** Letters that a frame may have beside the code: a language, a file name, "Copy". */
const MAX_LABEL = 60;

/** Elements with line numbers and other things that are not the code. */
export function isAside(element: ElementNode): boolean {
  if (/^(?:button|figcaption|style)$/.test(element.name)) return true;
  const classes = attributeOf(element, 'class') ?? '';
  if (/(?:^|[\s_-])(?:gutter|linenos?|line-?numbers?|lnt?|lineno)(?:$|[\s_-])/i.test(classes)) {
    return /^[\d\s]*$/.test(allText(element));
  }
  const style = attributeOf(element, 'style') ?? '';
  return /user-select:\s*none/.test(style) && /^[\d\s]*$/.test(allText(element));
}

function allText(node: HtmlNode): string {
  if (isElement(node)) return node.children.map(allText).join('');
  return node.type === 'text' ? decodeHtml(node.html) : '';
}

/** The text of code in the page, without what `isAside` tells and without any white space. */
export function solidText(node: HtmlNode): string {
  if (isElement(node)) return isAside(node) ? '' : node.children.map(solidText).join('');
  return node.type === 'text' ? solid(decodeHtml(node.html)) : '';
}

/** Text without white space, and without the marks of no width that hold empty lines open. */
export function solid(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, '');
}

/**
 * Finds code in a piece of a page.
 * @param code its text.
 * @param isWhole whether the piece was built of nothing but this code.
 * @param taken slots of other code in the same piece.
 */
export function findCode(
  roots: readonly HtmlNode[],
  code: string,
  { isWhole, taken }: { readonly isWhole: boolean; readonly taken: ReadonlySet<HtmlNode> },
): PageCode | undefined {
  const wanted = solid(code);
  if (wanted === '') return undefined;
  const path = pathTo(roots, wanted, taken);
  const slot = path?.at(-1);
  if (!path || !slot) return undefined;
  const limit = wanted.length + MAX_LABEL;
  const isFrame = (node: HtmlNode) => !isElement(node) || INSIDE_FRAME.test(node.name);
  const length = roots.reduce((sum, node) => sum + solidText(node).length, 0);
  if (isWhole && length <= limit && roots.every(isFrame)) return { slot, frame: roots };
  const top = path.find(
    (element) => INSIDE_FRAME.test(element.name) && solidText(element).length <= limit,
  );
  return { slot, frame: [top ?? slot] };
}

/** The elements around the code, outermost first. */
function pathTo(
  nodes: readonly HtmlNode[],
  wanted: string,
  taken: ReadonlySet<HtmlNode>,
): readonly ElementNode[] | undefined {
  for (const node of nodes) {
    if (!isElement(node) || isAside(node) || taken.has(node)) continue;
    const text = solidText(node);
    if (!text.includes(wanted)) continue;
    const deeper = pathTo(node.children.filter(mayHoldCode), wanted, taken);
    if (deeper) return [node, ...deeper];
    if (text === wanted) return [node];
  }
  return undefined;
}

/**
 * The names of the elements around code, outermost first, parted by `>`; `''` when it is not there.
 * Without `tbody`, which pages have whether it was written or not.
 */
export function outlineOf(roots: readonly HtmlNode[], slot: ElementNode): string {
  for (const node of roots) {
    if (!isElement(node)) continue;
    if (node === slot) return node.name;
    const inner = outlineOf(node.children, slot);
    if (inner !== '') return node.name === 'tbody' ? inner : `${node.name}>${inner}`;
  }
  return '';
}

/** Within a block of code spans hold tokens and lines; other elements may hold all of it. */
function mayHoldCode(node: HtmlNode): boolean {
  if (!isElement(node) || node.name === 'span') return false;
  return node.name !== 'div' || holdsCodeElement(node);
}

function holdsCodeElement(element: ElementNode): boolean {
  return element.children.some(
    (child) => isElement(child) && (/^(?:pre|code)$/.test(child.name) || holdsCodeElement(child)),
  );
}
