import * as vscode from 'vscode';
import { bundleOf } from '../../core/posts/bundle.ts';
import { labelOf } from '../../core/posts/post.ts';
import type { LocatedBlog, LocatedPost } from '../blogs/locatedPost.ts';
import { moveToTrash } from './moveToTrash.ts';

/** Deletes a post after a question, with its bundle's folder where it has one for itself. */
export async function deletePost({ post, uri, located }: LocatedPost): Promise<void> {
  const bundle = folderOf(post.path, located);
  const target = bundle === undefined ? uri : vscode.Uri.joinPath(located.root, bundle);
  const remove = hasTrash(target)
    ? vscode.l10n.t('Move to Trash')
    : vscode.l10n.t('Delete for Good');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete “{0}”?', labelOf(post)),
    { modal: true, detail: whatGoes(post.path, bundle, located) },
    remove,
  );
  if (answer !== remove) return;
  if (!(await moveToTrash(target))) {
    throw new Error(vscode.l10n.t('{0} could not be deleted.', post.path));
  }
}

/** The folder that goes with a post: none where the post stays in another language. */
function folderOf(path: string, { blog }: LocatedBlog): string | undefined {
  const bundle = bundleOf(path, blog.posts);
  return bundle?.translations.length === 0 ? bundle.folder : undefined;
}

/** Says what is deleted, and how many texts lie in the folder that are no posts of their own. */
function whatGoes(path: string, folder: string | undefined, { blog }: LocatedBlog): string {
  if (folder === undefined) return vscode.l10n.t('The file {0} is deleted.', path);
  const texts = blog.posts.filter((post) => post.path.startsWith(`${folder}/`)).length - 1;
  return texts > 0
    ? vscode.l10n.t('The folder {0} is deleted, with other texts in it: {1}.', folder, texts)
    : vscode.l10n.t('The folder {0} is deleted, with all that is in it.', folder);
}

/** Whether VS Code has a trash for a file: on disks it has, unless the writer wants none. */
function hasTrash({ scheme }: vscode.Uri): boolean {
  const isOnDisk = scheme === 'file' || scheme === 'vscode-remote';
  const isWanted = vscode.workspace.getConfiguration('files').get('enableTrash') !== false;
  return isOnDisk && isWanted;
}
