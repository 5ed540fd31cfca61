import * as vscode from 'vscode';
import type { GroupBy, SortBy, Tree, TreeNode } from '../../core/posts/tree.ts';
import { buildTree } from '../../core/posts/tree.ts';
import { treeWords } from '../../core/posts/treeWords.ts';
import type { Log } from '../../core/ports.ts';
import type { Blogs } from '../blogs/blogs.ts';
import type { LocatedBlog, LocatedPost } from '../blogs/locatedPost.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { COMMANDS } from '../ids.ts';
import { Lifetime } from '../lifetime.ts';
import { translate } from '../translate.ts';
import { answerFor } from '../why/answerFor.ts';
import { tooltipFor } from './tooltip.ts';

/** How the writer wants the tree: kept per workspace. */
export interface TreeLook {
  readonly sort: SortBy;
  readonly groupBy: GroupBy;
  readonly filter: string;
}

/** Draws the finished view model of core; it parses, sorts and reads nothing itself. */
export class PostsTree extends Lifetime implements vscode.TreeDataProvider<TreeNode> {
  readonly #blogs: Blogs;
  readonly #log: Log;
  readonly #words = treeWords(vscode.env.language, translate);
  readonly #changed = this.own(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  #look: TreeLook;
  #tree: Tree | undefined;

  constructor(blogs: Blogs, look: TreeLook, log: Log) {
    super();
    this.#log = log;
    this.#look = look;
    this.#blogs = blogs;
  }

  get look(): TreeLook {
    return this.#look;
  }

  set look(look: TreeLook) {
    this.#look = look;
    this.redraw();
  }

  /** The tree as it is now; built when first asked for after a change. */
  get tree(): Tree {
    this.#tree ??= buildTree(this.#blogs.all.map(toTreeBlog), {
      ...this.#look,
      now: Date.now(),
      words: this.#words,
    });
    return this.#tree;
  }

  redraw(): void {
    this.#tree = undefined;
    this.#changed.fire(undefined);
  }

  getChildren(node?: TreeNode): readonly TreeNode[] & TreeNode[] {
    return [...(node ? this.tree.childrenOf(node.id) : this.tree.roots)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.tree.parentOf(node.id);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(
      { label: node.label, highlights: node.highlights.map(([from, to]) => [from, to]) },
      STATES[node.state],
    );
    item.id = node.id;
    item.contextValue = node.contextValue;
    item.accessibilityInformation = { label: node.accessibilityLabel };
    if (node.description !== undefined) item.description = node.description;
    if (node.icon !== undefined) item.iconPath = new vscode.ThemeIcon(node.icon);
    if (node.target) {
      item.command = {
        command: COMMANDS.openPost,
        title: vscode.l10n.t('Open Post'),
        arguments: [node],
      };
    }
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    const tooltip = this.tree.tooltipOf(node.id);
    const uri = this.uriOf(node);
    const found = uri && this.#blogs.postAt(uri);
    if (tooltip && found) {
      const answer = await answerFor(found, { isFresh: false, log: this.#log });
      item.tooltip = tooltipFor(tooltip, answer);
    }
    return item;
  }

  /** The file that a row stands for; `undefined` for a group. */
  uriOf({ target }: TreeNode): vscode.Uri | undefined {
    const located = this.#blogs.all.find((blog) => blog.id === target?.blogId);
    return target && located && uriBelow(located.root, target.path);
  }

  /** The row of a post, to be revealed. */
  rowOf({ located, post }: LocatedPost): TreeNode | undefined {
    return this.tree.rowOf(located.id, post.path);
  }
}

const STATES = {
  expanded: vscode.TreeItemCollapsibleState.Expanded,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  none: vscode.TreeItemCollapsibleState.None,
} as const;

function toTreeBlog({ id, root, folder, blog }: LocatedBlog): Parameters<typeof buildTree>[0][0] {
  const place = blog.root === '' ? folder.name : `${folder.name}/${blog.root}`;
  return {
    id,
    label: blog.site.title ?? root.path.split('/').at(-1) ?? place,
    description: place,
    blog,
  };
}
