import * as vscode from 'vscode';
import type { PostsTree } from './postsTree.ts';

/** Asks for words and filters the tree while they are typed. Escape gives back what was before. */
export function searchPosts(tree: PostsTree): void {
  const before = tree.look;
  const box = vscode.window.createInputBox();
  let accepted = false;
  box.title = vscode.l10n.t('Search Posts');
  box.placeholder = vscode.l10n.t('Words in title, tags or path');
  box.value = before.filter;
  box.onDidChangeValue((filter) => {
    tree.look = { ...before, filter: filter.trim() };
  });
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) tree.look = before;
    box.dispose();
  });
  box.show();
}
