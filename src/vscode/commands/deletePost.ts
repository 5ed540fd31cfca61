import * as vscode from 'vscode';
import { bundleOf } from '../../core/posts/bundle.ts';
import { labelOf } from '../../core/posts/post.ts';
import type { LocatedBlog, LocatedPost } from '../blogs/locatedPost.ts';
import { moveToTrash } from './moveToTrash.ts';

/** Moves a post to the trash after a question, with its bundle's folder where it has one for itself. */
export async function deletePost({ post, uri, located }: LocatedPost): Promise<void> {
  const bundle = folderOf(post.path, located);
  const target = bundle === undefined ? uri : vscode.Uri.joinPath(located.root, bundle);
  const remove = vscode.l10n.t('Move to Trash');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete “{0}”?', labelOf(post)),
    {
      modal: true,
      detail:
        bundle === undefined
          ? vscode.l10n.t('The file {0} goes to the trash.', post.path)
          : vscode.l10n.t('The folder {0} goes to the trash with all that is in it.', bundle),
    },
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
