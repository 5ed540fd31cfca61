import assert from 'node:assert/strict';
import type { Site } from '../../../src/core/generators/generator.ts';
import {
  likestFirst,
  learnSite,
  type LearntSite,
} from '../../../src/core/siteDesign/learntSite.ts';
import { SiteLearning } from '../../../src/core/siteDesign/siteLearning.ts';
import type { BuiltPost } from '../../../src/core/sitePage/builtPosts.ts';
import { builtBlog, paragraphsOf } from '../sitePage/hugoBlog.ts';

const page = (name: string): string =>
  `<main><h1>About ${name}</h1><article class="post">${paragraphsOf(name)}</article></main>`;

/** Pages of a theme that writes paragraphs in two ways: what most of them do counts. */
const mixed = (name: string): string =>
  name === 'apples' ? page(name) : page(name).replaceAll('<p>', '<p class="text">');

describe('a site that is learnt page by page', () => {
  let site: Site;
  let posts: readonly BuiltPost[];
  let learning: SiteLearning;
  let whole: LearntSite | undefined;

  beforeEach(async () => {
    ({ site, posts } = await builtBlog(mixed));
    const blog = { site, posts: posts.map(({ post }) => post) };
    learning = new SiteLearning(blog, posts, undefined);
    whole = learnSite(blog, posts);
  });

  const shown = (learnt: LearntSite | undefined) =>
    learnt && {
      design: learnt.design,
      pages: learnt.pages.map(({ built }) => built.path),
      paragraph: learnt.manner.dress({ source: 'New.', html: '<p data-line="0">New.</p>\n' }),
    };

  it('is known by the pages that were read', () => {
    learning.read(posts[0]!);
    assert.deepEqual(shown(learning.learnt())?.pages, ['public/posts/apples/index.html']);
    assert.equal(shown(learning.learnt())?.paragraph, '<p data-line="0">New.</p>\n');
    assert.deepEqual(learning.unread, posts.slice(1));
  });

  it('is known as if all were read at once when they are read, in whatever order', () => {
    for (const built of [...posts].reverse()) {
      learning.read(built);
      learning.learnt();
    }
    assert.deepEqual(shown(learning.learnt()), shown(whole));
    assert.equal(shown(whole)?.paragraph, '<p data-line="0" class="text">New.</p>\n');
    assert.deepEqual(learning.unread, []);
  });

  it('reads no page twice', () => {
    const [apples] = posts;
    let reads = 0;
    const counted = {
      ...apples!,
      get html() {
        reads += 1;
        return apples!.html;
      },
    };
    const other = new SiteLearning({ site, posts: [] }, [counted], undefined);
    other.read(counted);
    other.read(counted);
    other.learnt();
    assert.equal(reads, 1);
  });

  it('is unknown as long as no page tells where posts stand', () => {
    assert.equal(learning.learnt(), undefined);
  });

  it('begins with the pages of the posts that are most alike', () => {
    const [apples, pears, plums] = posts;
    assert.equal(likestFirst(site, [apples!, pears!, plums!], plums!)[0], plums);
  });
});
