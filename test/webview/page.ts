import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { sitePolicy } from '../../src/core/page/contentPolicy.ts';
import { firstShowTag } from '../../src/core/page/firstShow.ts';
import { pageShell, type Sheet } from '../../src/core/page/pageShell.ts';
import type { FirstShow, FromPage, ToPage } from '../../src/protocol.ts';
import { launchBrowser } from '../host/browser.ts';
import { repository } from '../host/paths.ts';

/** Where the test's page seems to live. Nothing outside of it may ever be asked for. */
export const ORIGIN = 'https://page.test';

export type ThemeClass =
  'vscode-light' | 'vscode-dark' | 'vscode-high-contrast' | 'vscode-high-contrast-light';

export interface PageOptions {
  readonly style?: 'site' | 'galley';
  /** The site's own page: what stands in its body, and what is in its head besides the policy. */
  readonly sitePage?: { readonly head?: string; readonly body: string };
  /** A whole document in place of ours; it holds our script. */
  readonly document?: string;
  /** What the document shows at once. */
  readonly first?: FirstShow;
  readonly theme?: ThemeClass;
  readonly sheets?: readonly Sheet[];
  readonly remoteImages?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** What VS Code kept of an earlier page. */
  readonly state?: unknown;
  /** Files below `ORIGIN`, by path: `/site/cat.svg`. */
  readonly files?: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
  /** A script to run in the page before any other. */
  readonly init?: string;
  /** CSS custom properties of VS Code's theme. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The gist of what VS Code puts first into every webview. */
const DEFAULT_STYLES = `@layer vscode-default {
  html { scrollbar-color: gray transparent }
  body { overscroll-behavior-x: none; background: transparent; color: gray; margin: 0; padding: 0 20px }
  img, video { max-width: 100%; max-height: 100% }
  code { color: gray; background: lightgray; padding: 1px 3px }
  blockquote { background: gray }
}`;

/** The preview's page in a real browser; only `acquireVsCodeApi` is not VS Code's own. */
export class PreviewPage {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #sent: FromPage[];
  readonly #requests: string[];
  readonly #complaints: string[] = [];

  constructor(page: Page, context: BrowserContext, sent: FromPage[], requests: string[]) {
    this.page = page;
    this.#context = context;
    this.#sent = sent;
    this.#requests = requests;
    page.on('pageerror', (error) => this.#complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
  }

  /** Errors, and what the page's policy has refused, as the browser's console tells them. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** What the page has sent so far. */
  get sent(): readonly FromPage[] {
    return this.#sent;
  }

  /** Every address the page has asked for, our own script and style sheets aside. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  /** The first message of a type the page sent, waited for. */
  async sentOf<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>> {
    for (let tries = 0; ; tries += 1) {
      const found = this.#sent.find(
        (message): message is Extract<FromPage, { type: T }> => message.type === type,
      );
      if (found) return found;
      if (tries > 500) throw new Error(`No ${type}. ${this.#complaints.join('\n')}`);
      await this.page.waitForTimeout(20);
    }
  }

  forgetSent(): void {
    this.#sent.length = 0;
  }

  async send(...messages: readonly ToPage[]): Promise<void> {
    await this.page.evaluate((all) => {
      for (const data of all) window.dispatchEvent(new MessageEvent('message', { data }));
    }, messages);
  }

