import * as vscode from 'vscode';
import type { TreeNode } from '../../core/posts/tree.ts';
import type { PostsTree } from '../posts/postsTree.ts';

/** The file that a command's first argument means: a row of the tree, or a URI from a menu. */
export function targetUri(argument: unknown, tree: PostsTree): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const row = rowOf(argument, tree);
  return row && tree.uriOf(row);
}

/** The row of the tree that an argument is: known by its id, for anything may be passed. */
export function rowOf(argument: unknown, tree: PostsTree): TreeNode | undefined {
  if (typeof argument !== 'object' || argument === null || !('id' in argument)) return undefined;
  return typeof argument.id === 'string' ? tree.tree.node(argument.id) : undefined;
}
