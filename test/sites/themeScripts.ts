/**
 * Runs the own scripts of themes in a browser, on the pages of `builtSites.ts` set up in several ways,
 * and holds what they make of each post against what Galley makes of it without running anything:
 * `npm run test:themes`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultTreeAdapter, parseFragment, serialize } from 'parse5';
import type { Page } from 'playwright-core';
import { htmlOf } from '../../src/core/siteManner/htmlNodes.ts';
import { readHtml } from '../../src/core/siteManner/readHtml.ts';
import { readBuiltPage } from '../../src/core/sitePage/builtPage.ts';
import { attributeOf, elementsIn, type PageElement } from '../../src/core/sitePage/tree.ts';
import { launchBrowser } from '../host/browser.ts';
import { builtSite, RECIPES } from './builtSites.ts';
import { SiteServer } from './pixels.ts';

/** Parts of a page's options, each with what to put in its place. */
type SetUp = Readonly<Record<string, string>>;

const NEXT_COPY = '"copy_button":{"enable":false,"style":null}';
const CAPTIONS = { 'isPhotoFigcaption: false': 'isPhotoFigcaption: true' };

const THEMES: readonly {
  readonly id: string;
  readonly post: string;
  readonly setUps: readonly SetUp[];
}[] = [
  {
    id: 'hexo-next',
    post: '.post-body',
    setUps: [
      {},
      { [NEXT_COPY]: '"copy_button":{"enable":true,"style":null}' },
      {
        [NEXT_COPY]: '"copy_button":{"enable":true,"style":"mac"}',
        '"language":false': '"language":true',
      },
    ],
  },
  {
    id: 'hexo-butterfly',
    post: '#article-container',
    setUps: [
      {},
      { ...CAPTIONS, '"highlightFullpage":false': '"highlightFullpage":true' },
      { ...CAPTIONS, "lightbox: 'null'": "lightbox: 'fancybox'" },
      { 'isHighlightShrink: false': 'isHighlightShrink: undefined' },
      { '"highlightLang":true': '"highlightLang":false' },
    ],
  },
  { id: 'hexo-landscape', post: '.article-entry', setUps: [{}] },
  {
    id: 'hexo-fluid',
    post: '.markdown-body',
    setUps: [
      {},
      { '"copy_btn":true': '"copy_btn":false' },
      { '"code_language":{"enable":true': '"code_language":{"enable":false' },
      { '"image_zoom":{"enable":true': '"image_zoom":{"enable":false' },
      { '"image_caption":{"enable":true': '"image_caption":{"enable":false' },
    ],
  },
];

/** The post as the script leaves it. */
async function byScript(page: Page, address: string, selector: string): Promise<string> {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  return page.locator(selector).innerHTML();
}

/** The post as Galley shows it; `undefined` when the theme is not known to it. */
function byGalley(html: string): string | undefined {
  const page = readBuiltPage(html);
  if (!('document' in page) || !page.postScript) return undefined;
  const { holdsPosts, decorate } = page.postScript;
  const post = [...elementsIn(page.body)].find(holdsPosts);
  return post && htmlOf(decorate(readHtml(serialize(post))));
}

/** Links that anchor-js adds to headings. */
function isShownOnHover(element: PageElement): boolean {
  return (attributeOf(element, 'class') ?? '').includes('anchorjs-link ');
}

/** Without the addresses that links on images have from scripts alone, and the blanks behind classes. */
function comparable(html: string | undefined): string {
  const post = parseFragment(html ?? '');
  for (const link of [...elementsIn(post)].filter(isShownOnHover)) {
    defaultTreeAdapter.detachNode(link);
  }
  for (const element of elementsIn(post)) {
    const isScripts = attributeOf(element, 'data-fancybox') !== undefined;
    element.attrs = element.attrs
      .filter(({ name }) => !isScripts || !/^(?:href|data-thumb)$/.test(name))
      .map((attribute) => ({ ...attribute, value: attribute.value.trimEnd() }));
  }
  return serialize(post);
}

/** The built pages of all posts, with the options changed. */
async function postPages(folder: string, setUp: SetUp): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const posts = names.filter(
    (name) => /^\d{4}\/.+\/index\.html$/.test(name) && !name.includes('page'),
  );
  return Promise.all(
    posts.map(async (name) => {
      const html = await readFile(join(folder, name), 'utf8');
      return Object.entries(setUp).reduce((all, [from, to]) => {
        if (!all.includes(from)) throw new Error(`${name} is not set up with ${from}.`);
        return all.replaceAll(from, to);
      }, html);
    }),
  );
}

const browser = await launchBrowser();
try {
  for (const { id, post, setUps } of THEMES) {
    const recipe = RECIPES.find((each) => each.id === id);
    const built = recipe && (await builtSite(recipe));
    if (!built) continue;
    const output = join(built.folder, built.recipe.output);
    const server = new SiteServer(output);
    await server.start();
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      new URL(route.request().url()).hostname === '127.0.0.1' ? route.continue() : route.abort(),
    );
    // Of the web, and only to be asked for.
    await page.addInitScript('globalThis.Fancybox = { version: "5", bind: () => undefined };');
    for (const [i, setUp] of setUps.entries()) {
      const pages = await postPages(output, setUp);
      let same = 0;
      for (const html of pages) {
        server.pages.set('/galley-post/', html);
        const theirs = await byScript(page, `${server.origin}/galley-post/`, post);
        if (comparable(theirs) === comparable(byGalley(html))) same++;
      }
      console.log(`${id}, set up in way ${i + 1}: ${same} of ${pages.length} posts alike`);
    }
    await page.close();
    await server.stop();
  }
} finally {
  await browser.close();
}
