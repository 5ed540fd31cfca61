import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements around which white space shows nothing. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br button center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe li main nav ol p pre ' +
    'script section style summary table tbody td template tfoot th thead tr ul video'
  ).split(' '),
);

/**
 * The DOM that HTML stands for, as text with one node a line, so that two spellings of the same page
 * compare equal: attributes in order, entities undone, white space collapsed and dropped around
 * blocks, colours of code left out (spans in `pre`, `style` on it and on a `div` around it alone, the
 * class `hljs`).
 * Our own `data-line` is left out too.
 */
export function normalDom(html: string): string {
  const lines: string[] = [];
  writeAll(parseFragment(html).childNodes, '', lines);
  return lines.join('\n');
}

function writeAll(nodes: readonly Node[], indent: string, lines: string[], isInline = false): void {
  nodes.forEach((node, i) => {
    if ('tagName' in node) writeElement(node, indent, lines);
    else if (node.nodeName === '#comment' && 'data' in node)
      lines.push(`${indent}<!--${node.data}-->`);
    else if (node.nodeName === '#text' && 'value' in node) {
      const before = beside(nodes, i, -1);
      const after = beside(nodes, i, 1);
      const text = node.value.replace(/[ \t\r\n\f]+/g, ' ');
      const left = isBlockEdge(before, isInline) ? text.replace(/^ /, '') : text;
      const shown = isBlockEdge(after, isInline) ? left.replace(/ $/, '') : left;
      if (shown !== '') lines.push(`${indent}${JSON.stringify(shown)}`);
    }
  });
}

/** The next node that is not a comment. */
function beside(nodes: readonly Node[], index: number, step: 1 | -1): Node | undefined {
  let i = index + step;
  while (nodes[i]?.nodeName === '#comment') i += step;
  return nodes[i];
}

function isBlockEdge(node: Node | undefined, isInline: boolean): boolean {
  return node ? BLOCKS.has(node.nodeName) : !isInline;
}

function writeElement(element: Element, indent: string, lines: string[]): void {
  const { tagName } = element;
  lines.push(`${indent}<${tagName}${attributesOf(element)}>`);
  const inner = `${indent}  `;
  if (tagName === 'pre') {
    const code = onlyCode(element);
    if (code) lines.push(`${inner}<code${attributesOf(code)}>`);
    lines.push(
      ...textOf(element)
        .split('\n')
        .map((line) => `${inner}|${line}`),
    );
  } else if (tagName === 'script' || tagName === 'style')
    lines.push(inner + JSON.stringify(textOf(element)));
  else writeAll(element.childNodes, inner, lines, !BLOCKS.has(tagName));
}

/** The `code` that is all there is in a `pre`. */
function onlyCode({ childNodes }: Element): Element | undefined {
  const elements = childNodes.filter((node) => 'tagName' in node);
  const isAll = childNodes.every((node) => 'tagName' in node || textOf(node).trim() === '');
  const [first] = elements;
  return isAll && elements.length === 1 && first?.tagName === 'code' ? first : undefined;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child)).join('') : '';
}

function attributesOf(element: Element): string {
  const isColoured = (name: string): boolean => name === 'style' && isCodeFrame(element);
  return element.attrs
    .filter(({ name }) => name !== 'data-line' && !isColoured(name))
    .filter(({ name }) => element.tagName !== 'pre' || name !== 'tabindex')
    .map(({ name, value }) => [name, name === 'class' ? withoutColours(value) : value] as const)
    .filter(([name, value]) => name !== 'class' || value !== '')
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .sort()
    .join('');
}

/** Whether an element is a `pre`, or a `div` with nothing but one in it. */
function isCodeFrame({ tagName, childNodes }: Element): boolean {
  if (tagName === 'pre') return true;
  const inner = childNodes.filter((node) => 'tagName' in node);
  return tagName === 'div' && inner.length === 1 && inner.some((node) => holdsCode(node));
}

function holdsCode(node: Node): boolean {
  if (!('tagName' in node)) return false;
  return node.tagName === 'pre' || node.childNodes.some((child) => holdsCode(child));
}

function withoutColours(classes: string): string {
  return classes
    .split(/\s+/)
    .filter((name) => name !== 'hljs' && name !== '')
    .join(' ');
}
