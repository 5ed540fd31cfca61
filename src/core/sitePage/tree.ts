import type { DefaultTreeAdapterTypes } from 'parse5';

/** The nodes of a page, as parse5 makes them. Once a page is read nothing in this folder changes one. */
export type PageDocument = DefaultTreeAdapterTypes.Document;
export type PageFragment = DefaultTreeAdapterTypes.DocumentFragment;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;
export type PageChild = DefaultTreeAdapterTypes.ChildNode;
export type PageParent = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: PageChild | PageParent): node is PageElement {
  return 'tagName' in node;
}

export function isText(node: PageChild | PageParent): node is PageText {
  return node.nodeName === '#text';
}

/** The nodes within a node; none for texts and comments. A template's content is not among them. */
export function childrenOf(node: PageChild | PageParent): readonly PageChild[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The value of an attribute, `undefined` when the element lacks it. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The names in an element's class attribute. */
export function classesOf(element: PageElement): readonly string[] {
  return attributeOf(element, 'class')?.match(/\S+/g) ?? [];
}

/** The element that holds a node, `undefined` for the outermost. */
export function parentOf(node: PageChild): PageElement | undefined {
  const { parentNode } = node;
  return parentNode && isElement(parentNode) ? parentNode : undefined;
}

/** The elements around a node, innermost first. */
export function* ancestorsOf(node: PageChild): Generator<PageElement> {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) yield parent;
}

/** Whether `outer` is `inner` or holds it. */
export function holds(outer: PageChild, inner: PageChild): boolean {
  for (let node: PageChild | undefined = inner; node; node = parentOf(node)) {
    if (node === outer) return true;
  }
  return false;
}

/** All elements below a node, in the order of the page. */
export function* elementsIn(node: PageChild | PageParent): Generator<PageElement> {
  const rest = [...childrenOf(node)].reverse();
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (!isElement(next)) continue;
    yield next;
    const { childNodes } = next;
    for (let i = childNodes.length - 1; i >= 0; i--) {
      const child = childNodes[i];
      if (child) rest.push(child);
    }
  }
}

/** The text of a node and all below it. */
export function textOf(node: PageChild | PageParent): string {
  if (isText(node)) return node.value;
  let text = '';
  for (const child of childrenOf(node)) text += textOf(child);
  return text;
}

/** What stands in a template, `undefined` for other elements. */
export function templateContent(element: PageElement): PageFragment | undefined {
  return isTemplate(element) ? element.content : undefined;
}

function isTemplate(element: PageElement): element is DefaultTreeAdapterTypes.Template {
  return 'content' in element;
}
