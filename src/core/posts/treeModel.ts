import type { Blog } from '../blogs/blog.ts';
import type { Message } from '../message.ts';
import type { ProblemCode } from '../problem.ts';
import type { PostDate } from './post.ts';

/** One blog to show. */
export interface TreeBlog {
  /** Stable and unique among the blogs shown: a URI, say. */
  readonly id: string;
  /** Shown for the blog's group when there are several. */
  readonly label: string;
  /** Tells blogs of the same label apart: where it lies, and its generator. */
  readonly description: string;
  readonly blog: Blog;
}

export type SortBy = 'date' | 'title' | 'modified';
export type GroupBy = 'year' | 'tag' | 'category' | 'none';

export interface TreeOptions {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly sort: SortBy;
  /** How *Published* is divided. */
  readonly groupBy: GroupBy;
  /** What is searched for: rows have all its words in title, path or tags. `''` shows all. */
  readonly filter: string;
  readonly words: TreeWords;
}

/** How things are said in the writer's language; `treeWords.ts` makes one from a locale. */
export interface TreeWords {
  readonly say: (message: Message) => string;
  /** A date as the site sees it, short: `12 Mar 2024`. */
  readonly date: (date: PostDate) => string;
  /** The same with the time of day, where it has one. */
  readonly dateTime: (date: PostDate) => string;
  /** How far a moment is from now: `3 days ago`, `in 2 hours`. */
  readonly distance: (instant: number, now: number) => string;
  /** Orders titles as readers of the language expect. */
  readonly compare: (a: string, b: string) => number;
}

/** Names of VS Code's product icons. */
export type TreeIcon =
  | 'notebook'
  | 'warning'
  | 'error'
  | 'edit'
  | 'watch'
  | 'globe'
  | 'history'
  | 'file'
  | 'eye-closed'
  | 'calendar'
  | 'tag'
  | 'settings-gear';

/** One finished row: nothing is left to be computed but how VS Code is told of it. */
export interface TreeNode {
  /** Stable from one tree to the next, so that what is open stays open. */
  readonly id: string;
  readonly kind: 'blog' | 'group' | 'part' | 'post' | 'problem';
  readonly label: string;
  /** Where the search's words stand in the label: UTF-16 offsets. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
  readonly description: string | undefined;
  readonly icon: TreeIcon | undefined;
  /** What a screen reader says. */
  readonly accessibilityLabel: string;
  /**
   * Words for `when` clauses, parted by spaces: `post`, the status, the kind, and `address` when it
   * is known, `url` when the whole of it is. Of other rows their `kind` and what they hold.
   */
  readonly contextValue: string;
  /** `none` for a row that has no children. */
  readonly state: 'expanded' | 'collapsed' | 'none';
  /** What a click opens. */
  readonly target: TreeTarget | undefined;
}

export interface TreeTarget {
  readonly blogId: string;
  /** Relative to the blog's root. */
  readonly path: string;
  /** Zero-based; `undefined` leaves the cursor where it was. */
  readonly line: number | undefined;
}

/**
 * A tooltip's contents. What needs the body is the adapter's to add: words and reading time, and why
 * the post is not live.
 */
export interface TreeTooltip {
  readonly title: string;
  readonly path: string;
  /** `Draft`, `Scheduled`. */
  readonly status: string;
  readonly address: string | undefined;
  /** Why there is no address. */
  readonly addressReason: string | undefined;
  readonly date: string | undefined;
  readonly tags: readonly string[];
  readonly problems: readonly {
    readonly code: ProblemCode;
    readonly severity: string;
    readonly text: string;
  }[];
}

/** The finished tree. Rows are made when they are asked for, and only once. */
export interface Tree {
  readonly roots: readonly TreeNode[];
  node(id: string): TreeNode | undefined;
  childrenOf(id: string): readonly TreeNode[];
  parentOf(id: string): TreeNode | undefined;
  /** The row of a post, to be revealed: in its own group rather than under *Needs attention*. */
  rowOf(blogId: string, path: string): TreeNode | undefined;
  tooltipOf(id: string): TreeTooltip | undefined;
  readonly counts: TreeCounts;
}

/** Posts by status, all blogs together, whatever is searched for. Pages and resources do not count. */
export interface TreeCounts {
  readonly drafts: number;
  readonly scheduled: number;
  readonly published: number;
  /** Posts of all kinds with errors or warnings, and such problems of configurations. */
  readonly attention: number;
  /** Posts of all kinds, resources left out. */
  readonly all: number;
  /** Rows that the search left. */
  readonly found: number;
}
