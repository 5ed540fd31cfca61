import * as vscode from 'vscode';
import { decodeText } from '../../core/text/decodeText.ts';
import type { Problem } from '../../core/problem.ts';
import { openDocument } from '../files/textOf.ts';

/** Nobody writes so much in one file, in bytes; VS Code itself stops a little later. */
const TOO_LARGE = 20 * 1024 * 1024;

export type PostText =
  | { readonly kind: 'text'; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'missing' | 'binary' | 'tooLarge' | 'unreadable' };

/** The unsaved text of an open post, without waiting; `undefined` when it is not open. */
export function openText(uri: vscode.Uri): PostText | undefined {
  const document = openDocument(uri);
  return document && { kind: 'text', text: document.getText(), problems: [] };
}

/** The text of a post as it is now: unsaved if it is open, else from disk. */
export async function readPost(uri: vscode.Uri): Promise<PostText> {
  const open = openText(uri);
  if (open) return open;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > TOO_LARGE) return { kind: 'tooLarge' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    const { text, encoding, problems } = decodeText(bytes, { isWhole: true });
    if (encoding === 'binary') return { kind: 'binary' };
    return openText(uri) ?? { kind: 'text', text, problems };
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { kind: isMissing ? 'missing' : 'unreadable' };
  }
}
