import type * as vscode from 'vscode';
import type { Files } from '../../core/ports.ts';

/** `localFiles` where there is no disk: in the browser. */
export const localFiles: (root: vscode.Uri) => Files | undefined = () => undefined;
