import type * as vscode from 'vscode';
import type { OpenFetcher } from './core/sitePage/served/fetcher.ts';
import { Blogs } from './vscode/blogs/blogs.ts';
import { registerCommands } from './vscode/commands/registerCommands.ts';
import { mendProblems } from './vscode/mendProblems.ts';
import { workspaceFiles, type OpenFiles } from './vscode/files/workspaceFiles.ts';
import { OutputLog } from './vscode/log.ts';
import { FollowEditor } from './vscode/posts/followEditor.ts';
import { PostsTree } from './vscode/posts/postsTree.ts';
import { PostsView } from './vscode/posts/postsView.ts';
import { rememberedLook } from './vscode/posts/sortPosts.ts';
import { Previews } from './vscode/preview/previews.ts';
import { Problems } from './vscode/problems.ts';

export { workspaceFiles };

/** Where VS Code runs extensions in a web worker: everything goes through its own file systems. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, workspaceFiles);
}

/**
 * The composition root: builds the parts in order of dependency and connects them. Commands and
 * views are there at once; the search for posts runs after.
 * @param openFetcher where servers can be asked, when the writer says so.
 */
export function start(
  context: vscode.ExtensionContext,
  openFiles: OpenFiles,
  openFetcher?: OpenFetcher,
): void {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const { extensionUri, workspaceState: memory } = context;
  const log = own(new OutputLog());
  const blogs = own(new Blogs(log, openFiles));
  const tree = own(new PostsTree(blogs, rememberedLook(memory), log));
  const view = own(new PostsView(blogs, tree));
  own(new FollowEditor(blogs, view, log));
  own(new Problems(blogs));
  own(mendProblems(blogs));
  const previews = own(
    new Previews({ extensionUri, memory, source: blogs, openFiles, openFetcher, log }),
  );
  own(registerCommands({ blogs, tree, previews, log, memory }));
  void blogs.refresh();
}
