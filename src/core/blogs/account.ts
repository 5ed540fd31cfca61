import type { IndexChange } from './blog.ts';
import type { BlogChange } from './blogIndex.ts';
import { ChangeSet } from './changeSet.ts';
import { join } from './paths.ts';

/** What happened since it was told last. Paths are relative to the workspace folder. */
export class Account {
  readonly blogs = new ChangeSet();
  readonly posts = new ChangeSet();
  readonly #touched = new Set<string>();

  /** Takes over what happened in a blog. */
  merge(change: BlogChange, root: string): void {
    this.posts.merge(change, root);
    for (const path of change.touched) this.#touched.add(join(root, path));
  }

  /** The account so far, `undefined` when nothing happened; the next one starts empty. */
  take(): IndexChange | undefined {
    if (this.blogs.isEmpty && this.posts.isEmpty && this.#touched.size === 0) return undefined;
    const change = {
      blogs: this.blogs.take(),
      posts: this.posts.take(),
      touched: [...this.#touched],
    };
    this.#touched.clear();
    return change;
  }
}
