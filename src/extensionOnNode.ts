import type * as vscode from 'vscode';
import { start, workspaceFiles } from './extension.ts';
import { httpFetcher } from './node/httpFetch.ts';
import { localFiles } from './vscode/files/localFiles.ts';

/**
 * Where VS Code runs extensions in Node: all of Galley, with the disk read directly. The bundle
 * holds only what is added here, and loads the one for the browser for the rest.
 */
export function activate(context: vscode.ExtensionContext): void {
  start(context, (folder) => localFiles(folder) ?? workspaceFiles(folder), httpFetcher);
}
