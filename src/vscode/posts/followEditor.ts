import * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import type { Blogs } from '../blogs/blogs.ts';
import { CONTEXT } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { activeUri } from '../preview/activePost.ts';
import type { PostsView } from './postsView.ts';

/** Selects the row of the post the writer is at, and tells commands whether there is one. */
export function followEditor(blogs: Blogs, view: PostsView, log: Log): Lifetime {
  const lifetime = new Lifetime();
  const follow = (): void => {
    const uri = activeUri();
    const isPost = uri !== undefined && blogs.postAt(uri) !== undefined;
    void vscode.commands.executeCommand('setContext', CONTEXT.activePost, isPost);
    if (!isPost) return;
    view.reveal(uri).catch((error: unknown) => {
      log.warn(`The post’s row could not be shown: ${String(error)}`);
    });
  };
  lifetime.own(vscode.window.onDidChangeActiveTextEditor(follow));
  lifetime.own(vscode.window.tabGroups.onDidChangeTabs(follow));
  lifetime.own(blogs.onDidChange(follow));
  lifetime.own(view.onDidBecomeVisible(follow));
  return lifetime;
}
