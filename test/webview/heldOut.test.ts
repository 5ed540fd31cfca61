import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.ts';
import { sampleBlog } from '../host/sampleBlog.ts';
import { openBuiltSite, showHeldOut } from '../sites/heldOut.ts';
import { comparePixels, SiteServer } from '../sites/pixels.ts';
import { withBase } from '../sites/withBase.ts';

/** A small part of `npm run test:sites`, of the one site that lies here built. */
describe('A post in a page of its site looks as in its own page, which was never seen', () => {
  let browser: Browser;
  const server = new SiteServer(join(sampleBlog, 'public'));

  before(async () => {
    browser = await launchBrowser();
    await server.start();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  for (const name of ['slow-blogging/index.md', 'titles-are-promises.md']) {
    it(name, async () => {
      const site = await openBuiltSite(sampleBlog);
      const post = site.posts.find(({ path }) => path === `content/posts/${name}`);
      assert.ok(post?.address.known);
      const shown = await showHeldOut(site, 'public', post, new Set([post.path]));
      assert.ok(shown);
      server.pages.set('/preview/', withBase(shown.preview, post.address.path));
      const { origin } = server;
      const { fold } = await comparePixels(
        browser,
        origin + post.address.path,
        `${origin}/preview/`,
      );
      assert.ok(fold <= 0.01, `${String(fold * 100)} % of the first screen differ.`);
    });
  }
});
