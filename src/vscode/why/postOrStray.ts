import type * as vscode from 'vscode';
import { strayPost } from '../../core/posts/why/strayPost.ts';
import type { Blogs } from '../blogs/blogs.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { pathBelow } from '../files/pathBelow.ts';

/** The post of a file, or what a file is of which the site makes none; `undefined` outside blogs. */
export function postOrStray(
  uri: vscode.Uri,
  blogs: Pick<Blogs, 'postAt' | 'blogOf'>,
): LocatedPost | undefined {
  const found = blogs.postAt(uri);
  if (found) return found;
  const located = blogs.blogOf(uri);
  const path = located && pathBelow(located.root, uri);
  if (!located || path === undefined || path === '') return undefined;
  return { uri, located, post: strayPost(located.blog.site, path) };
}
