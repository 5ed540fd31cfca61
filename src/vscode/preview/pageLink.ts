import * as vscode from 'vscode';
import { pageShell, type Sheet } from '../../core/page/pageShell.ts';
import type { FromPage, StyleId, ToPage } from '../../protocol.ts';
import { Lifetime } from '../lifetime.ts';
import { fromPage } from './fromPage.ts';

/** What makes up the page's document; a change of any of it loads the page anew. */
export interface PageFrame {
  readonly style: StyleId;
  readonly sheets: readonly Sheet[];
  readonly remoteImages: boolean;
  /** The one folder besides Galley's own from which the page may load. */
  readonly root: vscode.Uri;
}

/**
 * The page of one panel: its document, and the messages. Nothing is posted to a page that has not
 * said `ready`, for it would be lost; a hidden page is thrown away by VS Code and says it again.
 */
export class PageLink extends Lifetime {
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
    this.#panel = panel;
    this.#extensionUri = extensionUri;
    this.own(
      panel.webview.onDidReceiveMessage((received: unknown) => {
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
    return this.#isReady && this.#panel.visible && !this.ended;
  }

  post(message: ToPage): void {
    if (this.isOpen) void this.#panel.webview.postMessage(message);
  }

  /** Loads the page's document if it has to be another; the page then says `ready`. */
  enter(frame: PageFrame): void {
    const key = JSON.stringify(frame);
    if (key === this.#frame || this.ended) return;
    this.#frame = key;
    this.#isReady = false;
    const { webview } = this.#panel;
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

  #documentOf(frame: PageFrame, own: (...path: readonly string[]) => vscode.Uri): string {
    const { webview } = this.#panel;
    const address = (uri: vscode.Uri): string => webview.asWebviewUri(uri).toString();
    const sheet = (name: string): Sheet => ({ kind: 'link', url: address(own('media', name)) });
    return pageShell({
      nonce: nonce(),
      source: webview.cspSource,
      remoteImages: frame.remoteImages,
      style: frame.style,
      sheets: [
        sheet(frame.style === 'site' ? 'site-frame.css' : 'reading.css'),
        ...frame.sheets,
        sheet('preview.css'),
      ],
      script: address(own('dist', 'webview', 'preview.js')),
      language: vscode.env.language,
      title: vscode.l10n.t('Preview'),
    });
  }
}

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
