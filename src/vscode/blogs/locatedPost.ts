import type * as vscode from 'vscode';
import type { Blog } from '../../core/blogs/blog.ts';
import type { Post } from '../../core/posts/post.ts';

/** A blog with the place it lies at. The same object for as long as its folder is a blog. */
export interface LocatedBlog {
  /** The URI of the blog's folder, as text. */
  readonly id: string;
  readonly root: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  readonly blog: Blog;
}

/** A post with its file and its blog. */
export interface LocatedPost {
  readonly uri: vscode.Uri;
  readonly post: Post;
  readonly located: LocatedBlog;
}
