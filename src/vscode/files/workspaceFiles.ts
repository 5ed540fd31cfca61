import * as vscode from 'vscode';
import type { FileContent, Files, ReadFailure, UnreadFile } from '../../core/ports.ts';

/** The fastest way there is to read below a folder. */
export type OpenFiles = (folder: vscode.Uri) => Files;

/** How many requests to a file system provider run at once: fewer waste its latency. */
const CONCURRENCY = 64;

/**
 * `Files` over `vscode.workspace.fs`: works for every scheme, and is slow, for each call is a round
 * trip to the provider. Where the folder is on this machine's disk `localFiles` is used instead.
 */
export function workspaceFiles(root: vscode.Uri): Files {
  const uriOf = (path: string): vscode.Uri =>
    path === '' ? root : vscode.Uri.joinPath(root, path);

  async function read(path: string, limit?: number): Promise<FileContent | UnreadFile> {
    try {
      const uri = uriOf(path);
      const [bytes, stat] = await Promise.all([
        vscode.workspace.fs.readFile(uri),
        vscode.workspace.fs.stat(uri),
      ]);
      return {
        path,
        bytes: limit === undefined ? bytes : bytes.subarray(0, limit),
        size: stat.size,
        modified: stat.mtime,
        created: stat.ctime,
      };
    } catch (error) {
      return { path, failure: failureOf(error) };
    }
  }

  async function* readAll(
    paths: readonly string[],
    limit: number,
    signal: AbortSignal,
  ): AsyncIterable<readonly (FileContent | UnreadFile)[]> {
    for (let at = 0; at < paths.length && !signal.aborted; at += CONCURRENCY) {
      yield await Promise.all(paths.slice(at, at + CONCURRENCY).map((path) => read(path, limit)));
    }
  }

  return { walk: (folder, skip, signal) => walk(uriOf, folder, { skip, signal }), readAll, read };
}

interface WalkOptions {
  readonly skip: (folderPath: string) => boolean;
  readonly signal: AbortSignal;
}

async function* walk(
  uriOf: (path: string) => vscode.Uri,
  start: string,
  { skip, signal }: WalkOptions,
): AsyncIterable<readonly string[]> {
  const goesOn = (): boolean => !signal.aborted;
  let level = [start];
  while (level.length > 0 && goesOn()) {
    const next: string[] = [];
    for (let at = 0; at < level.length && goesOn(); at += CONCURRENCY) {
      const listings = await Promise.all(
        level.slice(at, at + CONCURRENCY).map((folder) => list(uriOf(folder), folder)),
      );
      const files: string[] = [];
      for (const { path, isFolder } of listings.flat()) {
        if (!isFolder) files.push(path);
        else if (!skip(path)) next.push(path);
      }
      yield files;
    }
    level = next;
  }
}

const LINKED_FOLDER = vscode.FileType.SymbolicLink | vscode.FileType.Directory;

/**
 * What a folder holds. Links to folders are left out: a provider tells no real paths, so a loop
 * could not be seen.
 */
async function list(
  uri: vscode.Uri,
  folder: string,
): Promise<readonly { readonly path: string; readonly isFolder: boolean }[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries
      .filter(([, type]) => (type & LINKED_FOLDER) !== LINKED_FOLDER)
      .map(([name, type]) => ({
        path: folder === '' ? name : `${folder}/${name}`,
        isFolder: type === vscode.FileType.Directory,
      }));
  } catch {
    return [];
  }
}

function failureOf(error: unknown): ReadFailure {
  if (!(error instanceof vscode.FileSystemError)) return 'failed';
  switch (error.code) {
    case 'FileNotFound':
      return 'missing';
    case 'NoPermissions':
      return 'forbidden';
    case 'FileIsADirectory':
      return 'folder';
    default:
      return 'failed';
  }
}
