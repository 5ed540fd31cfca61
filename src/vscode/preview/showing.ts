import type * as vscode from 'vscode';
import type { CornerView, ShowMessage } from '../../protocol.ts';
import { settingsFor } from '../settings.ts';
import { LONG_TEXT } from './longText.ts';
import { openFile, type NoteView } from './openFile.ts';
import { toPanelState, type KeptState } from './panelState.ts';
import { PostSession } from './postSession.ts';
import type { PostSource } from './postSource.ts';
import type { SessionOptions } from './sessionOptions.ts';
import { pageStrings } from './strings.ts';

/** What is on the page: a post, or a note in place of one. */
export type Showing =
  | { readonly session: PostSession; readonly note?: undefined }
  | { readonly session?: undefined; readonly note: NoteView };

/** Opens the file that is to be shown. */
export async function openShowing(
  uri: vscode.Uri | undefined,
  source: PostSource,
  shown: Pick<SessionOptions, 'generation' | 'page' | 'events'>,
): Promise<Showing> {
  const opened = await openFile(uri, source);
  if ('note' in opened) return opened;
  const { webview } = shown.page;
  const scrollSync = settingsFor(opened.place.uri).previewScrollSync;
  return { session: new PostSession({ ...opened, ...shown, webview, scrollSync }) };
}

export interface ShowingIn {
  readonly state: KeptState;
  readonly generation: number;
  readonly corner: () => CornerView;
  /** Where a link led to that was followed last. */
  readonly target: LinkTarget | undefined;
}

export interface LinkTarget {
  readonly uri: string;
  /** Without `#`. */
  readonly fragment: string | undefined;
}

/** All that a page needs to show it; `undefined` when the post's session ended meanwhile. */
export async function showMessage(
  { session, note }: Showing,
  { state, generation, corner, target }: ShowingIn,
): Promise<ShowMessage | undefined> {
  const shown = session
    ? await session.show()
    : { version: 0, content: note, topLine: undefined, cursorLine: undefined };
  return (
    shown && {
      type: 'show',
      ...{ ...shown, generation },
      corner: corner(),
      strings: pageStrings(),
      state: toPanelState(state),
      scrollSync: settingsFor(state.uri).previewScrollSync,
      fragment: target?.uri === state.uri?.toString() ? target?.fragment : undefined,
    }
  );
}

/** Whether it is short enough to stand in the page's document, which VS Code reads more than once. */
export function isShort({ session }: Showing): boolean {
  return (session?.live.text.length ?? 0) <= LONG_TEXT;
}
