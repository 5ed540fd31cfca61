import * as vscode from 'vscode';
import type { Composed, NewSibling } from '../../core/compose/composed.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { translate } from '../translate.ts';

/**
 * Creates a post and opens it with the cursor where writing starts. One `WorkspaceEdit`, so that it
 * is undone as one, and never over a file that is there: nothing is made when one name is taken.
 * @throws Error when a name was taken meanwhile, or the folder is read-only.
 */
export async function createPost(root: vscode.Uri, composed: Composed): Promise<vscode.Uri> {
  const { path, text, cursor, siblings, notes } = composed;
  const uri = uriBelow(root, path);
  const places = [path, ...siblings.map((sibling) => sibling.path)];
  const taken = await Promise.all(places.map((place) => exists(uriBelow(root, place))));
  if (taken.includes(true)) throw notCreated(path);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  for (const sibling of siblings) {
    edit.createFile(uriBelow(root, sibling.path), { contents: await contentsOf(root, sibling) });
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw notCreated(path);
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const place = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Active,
    preview: false,
    selection: new vscode.Range(place, place),
  });
  if (notes.length > 0) {
    void vscode.window.showInformationMessage(notes.map(translate).join(' '));
  }
  return uri;
}

function notCreated(path: string): Error {
  return new Error(
    vscode.l10n.t('{0} could not be created: the name is taken, or the folder is read-only.', path),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function contentsOf(root: vscode.Uri, sibling: NewSibling): Promise<Uint8Array> {
  return 'text' in sibling
    ? new TextEncoder().encode(sibling.text)
    : vscode.workspace.fs.readFile(uriBelow(root, sibling.copyOf));
}
