import * as vscode from 'vscode';
import type { Site } from '../../core/generators/generator.ts';
import type { LocatedBlog } from '../blogs/locatedPost.ts';
import { pathBelow } from '../files/pathBelow.ts';
import type { PostSource } from './postSource.ts';

/** Where a previewed file lies, and by whose rules it is shown. */
export interface PostPlace {
  readonly uri: vscode.Uri;
  /** The blog whose post it is; `undefined` for any other Markdown file. */
  readonly located: LocatedBlog | undefined;
  /** The blog's site when the place was looked up: it changes with the configuration. */
  readonly site: Site | undefined;
  /** The folder below which its images are looked for: of the blog, else the workspace or its own. */
  readonly root: vscode.Uri;
  /** The file's path below that folder. */
  readonly path: string;
}

export function placeOf(uri: vscode.Uri, source: PostSource): PostPlace {
  const located = source.blogOf(uri);
  const path = located && pathBelow(located.root, uri);
  const site = located?.blog.site;
  if (located && path !== undefined && site?.roleOf(path) === 'content') {
    return { uri, located, site, root: located.root, path };
  }
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
  const loose = pathBelow(folder, uri) ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return { uri, located: undefined, site: undefined, root: folder, path: loose };
}

/** Whether a file would now be shown by the same rules. */
export function isSamePlace(a: PostPlace, b: PostPlace): boolean {
  return a.site === b.site && a.located === b.located && a.uri.toString() === b.uri.toString();
}
