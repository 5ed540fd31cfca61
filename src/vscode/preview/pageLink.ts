import * as vscode from 'vscode';
import { pageShell, type Sheet } from '../../core/page/pageShell.ts';
import { sitePageEnds } from '../../core/page/sitePageEnds.ts';
import type { FirstShow, FromPage, ShowMessage, ToPage } from '../../protocol.ts';
import { Lifetime } from '../lifetime.ts';
import { fromPage } from './fromPage.ts';

type Ready = Extract<FromPage, { type: 'ready' }>;

/** What makes up the page's document; a change of any of it loads the page anew. */
export interface PageFrame {
  readonly around: OurPage | SitePageDocument;
  readonly remoteImages: boolean;
  /** The one folder besides Galley's own from which the page may load. */
  readonly root: vscode.Uri;
}

/** A page of ours. */
export interface OurPage {
  readonly style: 'site' | 'galley';
  readonly sheets: readonly Sheet[];
}

/** A page of the site. */
export interface SitePageDocument {
  readonly style: 'page';
  /** Another for another page, and for the same built anew. */
  readonly key: string;
  /** @param head stands first in the page's head, `end` last in its body. */
  readonly toHtml: (head: string, end: string) => string;
}

/**
 * The page of one panel: its document, and the messages. Nothing is posted to a page that has not
 * said `ready`, for it would be lost; a hidden page is thrown away by VS Code and says it again.
 */
export class PageLink extends Lifetime {
  /** The panel itself gives it away no more when it is closed. */
  readonly webview: vscode.Webview;
  readonly #panel: vscode.WebviewPanel;
  readonly #extensionUri: vscode.Uri;
  #frame = '';
  /** What the document shows at once, until the page has opened. */
  #first: { readonly id: string; readonly frame: PageFrame } | undefined;
  #isReady = false;

  constructor(
    panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    take: (message: FromPage) => void,
  ) {
    super();
    this.webview = panel.webview;
    this.#panel = panel;
    this.#extensionUri = extensionUri;
    this.own(
      this.webview.onDidReceiveMessage((received: unknown) => {
        const message = fromPage(received);
        if (message) take(message.type === 'ready' ? this.#opened(message) : message);
      }),
    );
    this.own(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#hidden();
      }),
    );
  }

  /** Whether the page can take messages now. */
  get isOpen(): boolean {
    return !this.ended && this.#isReady && this.#panel.visible;
  }

  post(message: ToPage): void {
    if (this.isOpen) void this.webview.postMessage(message);
  }

  /** Whether the page has this document already; what it shows at once is then no longer right. */
  isIn(frame: PageFrame): boolean {
    if (keyOf(frame) !== this.#frame) return false;
    this.#first = undefined;
    return true;
  }

  /**
   * Loads the page's document; the page then says `ready`.
   * @param show what it shows at once.
   */
  enter(frame: PageFrame, show?: ShowMessage): void {
    if (this.ended) return;
    this.#frame = keyOf(frame);
    this.#isReady = false;
    const first = show && { id: unguessable(), show };
    this.#first = first && { id: first.id, frame };
    this.#load(frame, first);
  }

  /** Says `first` only where the page shows what it was given last. */
  #opened({ first }: Ready): Ready {
    this.#isReady = true;
    const isRight = first !== undefined && first === this.#first?.id;
    this.#first = undefined;
    return isRight ? { type: 'ready', first } : { type: 'ready' };
  }

  /** What it was to show at once is old when it comes back. */
  #hidden(): void {
    this.#isReady = false;
    if (this.#first) this.#load(this.#first.frame, undefined);
    this.#first = undefined;
  }

  #load(frame: PageFrame, first: FirstShow | undefined): void {
    const { webview } = this;
    const own = (...path: readonly string[]): vscode.Uri =>
      vscode.Uri.joinPath(this.#extensionUri, ...path);
    webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [own('media'), own('dist', 'webview'), frame.root],
    };
    webview.html = this.#documentOf(frame, first, own);
  }

  #documentOf(
    { around, remoteImages }: PageFrame,
    first: FirstShow | undefined,
    own: (...path: readonly string[]) => vscode.Uri,
  ): string {
    const { webview } = this;
    const address = (uri: vscode.Uri): string => webview.asWebviewUri(uri).toString();
    const sheet = (name: string): Sheet => ({ kind: 'link', url: address(own('media', name)) });
    const policy = { nonce: unguessable(), source: webview.cspSource, remoteImages };
    const script = address(own('dist', 'webview', 'preview.js'));
    if (around.style === 'page') {
      const ours = { sheet: address(own('media', 'preview.css')), script };
      const ends = sitePageEnds(policy, ours, first);
      return around.toHtml(ends.head, ends.end);
    }
    return pageShell({
      ...policy,
      style: around.style,
      sheets: [
        sheet(around.style === 'site' ? 'site-frame.css' : 'reading.css'),
        ...around.sheets,
        sheet('preview.css'),
      ],
      ...{ script, first },
      language: vscode.env.language,
      title: vscode.l10n.t('Preview'),
    });
  }
}

/** The same for two frames exactly where one document will do for both. */
function keyOf(frame: PageFrame): string {
  return JSON.stringify(frame, (_, value: unknown) => (isFunction(value) ? undefined : value));
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function unguessable(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
