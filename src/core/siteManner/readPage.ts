import {
  html as spec,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5';
import { escapeHtml } from '../markdown/escapeHtml.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { closeTag, openTag } from './htmlNodes.ts';

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
  if (node.tagName === 'script') return [];
  const attributes = node.attrs
    .filter(({ name }) => !name.startsWith('on'))
    .map(({ name, value }) => ({ name, value: value.replaceAll('\0', '') }));
  const open = openTag(node.tagName, attributes);
  const close = closeTag(node.tagName);
  if (node.namespaceURI !== spec.NS.HTML || node.tagName === 'style') {
    return [{ type: 'opaque', html: (open + serialize(node) + close).replaceAll('\0', '') }];
  }
  const children = toNodes(node.childNodes, depth + 1);
  return [{ type: 'element', name: node.tagName, attributes, children, open, close }];
}
