import type { Site } from '../generators/generator.ts';
import type { Post } from '../posts/post.ts';
import type { Problem } from '../problem.ts';

/**
 * One blog as it is now. A view, not a copy: it lives as long as its folder is a blog, and `site`
 * and the posts change under it; `WorkspaceIndex.onDidChange` says when.
 */
export interface Blog {
  /** The blog's folder, relative to the workspace folder; `''` when it is that folder. */
  readonly root: string;
  /** Immutable: another object after a change of the configuration. */
  readonly site: Site;
  /** All content files, in no order; the same array until one of them changes. */
  readonly posts: readonly Post[];
  /** The post of a content file; the path is relative to the blog's root. */
  post(path: string): Post | undefined;
  /** The posts that have, or will have, this address; more than one where they clash. */
  postsAt(address: string): readonly Post[];
  /** Last change and birth of a post's file, milliseconds since 1970-01-01T00:00Z, 0 when unknown. */
  timesOf(path: string): FileTimes;
  /** What is wrong with the configuration and with data files, by path from the blog's root. */
  readonly problems: readonly SiteProblem[];
}

export interface FileTimes {
  readonly modified: number;
  readonly created: number;
}

export interface SiteProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** What came, changed and went: paths relative to the workspace folder, none of them twice. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** One batch of news from a workspace folder: a `git checkout` of hundreds of files is one. */
export interface IndexChange {
  /** Roots of blogs; `changed` ones have a new `site`. */
  readonly blogs: Changes;
  readonly posts: Changes;
  /** Posts that say the same as before, but whose files were written anew: they sort differently. */
  readonly touched: readonly string[];
}

/** How far a long piece of work is: files read of those to read. `total` grows while it is counted. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
