import type { HtmlNode } from '../../../src/core/siteManner/htmlNodes.ts';
import {
  attributeOf,
  classesOf,
  decodeHtml,
  isElement,
} from '../../../src/core/siteManner/htmlNodes.ts';
import { readPage } from '../../../src/core/siteManner/readPage.ts';

/**
 * How like two bodies are, from 0 to 1: elements with their classes, in code also with their style,
 * and words, as share of the longest common sequence.
 */
export function bodyLikeness(a: string, b: string): number {
  const left = bodyTokens(a);
  const right = bodyTokens(b);
  if (left.length + right.length === 0) return 1;
  return (2 * commonLength(left, right)) / (left.length + right.length);
}

export function bodyTokens(html: string): readonly string[] {
  const tokens: string[] = [];
  const walk = (nodes: readonly HtmlNode[], inCode: boolean): void => {
    for (const node of nodes) {
      if (isElement(node)) {
        const style = inCode ? (attributeOf(node, 'style') ?? '').replace(/;$/, '') : '';
        tokens.push(`<${[node.name, ...classesOf(node)].join('.')}${style}`);
        walk(node.children, inCode || node.name === 'pre');
      } else if (node.type === 'text') {
        tokens.push(...(decodeHtml(node.html).match(/\S+/g) ?? []));
      }
    }
  };
  walk(readPage(html), false);
  return tokens;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  let before = new Uint32Array(b.length + 1);
  for (const token of a) {
    const row = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = token === b[j] ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!);
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
