import type * as vscode from 'vscode';
import type { Post } from '../../../core/posts/post.ts';
import type { BuiltPost } from '../../../core/sitePage/builtPosts.ts';
import type { PageReference } from '../../../core/sitePage/pageReference.ts';
import type { SitePageShell } from '../../../core/sitePage/sitePageShell.ts';
import type { PostPlace } from '../postPlace.ts';

export interface UrlRequest {
  readonly place: PostPlace;
  readonly webview: vscode.Webview;
  /** Whether the writer lets this site's preview load from the web. */
  readonly loadsFromWeb: boolean;
}

/** What a page in VS Code loads a reference from; `undefined` for what there isn't. */
export type UrlOf = (reference: PageReference) => string | undefined;

/** Where pages of a site come from: from its last build on disk, or from a server. */
export interface PageSource {
  /** Another when its pages are others. */
  readonly revision: string;
  /** Whether there are any pages. */
  isThere(): Promise<boolean>;
  /** Posts with the pages that were built of them, those most like `target` first. */
  posts(target: Post): Promise<readonly BuiltPost[]>;
  /** A post with its own page; `undefined` when there is none. */
  ownPage(post: Post): Promise<BuiltPost | undefined>;
  urlsFor(shell: Pick<SitePageShell, 'references'>, request: UrlRequest): Promise<UrlOf>;
  /** What a page in VS Code loads an image or a player from that only the generator made. */
  readonly fileAt?: (path: string) => string | undefined;
  /** Where a page comes from and how old it is, for the writer. */
  describe(page: BuiltPost, place: PostPlace): string;
  /** The same once more is known, which takes its time; `undefined`: there is no more. */
  describeLater?(page: BuiltPost, place: PostPlace): Promise<string | undefined>;
}
