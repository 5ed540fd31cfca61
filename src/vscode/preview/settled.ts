import * as vscode from 'vscode';
import type { PostSource } from './postSource.ts';

/** The longest a preview waits to learn what blog its file is in, in milliseconds. */
const PATIENCE = 1500;

/**
 * Resolves when the blog of a file is known, or when there is no more to wait for: a window that has
 * just been opened is still being searched, and a page that changes its whole dress a moment later
 * is worse than one that comes a moment later.
 */
export async function settled(uri: vscode.Uri, source: PostSource): Promise<void> {
  const isSettled = (): boolean =>
    source.state !== 'loading' ||
    source.blogOf(uri) !== undefined ||
    vscode.workspace.getWorkspaceFolder(uri) === undefined;
  if (isSettled()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(end, PATIENCE);
    const subscription = source.onDidChange(() => {
      if (isSettled()) end();
    });
  });
}
