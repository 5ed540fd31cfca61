import type * as vscode from 'vscode';
import type { Files } from '../../core/ports.ts';

/** `localFiles` where there is no disk: in the browser. */
export function localFiles(root: vscode.Uri): Files | undefined {
  void root;
  return undefined;
}
