import * as vscode from 'vscode';
import { decodeText } from '../../core/text/decodeText.ts';

/**
 * The text of a file as it is now: of an open document with its unsaved changes, else from disk;
 * `undefined` when it cannot be read or is larger than `limit` bytes.
 */
export async function textOf(uri: vscode.Uri, limit = Infinity): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    if (Number.isFinite(limit) && (await vscode.workspace.fs.stat(uri)).size > limit) {
      return undefined;
    }
    return decodeText(await vscode.workspace.fs.readFile(uri), { isWhole: true }).text;
  } catch {
    return undefined;
  }
}

/** The document that holds a file's text in VS Code, whatever editor shows it. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}
