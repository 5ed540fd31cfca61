import * as vscode from 'vscode';

/*
 * What Galley uses of VS Code's own Git extension (extensions/git/src/api/git.d.ts of its
 * repository). It is missing in the browser's host and where the writer switched it off; newer
 * methods are optional here, so that an older VS Code only knows less.
 */

export interface GitExports {
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: RepositoryState;
  /** Reads the state anew. */
  status(): Promise<void>;
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
  /** Those of the paths that git ignores. */
  checkIgnore?(paths: string[]): Promise<Set<string>>;
  log?(options: {
    readonly range?: string;
    readonly path?: string;
    readonly maxEntries?: number;
  }): Promise<readonly unknown[]>;
}

export interface RepositoryState {
  readonly HEAD: Head | undefined;
  readonly remotes: readonly unknown[];
  readonly mergeChanges: readonly Change[];
  readonly indexChanges: readonly Change[];
  readonly workingTreeChanges: readonly Change[];
  readonly untrackedChanges?: readonly Change[];
}

export interface Head {
  readonly name?: string;
  readonly commit?: string;
  readonly ahead?: number;
  readonly upstream?: { readonly remote: string; readonly name: string };
}

export interface Change {
  readonly uri: vscode.Uri;
  readonly status: number;
}

/** The repository that a file lies in; `undefined`: none, or no Git extension to know it. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExports>('vscode.git');
  if (!extension) return undefined;
  try {
    const exports = await extension.activate();
    return exports.getAPI(1).getRepository(uri) ?? undefined;
  } catch {
    // Git is switched off, or not installed: `getAPI` throws then.
    return undefined;
  }
}
