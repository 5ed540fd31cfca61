import type * as vscode from 'vscode';
import type { Problem } from '../../core/problem.ts';
import type { PageLink } from './pageLink.ts';
import type { PostPlace } from './postPlace.ts';

/** A post that is to be shown, and where. */
export interface SessionOptions {
  readonly place: PostPlace;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Names what is shown in all messages about it. */
  readonly generation: number;
  readonly page: PageLink;
  readonly webview: vscode.Webview;
  readonly scrollSync: boolean;
  readonly events: SessionEvents;
}

export interface SessionEvents {
  /** Problems, remarks or the title may be others now. */
  changed(): void;
  /** @param place of the post that it is about. */
  stylesChanged(place: PostPlace): void;
  gone(): void;
  renamed(to: vscode.Uri): void;
  /** It could not be worked on for an error of ours. */
  failed(error: unknown): void;
}
