import type * as vscode from 'vscode';
import type { GitState } from '../../core/posts/why/cause.ts';
import type { Log } from '../../core/ports.ts';
import { repositoryOf, type Head, type Repository } from './gitExtension.ts';

/** Values of `Status` in the Git extension for files that HEAD does not have. */
const NEW: ReadonlySet<number> = new Set([1 /* INDEX_ADDED */, 7 /* UNTRACKED */, 9]);

interface Options {
  /** Whether git is asked anew first: a change of this moment is not known yet otherwise. */
  readonly isFresh: boolean;
  readonly log: Log;
}

/** How a file stands in its repository; `undefined` when it is in none, or git does not say. */
export async function gitStateOf(uri: vscode.Uri, options: Options): Promise<GitState | undefined> {
  try {
    const repository = await repositoryOf(uri);
    if (!repository) return undefined;
    if (options.isFresh) await repository.status();
    return await stateIn(repository, uri);
  } catch (error) {
    options.log.warn(`Git did not say how ${uri.path} stands: ${String(error)}`);
    return undefined;
  }
}

async function stateIn(repository: Repository, uri: vscode.Uri): Promise<GitState> {
  const { HEAD, remotes } = repository.state;
  const { upstream } = HEAD ?? {};
  return {
    file: await fileState(repository, uri),
    isAhead: HEAD && (await isAhead(repository, HEAD, uri)),
    branch: HEAD?.name,
    upstream: upstream && `${upstream.remote}/${upstream.name}`,
    hasRemote: remotes.length > 0,
  };
}

async function fileState(repository: Repository, uri: vscode.Uri): Promise<GitState['file']> {
  const { state } = repository;
  const key = uri.toString();
  const changes = [
    ...[...state.mergeChanges, ...state.indexChanges],
    ...[...state.workingTreeChanges, ...(state.untrackedChanges ?? [])],
  ].filter((change) => change.uri.toString() === key);
  if (changes.length > 0) return changes.some(({ status }) => NEW.has(status)) ? 'new' : 'changed';
  const ignored = await repository.checkIgnore?.([uri.fsPath]);
  if (ignored && ignored.size > 0) return 'ignored';
  return repository.getObjectDetails('HEAD', uri.fsPath).then(
    () => 'committed',
    () => 'new',
  );
}

/** Whether a commit that is not pushed yet touches the file. */
async function isAhead(
  repository: Repository,
  { ahead, upstream }: Head,
  { fsPath }: vscode.Uri,
): Promise<boolean | undefined> {
  if (!upstream) return undefined;
  if (ahead === 0) return false;
  const range = `${upstream.remote}/${upstream.name}..HEAD`;
  const commits = await repository.log?.({ range, path: fsPath, maxEntries: 1 });
  return commits && commits.length > 0;
}
