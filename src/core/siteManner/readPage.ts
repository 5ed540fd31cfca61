import { html as spec, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { escapeHtml } from '../markdown/escapeHtml.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { closeTag, htmlOf, openTag } from './htmlNodes.ts';

/** Nodes nested deeper are left out: no theme goes as deep. */
const MAX_DEPTH = 200;

/** Reads a piece of a built page as a browser does. */
export function readPage(html: string): readonly HtmlNode[] {
  return toNodes(parseFragment(html).childNodes, 0);
}

function toNodes(nodes: readonly Tree.ChildNode[], depth: number): readonly HtmlNode[] {
  return depth > MAX_DEPTH ? [] : nodes.flatMap((node) => toNode(node, depth));
}

function toNode(node: Tree.ChildNode, depth: number): readonly HtmlNode[] {
  if ('value' in node) return [{ type: 'text', html: escapeHtml(node.value).replaceAll('\0', '') }];
  if (!('tagName' in node)) return [];
  if (/^(?:script|style|template)$/.test(node.tagName)) return [];
  const attributes = node.attrs
    .filter(({ name }) => !name.startsWith('on'))
    .map(({ name, prefix, value }) => ({
      name: prefix === undefined || prefix === '' ? name : `${prefix}:${name}`,
      value: value.replaceAll('\0', ''),
    }));
  const { tagName: name, namespaceURI } = node;
  const open = openTag(name, attributes);
  const close = closeTag(name);
  const children = toNodes(node.childNodes, depth + 1);
  if (namespaceURI !== spec.NS.HTML) {
    return [{ type: 'opaque', html: open + htmlOf(children) + `</${name}>` }];
  }
  return [{ type: 'element', name, attributes, children, open, close }];
}
