import type * as vscode from 'vscode';
import type { Problem } from '../../core/problem.ts';
import type { ContentView } from '../../protocol.ts';
import { isPreviewable } from './activePost.ts';
import { cannotShow, notMarkdown, nothingOpen } from './notes.ts';
import { placeOf, type PostPlace } from './postPlace.ts';
import type { PostSource } from './postSource.ts';
import { readPost } from './readPost.ts';
import { settled } from './settled.ts';

export type NoteView = Extract<ContentView, { kind: 'note' }>;

/** A file to preview; or the note to show in place of what cannot be. */
export type OpenedFile =
  | { readonly place: PostPlace; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly note: NoteView };

export async function openFile(
  uri: vscode.Uri | undefined,
  source: PostSource,
): Promise<OpenedFile> {
  if (!uri) return { note: nothingOpen() };
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (!isPreviewable(uri)) return { note: notMarkdown(name) };
  const [read] = await Promise.all([readPost(uri), settled(uri, source)]);
  if (read.kind !== 'text') return { note: cannotShow(read.kind, name) };
  return { place: placeOf(uri, source), text: read.text, problems: read.problems };
}

/** Does something, unless the file is neither in an editor nor on disk. */
export async function ifThere(uri: vscode.Uri, act: () => void): Promise<void> {
  const { kind } = await readPost(uri);
  if (kind !== 'missing') act();
}
