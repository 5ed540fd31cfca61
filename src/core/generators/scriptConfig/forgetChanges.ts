import type { Node } from 'acorn';
import { isNode, nodesIn } from './nodes.ts';
import type { Scope } from './scope.ts';
import { ScriptList, ScriptRecord } from './scriptValues.ts';
import type { Unknown } from './unknown.ts';

/**
 * Makes unknown what a stretch of code that is not followed may change: variables it assigns, and
 * objects it mentions at all.
 */
export function forgetChanges(code: Node, scope: Scope, reason: Unknown): void {
  for (const node of nodesIn(code)) {
    if (isNamed(node)) {
      const value = scope.get(node.name);
      if (value instanceof ScriptRecord || value instanceof ScriptList) value.forget(reason);
    }
    const target = assignedIn(node);
    for (const part of target ? nodesIn(target, /MemberExpression/) : []) {
      if (isNamed(part) && scope.has(part.name)) scope.assign(part.name, reason);
    }
  }
}

/** Whether code returns from the function it stands in. */
export function hasReturn(code: Node): boolean {
  return [...nodesIn(code, /Function/)].some(({ type }) => type === 'ReturnStatement');
}

/** The variables that a node gives a new value to, if it does. */
function assignedIn(node: Node): Node | undefined {
  const target =
    node.type === 'AssignmentExpression' && 'left' in node
      ? node.left
      : node.type === 'UpdateExpression' && 'argument' in node
        ? node.argument
        : undefined;
  return isNode(target) && target.type !== 'MemberExpression' ? target : undefined;
}

function isNamed(node: Node): node is Node & { readonly name: string } {
  return node.type === 'Identifier' && 'name' in node;
}
