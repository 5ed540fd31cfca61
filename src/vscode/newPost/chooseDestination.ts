import * as vscode from 'vscode';
import { plainSite } from '../../core/generators/plain.ts';
import type { Site } from '../../core/generators/generator.ts';
import type { Post } from '../../core/posts/post.ts';
import type { Blogs } from '../blogs/blogs.ts';
import type { LocatedBlog } from '../blogs/locatedPost.ts';
import { pathBelow } from '../files/pathBelow.ts';
import { activeUri } from '../preview/activePost.ts';

/** Where a new post goes. */
export interface Destination {
  readonly root: vscode.Uri;
  readonly site: Site;
  readonly posts: readonly Post[];
  /** The folder that was asked for, relative to the root; `undefined`: where posts go here. */
  readonly folder: string | undefined;
}

/**
 * The blog to write in. Asked only when there are several, the active editor's first. A folder of the
 * workspace that is no blog yet gets its first post as a plain one.
 * @param folder the folder that was clicked, if any.
 * @returns `undefined` when the writer leaves with Escape.
 * @throws Error when no folder is open.
 */
export async function chooseDestination(
  blogs: Blogs,
  folder: vscode.Uri | undefined,
): Promise<Destination | undefined> {
  const clicked = folder && blogs.blogOf(folder);
  if (clicked) return toDestination(clicked, pathBelow(clicked.root, folder));
  const around = folder && vscode.workspace.getWorkspaceFolder(folder)?.uri.toString();
  const near = blogs.all.filter(
    (located) => around === undefined || located.folder.uri.toString() === around,
  );
  const [only, ...others] = near;
  if (!only) return startBlog(folder);
  const chosen = others.length === 0 ? only : await ask(near, blogs);
  return chosen && toDestination(chosen, undefined);
}

function toDestination({ root, blog }: LocatedBlog, folder: string | undefined): Destination {
  return { root, site: blog.site, posts: blog.posts, folder: folder === '' ? undefined : folder };
}

async function startBlog(folder: vscode.Uri | undefined): Promise<Destination | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error(vscode.l10n.t('Open the folder of your blog first.'));
  const pick = async (): Promise<vscode.Uri | undefined> =>
    (others.length === 0 ? first : await vscode.window.showWorkspaceFolderPick())?.uri;
  const root = folder ?? (await pick());
  return root && { root, site: plainSite(['']), posts: [], folder: undefined };
}

async function ask(
  choices: readonly LocatedBlog[],
  blogs: Blogs,
): Promise<LocatedBlog | undefined> {
  const active = activeUri();
  const current = active && blogs.blogOf(active);
  const ordered = [...choices].sort((a, b) => Number(b === current) - Number(a === current));
  const choice = await vscode.window.showQuickPick(
    ordered.map((located) => ({
      label: located.blog.site.title ?? located.root.path.split('/').at(-1) ?? located.id,
      description: vscode.workspace.asRelativePath(located.root, false),
      located,
    })),
    { title: vscode.l10n.t('New Blog Post'), placeHolder: vscode.l10n.t('In which blog?') },
  );
  return choice?.located;
}
