import * as vscode from 'vscode';
import type { PostsTree } from './postsTree.ts';

/**
 * Asks for words and filters the tree while they are typed. Enter, or going to a post, keeps what was
 * found; Escape gives back what was before.
 */
export function searchPosts(tree: PostsTree): void {
  const before = tree.look;
  const box = vscode.window.createInputBox();
  let accepted = false;
  box.title = vscode.l10n.t('Search Posts');
  box.placeholder = vscode.l10n.t('Words in title, tags or path');
  box.value = before.filter;
  // A click in the tree must not take the found rows away before it reaches them.
  box.ignoreFocusOut = true;
  const accept = (): void => {
    accepted = true;
    box.hide();
  };
  const opened = vscode.window.onDidChangeActiveTextEditor(accept);
  box.onDidChangeValue((filter) => {
    tree.look = { ...before, filter: filter.trim() };
  });
  box.onDidAccept(accept);
  box.onDidHide(() => {
    opened.dispose();
    if (!accepted) tree.look = before;
    box.dispose();
  });
  box.show();
}
