import * as vscode from 'vscode';

/**
 * What tests inside VS Code do with the open folder: a copy of test/fixtures/workspace made for
 * this run, with a Hugo site in `hugo`, a Jekyll site in `jekyll` and plain posts in `notes`. All
 * tests of a run share it: write under names of your own and remove them again.
 * Paths are relative to it, with `/`.
 */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The suite runs without an open folder.');
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

/** Writes a file, with its folders, past VS Code's editors: as another program would. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = fileUri(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The text of a file on disk. */
export async function read(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)));
}

/** Removes a file or a whole folder. */
export async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(path), { recursive: true });
}

/** Opens a file in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Closes all editors; changes that were not saved are dropped. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty === true) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Activates Galley, as opening its view would, and hands out what it exports. */
export async function activateGalley(): Promise<unknown> {
  const extension = vscode.extensions.getExtension<unknown>('galley.galley');
  if (extension === undefined) throw new Error('VS Code does not know galley.galley.');
  return extension.activate();
}

/**
 * Asks again and again until the answer is neither `undefined` nor `false`; for what VS Code does in
 * its own time.
 *
 * @throws Error that names `what`, when ten seconds went by without one.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const giveUpAt = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