  /** The state the page has given VS Code to keep. */
  async state(): Promise<unknown> {
    return this.page.evaluate(() => Reflect.get(globalThis, 'keptState') as unknown);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }
}

let bundle: Promise<string> | undefined;
let browser: Promise<Browser> | undefined;

/** Opens the preview's page and waits until it has said `ready`. */
export async function openPage(options: PageOptions = {}): Promise<PreviewPage> {
  bundle ??= bundlePage();
  browser ??= launchBrowser();
  const script = await bundle;
  const { width = 900, height = 700, style = 'galley', theme = 'vscode-light' } = options;
  const context = await (await browser).newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const requests: string[] = [];
  const own = new Map<string, { readonly type: string; readonly body: string }>([
    ['/', { type: 'text/html', body: documentFor(style, theme, options) }],
    ['/dist/webview/preview.js', { type: 'text/javascript', body: script }],
  ]);
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === ORIGIN ? own.get(url.pathname) : undefined;
    if (file) return route.fulfill({ contentType: file.type, body: file.body });
    if (url.origin === ORIGIN && url.pathname.startsWith('/media/')) {
      return route.fulfill({ path: join(repository, url.pathname) });
    }
    requests.push(url.href);
    const given = url.origin === ORIGIN ? options.files?.[decodeURI(url.pathname)] : undefined;
    return given ? route.fulfill({ contentType: given.type, body: given.body }) : route.abort();
  });
  const sent: FromPage[] = [];
  await page.exposeFunction('tellTest', (message: FromPage) => sent.push(message));
  await page.addInitScript({ content: vsCodeApi(options.state) + (options.init ?? '') });
  const opened = new PreviewPage(page, context, sent, requests);
  await page.goto(`${ORIGIN}/`);
  await opened.sentOf('ready');
  return opened;
}

/** A page with nothing in it but a policy and some HTML. */
export interface BarePage {
  readonly page: Page;
  /** Every address asked for since the last `load`. */
  readonly requests: readonly string[];
  load(html: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a page with this policy, or without one; `init` runs before anything in it. */
export async function openBare(policy: string | undefined, init: string): Promise<BarePage> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  let body = '';
  await context.route('**/*', async (route) => {
    const { href, pathname, origin } = new URL(route.request().url());
    if (origin === ORIGIN && pathname === '/') {
      return route.fulfill({ contentType: 'text/html', body });
    }
    requests.push(href);
    return route.abort();
  });
  await page.addInitScript({ content: init });
  return {
    page,
    requests,
    async load(html) {
      requests.length = 0;
      const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
      body = policy === undefined ? html : `<!DOCTYPE html>${head}${html}`;
      await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
    },
    close: () => context.close(),
  };
}

/** Ends the browser; for an `after` hook of every file that opened a page. */
export async function closeBrowser(): Promise<void> {
  const opened = await browser;
  browser = undefined;
  await opened?.close();
}

/** As text: what tsx makes of a function calls helpers that the page does not have. */
function vsCodeApi(state: unknown): string {
  return `
    globalThis.keptState = ${JSON.stringify(state ?? null)};
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => void globalThis.tellTest(message),
      getState: () => globalThis.keptState,
      setState: (state) => void (globalThis.keptState = state),
    });`;
}

function documentFor(style: 'site' | 'galley', theme: ThemeClass, options: PageOptions): string {
  const { sitePage, document } = options;
  if (document !== undefined) return document;
  if (!sitePage) return shell(style, theme, options);
  const policy = sitePolicy({ nonce: 'test', source: ORIGIN, remoteImages: false });
  return `<!DOCTYPE html><html><head><style id="_defaultStyles">${DEFAULT_STYLES}</style>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${ORIGIN}/media/preview.css">${sitePage.head ?? ''}</head>
<body class="${theme} post-page">${sitePage.body}
${options.first ? firstShowTag(options.first) : ''}<script nonce="test" src="${ORIGIN}/dist/webview/preview.js"></script></body></html>`;
}

function shell(style: 'site' | 'galley', theme: ThemeClass, options: PageOptions): string {
  const media = (name: string): Sheet => ({ kind: 'link', url: `${ORIGIN}/media/${name}` });
  const variables = Object.entries(options.variables ?? {})
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  return pageShell({
    nonce: 'test',
    source: ORIGIN,
    remoteImages: options.remoteImages ?? false,
    style,
    sheets: [
      media(style === 'site' ? 'site-frame.css' : 'reading.css'),
      ...(options.sheets ?? []),
      media('preview.css'),
      { kind: 'text', css: `:root { ${variables} }` },
    ],
    script: `${ORIGIN}/dist/webview/preview.js`,
    first: options.first,
    language: 'en',
    title: 'Preview',
  })
    .replace('<head>', `<head><style id="_defaultStyles">${DEFAULT_STYLES}</style>`)
    .replace('<body>', `<body class="${theme}">`);
}

async function bundlePage(): Promise<string> {
  const result = await esbuild.build({
    entryPoints: [join(repository, 'src/webview/preview.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return result.outputFiles[0]!.text;
}
