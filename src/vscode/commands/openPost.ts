import * as vscode from 'vscode';
import type { PostsTree } from '../posts/postsTree.ts';
import { rowOf, targetUri } from './target.ts';

/**
 * Opens the file of a row in the editor the writer uses for it; for a problem, with the cursor on
 * its line.
 */
export async function openPost(argument: unknown, tree: PostsTree): Promise<void> {
  const uri = targetUri(argument, tree);
  if (!uri) return;
  const line = rowOf(argument, tree)?.target?.line;
  if (line === undefined) {
    await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const place = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(document, { selection: place, preview: true });
}
