/**
 * Shows posts in the pages of real sites, which it builds with their generators on first use, and
 * holds them against their own pages, which Galley never saw: `npm run test:sites`, or
 * `npm run test:sites -- hexo-next astro-own` for some of them; `--keep` leaves the pictures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { testResults } from '../host/paths.ts';
import { builtSite, RECIPES, type BuiltSite } from './builtSites.ts';
import { domSimilarity } from './domSimilarity.ts';
import { bodyOf, withoutLines } from './fillPage.ts';
import { openBuiltSite, showHeldOut, type HeldOut } from './heldOut.ts';
import { comparePixels, SiteServer } from './pixels.ts';
import { goalsOf, tableOf, type Row } from './report.ts';
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
      rows.push({ ...row, measured: { ...likeness(shown), pixels } });
    }
  } finally {
    await server.stop();
  }
  return rows;
}

function likeness(shown: HeldOut): Omit<NonNullable<Row['measured']>, 'pixels'> {
  const realPage = bodyOf(shown.real.html);
  return {
    isBodyFound: shown.isBodyFound,
    hasTitle: headingOf(bodyOf(shown.preview)) === headingOf(realPage),
    hasCode: shown.realBody.includes('<pre'),
    body: domSimilarity(withoutLines(shown.body), shown.realBody),
    plainBody: domSimilarity(withoutLines(shown.plainBody), shown.realBody),
    page: domSimilarity(bodyOf(shown.preview), realPage),
  };
}

/** The words of the first heading. */
function headingOf(html: string): string {
  const [, inner = ''] = /<h[12]\b[^>]*>(.*?)<\/h[12]>/s.exec(html) ?? [];
  return inner.replace(/<[^>]*>/g, '').trim();
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
