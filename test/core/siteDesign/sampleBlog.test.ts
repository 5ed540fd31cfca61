import assert from 'node:assert/strict';
import { sampleBlog } from '../../host/sampleBlog.ts';
import { bodyOf, withoutLines } from '../../sites/fillPage.ts';
import { domSimilarity } from '../../sites/domSimilarity.ts';
import { openBuiltSite, showHeldOut, type HeldOut, type OpenSite } from '../../sites/heldOut.ts';

describe('A post of the sample blog in a page of its site that was built of another', () => {
  let site: OpenSite;

  before(async () => {
    site = await openBuiltSite(sampleBlog);
  });

  async function shown(path: string): Promise<HeldOut> {
    const post = site.posts.find((each) => each.path === path);
    assert.ok(post);
    const held = await showHeldOut(site, 'public', post, new Set([path]));
    assert.ok(held);
    return held;
  }

  const POSTS = [
    'content/posts/slow-blogging/index.md',
    'content/posts/titles-are-promises.md',
    'content/posts/the-first-hundred-readers.md',
    'content/posts/naming-a-blog.md',
  ];
  for (const path of POSTS) {
    it(`has the body that Hugo made: ${path}`, async () => {
      const held = await shown(path);
      assert.equal(domSimilarity(withoutLines(held.body), held.realBody), 1);
    });

    it(`has the page that Hugo made, but for what tells of other posts: ${path}`, async () => {
      const held = await shown(path);
      const likeness = domSimilarity(bodyOf(held.preview), bodyOf(held.real.html));
      assert.ok(likeness > 0.95, `The pages are alike to ${String(likeness)}.`);
    });
  }
});
