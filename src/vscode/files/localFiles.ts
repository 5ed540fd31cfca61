import type * as vscode from 'vscode';
import type { Files } from '../../core/ports.ts';
import { nodeFiles } from '../../node/nodeFiles.ts';

/**
 * `Files` over Node's `fs` for a folder on this machine's disk, some hundreds of times faster than
 * `workspace.fs`; `undefined` for any other folder.
 */
export function localFiles(root: vscode.Uri): Files | undefined {
  return root.scheme === 'file' ? nodeFiles(root.fsPath) : undefined;
}
