import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';

const WIDTH = 1280;
const FOLD = 900;
/** Pages are compared up to this height, in pixels. */
const TALLEST = 6000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The share of pixels that differ, 0 to 1. */
export interface PixelDifference {
  readonly fold: number;
  readonly page: number;
  /** How much higher the second page is, in pixels. */
  readonly growth: number;
}

/** A folder with a built site, served on this machine; some pages may be replaced. */
export class SiteServer {
  readonly pages = new Map<string, string>();
  readonly #server: Server;
  #origin = '';

  constructor(folder: string) {
    this.#server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
      const page = this.pages.get(path);
      const send = (type: string, body: string | Buffer): void => {
        response.writeHead(200, { 'content-type': type }).end(body);
      };
      if (page !== undefined) {
        send('text/html; charset=utf-8', page);
        return;
      }
      void fileAt(folder, path).then((file) =>
        file ? send(file.type, file.body) : response.writeHead(404).end(),
      );
    });
  }

  get origin(): string {
    return this.#origin;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (typeof address === 'object' && address) this.#origin = `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function fileAt(
  folder: string,
  path: string,
): Promise<{ readonly type: string; readonly body: Buffer } | undefined> {
  const names = path.endsWith('/')
    ? [`${path}index.html`]
    : [path, `${path}.html`, `${path}/index.html`];
  for (const name of names) {
    const body = await readFile(join(folder, name)).catch(() => undefined);
    if (body) return { type: TYPES[extname(name)] ?? 'application/octet-stream', body };
  }
  return undefined;
}

/** Opens two addresses and compares what they look like; nothing beyond this machine is asked. */
export async function comparePixels(
  browser: Browser,
  first: string,
  second: string,
  keep?: (name: string, picture: Buffer) => Promise<void>,
): Promise<PixelDifference> {
  const a = await pictureOf(browser, first);
  const b = await pictureOf(browser, second);
  await keep?.('real', PNG.sync.write(a));
  await keep?.('preview', PNG.sync.write(b));
  return {
    fold: difference(a, b, FOLD),
    page: difference(a, b, TALLEST),
    growth: b.height - a.height,
  };
}

async function pictureOf(browser: Browser, address: string): Promise<PNG> {
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: FOLD },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await context.route('**/*', (route) =>
      new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
    );
    await page.goto(address, { waitUntil: 'load' });
    await settle(page);
    return PNG.sync.read(await page.screenshot({ fullPage: true, animations: 'disabled' }));
  } finally {
    await context.close();
  }
}

/** Scrolls through the page, for images that load when they are seen, and waits for its scripts. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.body.scrollHeight && y < ${TALLEST}; y += 600) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    scrollTo(0, 0);
    await document.fonts.ready;
  })()`);
  await page.waitForTimeout(900);
}

/** The share of pixels in the upper part of both pictures; what only one has differs. */
function difference(a: PNG, b: PNG, tallest: number): number {
  const height = Math.min(Math.max(a.height, b.height), tallest);
  const [x, y] = [cut(a, height), cut(b, height)];
  const count = pixelmatch(x.data, y.data, undefined, WIDTH, height, { threshold: 0.1 });
  return count / (WIDTH * height);
}

function cut(picture: PNG, height: number): PNG {
  const cutOut = new PNG({ width: WIDTH, height });
  PNG.bitblt(
    picture,
    cutOut,
    0,
    0,
    Math.min(WIDTH, picture.width),
    Math.min(height, picture.height),
    0,
    0,
  );
  return cutOut;
}
