import type { Post } from './post.ts';
import { parentIdOf } from './treeIds.ts';
import type { TreeNode } from './treeModel.ts';

/** A row with a way to make those below it. */
export interface Branch {
  readonly node: TreeNode;
  /** Called at most once. Absent for a row without rows below it. */
  readonly grow?: () => readonly Branch[];
  /** The post that the row stands for. */
  readonly post?: Post;
}

/** Branches that grow when they are looked at, each once. */
export class LazyTree {
  readonly roots: readonly TreeNode[];
  readonly #branches = new Map<string, Branch>();
  readonly #children = new Map<string, readonly TreeNode[]>();

  constructor(roots: readonly Branch[]) {
    this.roots = this.#keep(roots);
  }

  /** The branch with an id, grown as far as that; `undefined` when there is none. */
  branch(id: string): Branch | undefined {
    const known = this.#branches.get(id);
    if (known) return known;
    const parent = parentIdOf(id);
    if (parent === undefined || this.#children.has(parent)) return undefined;
    if (this.branch(parent) === undefined) return undefined;
    this.childrenOf(parent);
    return this.#branches.get(id);
  }

  childrenOf(id: string): readonly TreeNode[] {
    const known = this.#children.get(id);
    if (known) return known;
    const children = this.#keep(this.branch(id)?.grow?.() ?? []);
    this.#children.set(id, children);
    return children;
  }

  #keep(branches: readonly Branch[]): readonly TreeNode[] {
    return branches.map((branch) => {
      this.#branches.set(branch.node.id, branch);
      return branch.node;
    });
  }
}
