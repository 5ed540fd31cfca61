import { escapeHtml } from '../markdown/escapeHtml.ts';

/** An attribute with its value, entities undone; `''` for one without a value. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

export interface ElementNode {
  readonly type: 'element';
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly HtmlNode[];
  /** The opening tag as it was written. */
  readonly open: string;
  /** The closing tag as it was written; `''` for one that has none. */
  readonly close: string;
}

/** Text as HTML: with its entities. */
export interface TextNode {
  readonly type: 'text';
  readonly html: string;
}

/** What is to be copied and never looked into: comments, scripts, stray closing tags. */
export interface OpaqueNode {
  readonly type: 'opaque';
  readonly html: string;
}

export type HtmlNode = ElementNode | TextNode | OpaqueNode;

export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

export function isElement(node: HtmlNode): node is ElementNode {
  return node.type === 'element';
}

export function attributeOf(element: ElementNode, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** The classes of an element, in order. */
export function classesOf(element: ElementNode): readonly string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

export function openTag(name: string, attributes: readonly Attribute[]): string {
  const written = attributes.map(
    (attribute) => ` ${attribute.name}="${escapeHtml(attribute.value)}"`,
  );
  return `<${name}${written.join('')}>`;
}

export function closeTag(name: string): string {
  return VOID_ELEMENTS.has(name) ? '' : `</${name}>`;
}

export function htmlOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => (isElement(node) ? node.open + htmlOf(node.children) + node.close : node.html))
    .join('');
}

/** The text of nodes, entities undone. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      isElement(node) ? textOf(node.children) : node.type === 'text' ? decodeHtml(node.html) : '',
    )
    .join('');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Undoes the entities that renderers of HTML write; others stay. */
export function decodeHtml(html: string): string {
  if (!html.includes('&')) return html;
  return html.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name)] ?? whole;
      const code = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Elements in the order in which they open, those of `nodes` first. */
export function* elementsIn(nodes: readonly HtmlNode[]): Generator<ElementNode> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsIn(node.children);
  }
}
