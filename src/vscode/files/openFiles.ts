import type * as vscode from 'vscode';
import { localFiles } from '#localFiles';
import type { Files } from '../../core/ports.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** The fastest way to read below a folder. */
export function openFiles(root: vscode.Uri): Files {
  return localFiles(root) ?? workspaceFiles(root);
}
