import type * as vscode from 'vscode';
import type { LocatedBlog } from '../blogs/locatedPost.ts';

/** What the preview needs to know of the workspace's blogs. */
export interface PostSource {
  /** `loading` while the workspace is searched for blogs. */
  readonly state: 'loading' | 'cancelled' | 'ready';
  /** A post, a site or the state has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** The blog that a file is in; `undefined`: none, or not found yet. */
  blogOf(uri: vscode.Uri): LocatedBlog | undefined;
}
