import * as vscode from 'vscode';

/** The post to show, relative to the open folder; a constant that the bundler puts in. */
declare const postToShow: string;

/**
 * Shows a newcomer what Galley does: the posts of the sample blog, one of them in the editor and
 * its preview beside it. Only the first time that the window is opened, not at every reload.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined || context.workspaceState.get('shown') === true) return;
  await context.workspaceState.update('shown', true);
  await vscode.commands.executeCommand('galley.posts.focus');
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, postToShow));
  await vscode.commands.executeCommand('galley.openPreviewToSide');
}
