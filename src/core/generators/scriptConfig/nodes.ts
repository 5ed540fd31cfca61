import type { Node } from 'acorn';

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** The nodes directly in a node. */
export function* childrenOf(node: Node): Iterable<Node> {
  const values: readonly unknown[] = Object.values(node);
  for (const value of values) {
    const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const part of parts) if (isNode(part)) yield part;
  }
}

/** A node and all below it, without what lies in nodes whose type `except` fits. */
export function* nodesIn(node: Node, except?: RegExp): Iterable<Node> {
  yield node;
  for (const child of childrenOf(node)) {
    if (!except?.test(child.type)) yield* nodesIn(child, except);
  }
}
