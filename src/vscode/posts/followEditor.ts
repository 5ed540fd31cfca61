import * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import type { Blogs } from '../blogs/blogs.ts';
import { CONTEXT } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { activeUri } from '../preview/activePost.ts';
import type { PostsView } from './postsView.ts';

/** How long VS Code takes to hear of a new row, in milliseconds: before that it can't be shown. */
const ROWS_SETTLE = 300;

/** Selects the row of the post the writer turns to, and tells commands whether there is one. */
export class FollowEditor extends Lifetime {
  readonly #blogs: Blogs;
  readonly #view: PostsView;
  readonly #log: Log;
  /** The post shown last: a row is shown once, so that what the writer folds stays folded. */
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(blogs: Blogs, view: PostsView, log: Log) {
    super();
    this.#blogs = blogs;
    this.#view = view;
    this.#log = log;
    const look = (): void => this.#look();
    this.own(vscode.window.onDidChangeActiveTextEditor(look));
    this.own(vscode.window.tabGroups.onDidChangeTabs(look));
    this.own(blogs.onDidChange(look));
    this.own(
      view.onDidBecomeVisible(() => {
        this.#shown = undefined;
        look();
      }),
    );
    this.own({ dispose: () => clearTimeout(this.#timer) });
  }

  #look(): void {
    const uri = activeUri();
    const isPost = uri !== undefined && this.#blogs.postAt(uri) !== undefined;
    void vscode.commands.executeCommand('setContext', CONTEXT.activePost, isPost);
    clearTimeout(this.#timer);
    if (isPost && uri.toString() !== this.#shown) {
      this.#timer = setTimeout(() => void this.#show(uri), ROWS_SETTLE);
    }
  }

  async #show(uri: vscode.Uri): Promise<void> {
    try {
      await this.#view.reveal(uri);
      this.#shown = uri.toString();
    } catch (error) {
      this.#log.warn(`The post’s row could not be shown: ${String(error)}`);
    }
  }
}
