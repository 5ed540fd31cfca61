import * as vscode from 'vscode';

/** The path of a file below a folder, as ports name it; `undefined` when it lies elsewhere. */
export function pathBelow(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (uri.scheme !== folder.scheme || uri.authority !== folder.authority) return undefined;
  const base = withDrive(folder.path.endsWith('/') ? folder.path : `${folder.path}/`);
  const path = withDrive(uri.path);
  if (`${path}/` === base || path === base) return '';
  return path.startsWith(base) ? path.slice(base.length) : undefined;
}

/** On Windows the letter of a drive comes in either case. */
function withDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** The file at a path below a folder. */
export function uriBelow(folder: vscode.Uri, path: string): vscode.Uri {
  return path === '' ? folder : vscode.Uri.joinPath(folder, ...path.split('/'));
}
