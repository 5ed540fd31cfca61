/**
 * Shows posts in the pages of real sites, which it builds with their generators on first use, and
 * holds them against their own pages, which Galley never saw: `npm run test:sites`, or
 * `npm run test:sites -- hexo-next astro-own` for some of them; `--keep` leaves the pictures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'parse5';
import type { Browser } from 'playwright-core';
import { readBuiltPage } from '../../src/core/sitePage/builtPage.ts';
import { launchBrowser } from '../host/browser.ts';
import { testResults } from '../host/paths.ts';
import { builtSite, RECIPES, type BuiltSite } from './builtSites.ts';
import { domSimilarity } from './domSimilarity.ts';
import { bodyOf, withoutLines } from './fillPage.ts';
import { openBuiltSite, showHeldOut, type HeldOut } from './heldOut.ts';
import { comparePixels, SiteServer } from './pixels.ts';
import { goalsOf, tableOf, type Row } from './report.ts';
import { showsSameDate, shownText } from './shownDates.ts';
import { withBase } from './withBase.ts';

/** Posts that are hidden from Galley one at a time: of every kind there is. */
const TARGETS = ['a', 'b', 'c', 'd', 'f', 'h', 'i', 'j'];

async function measure(site: BuiltSite, browser: Browser, keeps: boolean): Promise<readonly Row[]> {
  const { recipe, folder } = site;
  const open = await openBuiltSite(folder);
  const server = new SiteServer(join(folder, recipe.output));
  await server.start();
  const rows: Row[] = [];
  try {
    for (const [name, path] of site.posts) {
      if (!TARGETS.includes(name.slice(0, 1))) continue;
      const post = open.posts.find((each) => each.path === path);
      const shown = post && (await showHeldOut(open, recipe.output, post, new Set([path])));
      const row = { site: recipe.id, post: name };
      const date = site.dates.get(name) ?? '';
      if (!shown) {
        rows.push(row);
        continue;
      }
      const address = shown.post.address.known ? shown.post.address.path : '/';
      server.pages.set('/galley-preview/', withBase(shown.preview, address));
      const keep = async (kind: string, picture: Buffer): Promise<void> => {
        if (!keeps) return;
        await mkdir(testResults, { recursive: true });
        await writeFile(join(testResults, `${recipe.id}-${name}-${kind}.png`), picture);
      };
      const pixels = await comparePixels(
        browser,
        server.origin + address,
        `${server.origin}/galley-preview/`,
        keep,
      );
      rows.push({ ...row, measured: { ...likeness(shown, date), pixels } });
    }
  } finally {
    await server.stop();
  }
  return rows;
}

/** The page as the theme's script leaves it around the post, where its theme is known. */
function settled(html: string): string {
  const page = readBuiltPage(html);
  return 'document' in page ? serialize(page.document) : html;
}

function likeness(shown: HeldOut, date: string): Omit<NonNullable<Row['measured']>, 'pixels'> {
  const { title = '' } = shown.post;
  const realPage = bodyOf(settled(shown.real.html));
  const page = bodyOf(shown.preview);
  return {
    isBodyFound: shown.isBodyFound,
    hasTitle: titlesIn(page, title) > 0 && titlesIn(page, title) === titlesIn(realPage, title),
    hasDate: showsSameDate(page, realPage, date),
    hasCode: shown.realBody.includes('<pre'),
    body: domSimilarity(withoutLines(shown.body), shown.realBody),
    plainBody: domSimilarity(withoutLines(shown.plainBody), shown.realBody),
    page: domSimilarity(page, realPage),
  };
}

/** How many headings are the post's title; on some sites that stands in the body. */
function titlesIn(html: string, title: string): number {
  const words = (text: string): string =>
    shownText(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const headings = [...html.matchAll(/<(h[1-3])\b[^>]*>.*?<\/\1>/gs)].map(([heading]) => heading);
  return headings.filter((heading) => words(heading) === words(title)).length;
}

const args = process.argv.slice(2);
const asked = args.filter((name) => !name.startsWith('--'));
const browser = await launchBrowser();
const rows: Row[] = [];
try {
  for (const recipe of RECIPES) {
    if (asked.length > 0 && !asked.includes(recipe.id)) continue;
    const site = await builtSite(recipe);
    if (site) rows.push(...(await measure(site, browser, args.includes('--keep'))));
  }
} finally {
  await browser.close();
}
console.log(tableOf(rows));
console.log(goalsOf(rows));
