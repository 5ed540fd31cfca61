import type { ExportAllDeclaration, ExportNamedDeclaration, ImportDeclaration, Node } from 'acorn';
import { isNode, nodesIn } from './nodes.ts';

/** What a file imports, exports from or requires, where that is a text that stands there. */
export function importedModules(program: Node): readonly string[] {
  const found = Array.from(nodesIn(program), specifierOf).filter((text) => text !== undefined);
  return [...new Set(found)];
}

function specifierOf(node: Node): string | undefined {
  if (isImporting(node)) return textIn(node.source);
  if (node.type === 'ImportExpression' && 'source' in node) return textIn(node.source);
  if (node.type !== 'CallExpression' || !('callee' in node) || !('arguments' in node)) {
    return undefined;
  }
  const { callee, arguments: values } = node;
  const isRequire = isNode(callee) && 'name' in callee && callee.name === 'require';
  return isRequire && Array.isArray(values) ? textIn(values[0]) : undefined;
}

function isImporting(
  node: Node,
): node is ImportDeclaration | ExportNamedDeclaration | ExportAllDeclaration {
  return /^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type);
}

function textIn(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'Literal' || !('value' in node)) return undefined;
  return typeof node.value === 'string' ? node.value : undefined;
}
