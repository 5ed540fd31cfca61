import type * as vscode from 'vscode';
import type { LookView } from '../../../protocol.ts';
import type { LivePost } from '../livePost.ts';
import type { SitePageDocument } from '../pageLink.ts';
import type { PostPlace } from '../postPlace.ts';
import type { Presentation } from '../presentation.ts';
import type { PageSource } from './pageSource.ts';

/** A post's page on its site, ready to be shown. */
export interface SitePage {
  /** Learns from the pages of the site that this was made without; `undefined`: there are none. */
  readonly learnRest: (() => Promise<void>) | undefined;
  /** `SitePageSearch.detail` once more is known, which takes its time; `undefined`: no more. */
  readonly detailLater: () => Promise<string | undefined>;
  readonly document: SitePageDocument;
  readonly presentation: Presentation;
  /** Whether the writer lets it load from the web. */
  readonly loadsFromWeb: boolean;
  /** The folder with the built site, from the blog's root; `undefined` when it is not built. */
  readonly output: string | undefined;
  /** What a page loads an image from that only the generator made, where that is no file. */
  readonly fileAt: PageSource['fileAt'];
  readonly looks: { readonly light: LookView; readonly dark: LookView } | undefined;
}

/** What came of looking for one. */
export interface SitePageSearch {
  readonly page: SitePage | undefined;
  /** Whether there is one, as far as was looked. */
  readonly isThere: boolean;
  /** Whose page it is and when it was built; or why there is none, and how to get one. */
  readonly detail: string;
}

export interface SitePageRequest {
  readonly place: PostPlace;
  readonly live: LivePost;
  readonly webview: vscode.Webview;
  /** Whether the writer lets this site's preview load from the web. */
  readonly loadsFromWeb: boolean;
}
