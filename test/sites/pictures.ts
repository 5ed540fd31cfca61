/**
 * `npm run screenshots:sites`: pictures for the README of posts on the pages of real sites, beside
 * what the preview shows of them when it never saw that page. With the names of sites after it,
 * pictures to look at: `npm run screenshots:sites -- hexo-next astro-own`, or `all`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { repository, testResults } from '../host/paths.ts';
import { builtSite, RECIPES } from './builtSites.ts';
import { openBuiltSite, showHeldOut } from './heldOut.ts';
import { SiteServer } from './pixels.ts';
import { withBase } from './withBase.ts';

/** Which post of which site, and how far down, in pixels. */
interface Picture {
  readonly site: string;
  readonly post: string;
  readonly down: number;
}

const README: readonly Picture[] = [
  { site: 'docusaurus-classic', post: 'g-a-starter-in-typescript', down: 0 },
  { site: 'jekyll-minima', post: 'g-a-starter-in-typescript', down: 0 },
  { site: 'hexo-landscape', post: 'c-measuring-heat', down: 420 },
];

const SIZE = { width: 1180, height: 720 };

/** Of each site a post with code, pictures, tables and notes, from its first paragraphs on. */
function toLookAt(sites: readonly string[]): readonly Picture[] {
  const wanted = sites.includes('all') ? RECIPES.map(({ id }) => id) : sites;
  return wanted.map((site) => ({ site, post: 'c-measuring-heat', down: 420 }));
}

async function take(
  browser: Browser,
  folder: string,
  { site: id, post: name, down }: Picture,
): Promise<void> {
  const recipe = RECIPES.find((each) => each.id === id);
  const built = recipe && (await builtSite(recipe));
  const path = built?.posts.get(name);
  if (!built || path === undefined) return;
  const site = await openBuiltSite(built.folder);
  const post = site.posts.find((each) => each.path === path);
  const shown = post && (await showHeldOut(site, built.recipe.output, post, new Set([path])));
  if (!shown?.post.address.known) throw new Error(`${id} cannot show ${name}.`);
  const address = shown.post.address.path;
  const server = new SiteServer(join(built.folder, built.recipe.output));
  server.pages.set('/preview/', withBase(shown.preview, address));
  await server.start();
  try {
    const sides = [await shot(browser, server.origin + address, down)];
    sides.push(await shot(browser, `${server.origin}/preview/`, down));
    const file = join(folder, `site-${id}.png`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, await beside(browser, sides, built.recipe.build[0]));
    console.log(file);
  } finally {
    await server.stop();
  }
}

async function shot(browser: Browser, address: string, down: number): Promise<string> {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  await page.route('**/*', (route) =>
    new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
  );
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(1200);
  await page.evaluate(`scrollTo(0, ${String(down)})`);
  await page.waitForTimeout(400);
  const picture = await page.screenshot({ animations: 'disabled' });
  await page.close();
  return picture.toString('base64');
}

/** Both pictures side by side, with a line above each. */
async function beside(
  browser: Browser,
  [real = '', preview = '']: readonly string[],
  command: string,
): Promise<Buffer> {
  const [name = ''] = command.split('/').slice(-1);
  const builder = name.charAt(0).toUpperCase() + name.slice(1);
  const side = (title: string, picture: string): string =>
    `<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${picture}"></figure>`;
  const page = await browser.newPage({ viewport: { width: 1600, height: 545 } });
  await page.setContent(`<style>
    body { margin: 0; display: flex; gap: 16px; padding: 16px; background: #e8e6e1; }
    figure { margin: 0; flex: 1; } figcaption { font: 600 15px system-ui, sans-serif; padding-bottom: 8px; }
    img { display: block; width: 100%; border-radius: 6px; box-shadow: 0 1px 8px #0003; }
  </style>${side(`What ${builder} built`, real)}${side('What Galley shows, from another post’s page', preview)}`);
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

const sites = process.argv.slice(2);
const pictures = sites.length > 0 ? toLookAt(sites) : README;
const folder = sites.length > 0 ? testResults : join(repository, 'docs/pictures');
const browser = await launchBrowser();
try {
  for (const picture of pictures) await take(browser, folder, picture);
} finally {
  await browser.close();
}
