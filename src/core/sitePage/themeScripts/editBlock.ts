import { escapeHtml } from '../../markdown/escapeHtml.ts';
import {
  classesOf,
  closeTag,
  elementsIn,
  isElement,
  openTag,
  VOID_ELEMENTS,
  type ElementNode,
  type HtmlNode,
} from '../../siteManner/htmlNodes.ts';

/** An element that a script makes. */
export function newElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly HtmlNode[] = [],
): ElementNode {
  const list = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  return {
    ...{ type: 'element', name, attributes: list, children },
    open: openTag(name, list),
    close: closeTag(name),
  };
}

/** @param text not escaped yet. */
export function newText(text: string): HtmlNode {
  return { type: 'text', html: escapeHtml(text) };
}

/**
 * What becomes of an element, whose content was changed already.
 * @param around the elements around it, innermost first, as they were.
 */
export type Change = (
  element: ElementNode,
  around: readonly ElementNode[],
) => readonly HtmlNode[] | ElementNode;

/**
 * Nodes with every element changed, innermost first. An element that is not closed in this block
 * stays as it is, for its end may stand in another.
 */
export function changeElements(
  nodes: readonly HtmlNode[],
  change: Change,
  around: readonly ElementNode[] = [],
): readonly HtmlNode[] {
  const changed = nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = changeElements(node.children, change, [node, ...around]);
    const own = children === node.children ? node : { ...node, children };
    return isWhole(own) ? change(own, around) : [own];
  });
  const isSame = changed.length === nodes.length && changed.every((node, i) => node === nodes[i]);
  return isSame ? nodes : changed;
}

/** What a part of a selector asks of an element. */
export type Test = (element: ElementNode) => boolean;

/** Nodes with those elements changed that a selector finds, as `.code .line span` does by three tests. */
export function changeFound(
  nodes: readonly HtmlNode[],
  [test, ...others]: readonly [Test, ...Test[]],
  change: (element: ElementNode) => ElementNode,
): readonly HtmlNode[] {
  return nodes.map((node) => {
    if (!isElement(node)) return node;
    const isMet = test(node);
    const [next, ...rest] = others;
    const children = changeFound(
      node.children,
      isMet && next ? [next, ...rest] : [test, ...others],
      change,
    );
    const own = { ...node, children };
    return isMet && !next ? change(own) : own;
  });
}

function isWhole({ name, close }: ElementNode): boolean {
  return close !== '' || VOID_ELEMENTS.has(name);
}

export function hasClass(element: ElementNode, name: string): boolean {
  return classesOf(element).includes(name);
}

/** Whether an element or one below it is of a class. */
export function holdsClass(element: ElementNode, name: string): boolean {
  for (const each of elementsIn([element])) if (hasClass(each, name)) return true;
  return false;
}

/** The element with other classes. */
export function withClasses(element: ElementNode, names: readonly string[]): ElementNode {
  const attributes = element.attributes.map((attribute) =>
    attribute.name === 'class' ? { name: 'class', value: names.join(' ') } : attribute,
  );
  return { ...element, attributes, open: openTag(element.name, attributes) };
}
