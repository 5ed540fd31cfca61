import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { temporaryFolder } from './folder.ts';
import { installGalley } from './installed.ts';
import { repository, testResults } from './paths.ts';
import { startServer, type Payload, type Server } from './server.ts';
import { quietSettings, themes, type Settings, type Theme } from './settings.ts';
import { Workbench } from './workbench.ts';

/** Where Galley's code runs: in Node on the server, or in a web worker of the browser. */
export type ExtensionHost = 'node' | 'web';

export interface BootOptions {
  /** The folder to open. It is opened as it is: see ./folder.ts for copies. */
  readonly folder: string;
  /** Default: `node`. */
  readonly host?: ExtensionHost;
  /** User settings on top of the quiet ones. */
  readonly settings?: Settings;
  /** Default: `light`. */
  readonly theme?: Theme;
  /** Of the window, in CSS pixels. Default: 1280 by 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel. Default: 1. */
  readonly scale?: number;
  /**
   * Galley is installed, with nothing but the files of its package. Default: it is loaded from this
   * checkout as a development extension, and the window says so in its title.
   */
  readonly installed?: boolean;
  /** Puts other extensions into the folder of the installed ones, before VS Code starts. */
  readonly addExtensions?: (folder: string) => Promise<void>;
  /** Runs this bundle of tests inside VS Code instead of leaving the window to the caller. */
  readonly tests?: SuiteRun;
}

/** A test bundle to run inside VS Code, and who listens. */
export interface SuiteRun {
  readonly bundle: string;
  /** Called with every line that the extension host prints. */
  onLine(line: string): void;
  /** Called once, when the bundle's `run` has ended: 0 means that it resolved. */
  onExit(code: number): void;
}

/** A window of a real VS Code with Galley in it. */
export interface VSCode {
  readonly page: Page;
  readonly workbench: Workbench;
  /** What the server and the window's console have said. */
  log(): string;
  /** Writes a picture of the window; the path is absolute, or a name below test-results. */
  screenshot(path: string): Promise<void>;
  /** Closes the window, ends the server and removes what they wrote. */
  dispose(): Promise<void>;
}

/** The windows that are open now: when a test fails, each leaves a picture. */
export const openWindows = new Set<VSCode>();

/**
 * Boots a VS Code with Galley from this checkout's `dist` (which must have been built) and opens the
 * folder in it. Every call has a server, a browser and a profile of its own.
 *
 * @throws Error that names what is missing: the server, the browser, or the window itself.
 */
export async function bootVSCode(options: BootOptions): Promise<VSCode> {
  const data = await temporaryFolder('data');
  const undo: (() => Promise<void>)[] = [() => data.dispose()];
  const dispose = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const extensions = join(data.path, 'extensions');
    if (options.installed === true) await installGalley(extensions);
    await options.addExtensions?.(extensions);
    const server = await startServer({ dataFolder: data.path, settings: settingsFor(options) });
    undo.push(() => server.stop());
    const browser = await launchBrowser();
    undo.push(() => browser.close());
    const window = await openWindow(server, browser, { options, dispose });
    openWindows.add(window);
    undo.push(() => Promise.resolve(void openWindows.delete(window)));
    await window.page.goto(server.url(options.folder, payloadFor(options, server)));
    await window.workbench.ready();
    return window;
  } catch (error) {
    for (const window of openWindows) await window.screenshot('boot.png').catch(() => undefined);
    await dispose();
    throw error;
  }
}

function settingsFor(options: BootOptions): Settings {
  return {
    ...quietSettings,
    'workbench.colorTheme': themes[options.theme ?? 'light'],
    // An extension with both `main` and `browser` runs in Node where it can: for the web worker
    // this setting is needed, and `extensionDevelopmentKind` in the payload.
    ...(options.host === 'web' ? { 'remote.extensionKind': { 'galley.galley': ['web'] } } : {}),
    ...options.settings,
  };
}

function payloadFor(options: BootOptions, server: Server): Payload {
  return {
    ...(options.installed === true
      ? {}
      : { extensionDevelopmentPath: server.remoteUri(repository) }),
    ...(options.host === 'web' ? { extensionDevelopmentKind: 'web' } : {}),
    ...(options.tests === undefined
      ? {}
      : { extensionTestsPath: server.remoteUri(options.tests.bundle) }),
    skipWelcome: 'true',
  };
}

async function openWindow(
  server: Server,
  browser: Browser,
  { options, dispose }: { readonly options: BootOptions; readonly dispose: () => Promise<void> },
): Promise<VSCode> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => lines.push(`[page error] ${error.stack ?? error.message}`));
  if (options.tests !== undefined) await listen(page, options.tests);
  return {
    page,
    workbench: new Workbench(page),
    log: () => `${server.log()}\n${lines.join('\n')}\n`,
    async screenshot(path) {
      const file = join(path.startsWith('/') ? '' : testResults, path);
      await mkdir(dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    dispose,
  };
}

/** VS Code calls these two functions of the page, if they exist, while it runs a test bundle. */
async function listen(page: Page, tests: SuiteRun): Promise<void> {
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    for (const line of args.map(String).join(' ').split('\n')) tests.onLine(line);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => tests.onExit(code));
}
