import * as vscode from 'vscode';
import { newComposer } from '../../core/compose/composePost.ts';
import type { Blogs } from '../blogs/blogs.ts';
import { askTitle } from './askTitle.ts';
import { chooseDestination } from './chooseDestination.ts';
import { composeContext } from './composeContext.ts';
import { createPost } from './createPost.ts';

export interface NewPostRequest {
  readonly blogs: Blogs;
  /** The folder that was clicked, if any. */
  readonly folder: vscode.Uri | undefined;
  /** Shows the new post beside its editor. */
  readonly preview: (uri: vscode.Uri) => void;
}

/** *New Blog Post*: asks, composes, creates. Leaving with Escape at any point leaves no trace. */
export async function newPost({ blogs, folder, preview }: NewPostRequest): Promise<void> {
  await blogs.found();
  // Without the search a blog would be taken for a folder that is none yet.
  if (blogs.all.length === 0 && blogs.state === 'cancelled') await blogs.refresh();
  const destination = await chooseDestination(blogs, folder);
  if (!destination) return;
  const composed = await askTitle({
    title: vscode.l10n.t('New Blog Post'),
    prompt: vscode.l10n.t('The title makes the file’s name; both can be changed later.'),
    compose: newComposer(await composeContext(destination)),
  });
  if (!composed) return;
  preview(await createPost(destination.root, composed));
}
