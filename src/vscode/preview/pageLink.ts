import * as vscode from 'vscode';
import { pageShell, type Sheet } from '../../core/page/pageShell.ts';
import { sitePageEnds } from '../../core/page/sitePageEnds.ts';
import type { FromPage, ToPage } from '../../protocol.ts';
import { Lifetime } from '../lifetime.ts';
import { fromPage } from './fromPage.ts';

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
        if (message?.type === 'ready') this.#isReady = true;
        if (message) take(message);
      }),
    );
    this.own(
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#isReady = false;
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

  /** Loads the page's document if it has to be another; the page then says `ready`. */
  enter(frame: PageFrame): void {
    const key = JSON.stringify(frame, (_, value: unknown) =>
      isFunction(value) ? undefined : value,
    );
    if (key === this.#frame || this.ended) return;
    this.#frame = key;
    this.#isReady = false;
    const { webview } = this;
    const own = (...path: readonly string[]): vscode.Uri =>
      vscode.Uri.joinPath(this.#extensionUri, ...path);
    webview.options = {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      localResourceRoots: [own('media'), own('dist', 'webview'), frame.root],
    };
    webview.html = this.#documentOf(frame, own);
  }

  #documentOf(
    { around, remoteImages }: PageFrame,
    own: (...path: readonly string[]) => vscode.Uri,
  ): string {
    const { webview } = this;
    const address = (uri: vscode.Uri): string => webview.asWebviewUri(uri).toString();
    const sheet = (name: string): Sheet => ({ kind: 'link', url: address(own('media', name)) });
    const policy = { nonce: nonce(), source: webview.cspSource, remoteImages };
    const script = address(own('dist', 'webview', 'preview.js'));
    if (around.style === 'page') {
      const ends = sitePageEnds(policy, { sheet: address(own('media', 'preview.css')), script });
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
      script,
      language: vscode.env.language,
      title: vscode.l10n.t('Preview'),
    });
  }
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
