import * as vscode from 'vscode';
import { Blogs } from './vscode/blogs/blogs.ts';
import { registerCommands } from './vscode/commands/registerCommands.ts';
import { OutputLog } from './vscode/log.ts';
import { PostsTree } from './vscode/posts/postsTree.ts';
import { PostsView } from './vscode/posts/postsView.ts';
import { rememberedLook } from './vscode/posts/sortPosts.ts';
import { Problems } from './vscode/problems.ts';

/**
 * The composition root: builds the parts in order of dependency and connects them. Commands and
 * views are there at once; the search for posts runs after.
 */
export function activate(context: vscode.ExtensionContext): void {
  const own = <T extends vscode.Disposable>(disposable: T): T => {
    context.subscriptions.push(disposable);
    return disposable;
  };
  const log = own(new OutputLog());
  const blogs = own(new Blogs(log));
  const tree = own(new PostsTree(blogs));
  tree.look = rememberedLook(context.workspaceState);
  const view = own(new PostsView(blogs, tree));
  own(new Problems(blogs));
  own(registerCommands({ blogs, tree, log, state: context.workspaceState }));
  void view;
  void blogs.refresh();
}
