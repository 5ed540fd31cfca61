import * as vscode from 'vscode';
import { pathBelow } from '../files/pathBelow.ts';

/**
 * Moves a file, or a folder with all that is in it, to the trash, as VS Code's own undo and trash
 * settings have it. What is unsaved is saved first, or the trash would hold an older text.
 * @returns whether it is gone; `false` also when something could not be saved.
 */
export async function moveToTrash(target: vscode.Uri): Promise<boolean> {
  const unsaved = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && pathBelow(target, uri) !== undefined,
  );
  const saved = await Promise.all(unsaved.map((document) => document.save()));
  if (saved.includes(false)) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(target, { recursive: true, ignoreIfNotExists: true });
  return vscode.workspace.applyEdit(edit);
}
