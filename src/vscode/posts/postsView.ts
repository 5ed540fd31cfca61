import * as vscode from 'vscode';
import { nextChange } from '../../core/posts/nextChange.ts';
import type { TreeNode } from '../../core/posts/tree.ts';
import type { Blogs } from '../blogs/blogs.ts';
import { CONTEXT, VIEWS } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import type { PostsTree } from './postsTree.ts';

/** After how many milliseconds the tree is drawn anew at the latest: rows tell how old drafts are. */
const LONGEST_WAIT = 600_000;

/** The *Posts* view: what the tree shows, its badge and message, and when it changes by the clock. */
export class PostsView extends Lifetime {
  readonly #blogs: Blogs;
  readonly #tree: PostsTree;
  readonly #view: vscode.TreeView<TreeNode>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(blogs: Blogs, tree: PostsTree) {
    super();
    this.#blogs = blogs;
    this.#tree = tree;
    this.#view = this.own(
      vscode.window.createTreeView(VIEWS.posts, { treeDataProvider: tree, showCollapseAll: true }),
    );
    this.own(blogs.onDidChange(() => this.#refresh()));
    this.own(tree.onDidChangeTreeData(() => this.#describe()));
    this.own({ dispose: () => clearTimeout(this.#timer) });
  }

  /** Selects the row of a post without taking the focus, where the view is open. */
  async reveal(uri: vscode.Uri): Promise<void> {
    const found = this.#view.visible ? this.#blogs.postAt(uri) : undefined;
    const row = found && this.#tree.rowOf(found);
    if (row && !this.#view.selection.some((selected) => selected.id === row.id)) {
      await this.#view.reveal(row, { select: true, focus: false });
    }
  }

  get onDidBecomeVisible(): vscode.Event<unknown> {
    return this.#view.onDidChangeVisibility;
  }

  #refresh(): void {
    this.#tree.redraw();
    this.#waitForClock();
  }

  /** A scheduled post becomes published without any event but this. */
  #waitForClock(): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const times = this.#blogs.all.map(({ blog }) => nextChange(blog.posts, now));
    const next = Math.min(now + LONGEST_WAIT, ...times.filter((time) => time !== undefined));
    this.#timer = setTimeout(() => this.#refresh(), next - now + 1);
  }

  #describe(): void {
    const { counts } = this.#tree.tree;
    const { filter } = this.#tree.look;
    this.#view.badge =
      counts.drafts === 0
        ? undefined
        : { value: counts.drafts, tooltip: vscode.l10n.t('Drafts: {0}', counts.drafts) };
    this.#view.message =
      filter === ''
        ? ''
        : vscode.l10n.t('Search for “{0}”: {1} of {2} posts', filter, counts.found, counts.all);
    setContext(CONTEXT.searching, filter !== '');
    setContext(CONTEXT.loading, this.#blogs.state === 'loading');
    setContext(CONTEXT.hasBlogs, this.#blogs.all.length > 0);
    setContext(CONTEXT.state, this.#stateFor(counts.all));
  }

  #stateFor(posts: number): string {
    if (posts > 0) return 'posts';
    if (this.#blogs.state === 'loading') return 'loading';
    if (this.#blogs.state === 'cancelled') return 'cancelled';
    return this.#blogs.all.length > 0 ? 'noPosts' : 'noBlog';
  }
}

function setContext(key: string, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
