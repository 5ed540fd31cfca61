/** A node of whatever type, TypeScript's own included, which acorn's types do not list. */
interface AnyNode {
  type: string;
  [key: string]: unknown;
}

/** Expressions around another one, which is what remains of them. */
const WRAPPERS = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSParameterProperty',
  'ParenthesizedExpression',
]);

/** Statements that leave nothing behind. */
const ERASED = new Set([
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSDeclareFunction',
  'EmptyStatement',
]);

/**
 * Turns the tree of a TypeScript file into that of the JavaScript it becomes, in place. What
 * TypeScript adds beyond types (enums, namespaces) stays, as nodes that nothing else knows.
 */
export function eraseTypes(node: object): void {
  for (const [key, value] of Object.entries(node)) {
    if (Array.isArray(value)) {
      const kept = value.filter((item) => !isErased(item)).map(bare);
      Object.assign(node, { [key]: kept });
      kept.forEach((item) => {
        if (isNode(item)) eraseTypes(item);
      });
    } else if (isNode(value)) {
      const inner = isErased(value) ? null : bare(value);
      Object.assign(node, { [key]: inner });
      if (isNode(inner)) eraseTypes(inner);
    }
  }
}

function isErased(item: unknown): boolean {
  if (!isNode(item)) return false;
  const isType = item['importKind'] === 'type' || item['exportKind'] === 'type';
  return isType || item['declare'] === true || ERASED.has(item.type);
}

function bare(item: unknown): unknown {
  if (!isNode(item)) return item;
  if (item.type === 'TSExportAssignment') {
    return { ...item, type: 'ExportDefaultDeclaration', declaration: item['expression'] };
  }
  if (!WRAPPERS.has(item.type)) return item;
  return bare(item['expression'] ?? item['parameter']);
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
  );
}
