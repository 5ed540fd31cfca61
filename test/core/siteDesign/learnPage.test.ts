import assert from 'node:assert/strict';
import { learnPage, learnSite, pageFor } from '../../../src/core/siteDesign/learntSite.ts';
import { builtBlog, paragraphsOf } from '../sitePage/hugoBlog.ts';

function page(name: string): string {
  return `<main><h1>About ${name}</h1><article>${paragraphsOf(name)}</article></main>`;
}

describe('a post that is shown after others of its site', () => {
  async function shownIn(toHtml: (name: string) => string) {
    const { site, posts } = await builtBlog(toHtml);
    const [apples, pears, plums] = posts;
    const blog = { site, posts: posts.map(({ post }) => post) };
    const learnt = learnSite(blog, [apples!, pears!])!;
    const more = learnPage(blog, learnt, plums!);
    const pageOf = (design: typeof learnt) => pageFor(site, design, plums!)?.page.built.path;
    return { before: pageOf(learnt), after: pageOf(more), pages: more.pages.length };
  }

  it('is shown in its own page', async () => {
    assert.deepEqual(await shownIn(page), {
      before: 'public/posts/apples/index.html',
      after: 'public/posts/plums/index.html',
      pages: 3,
    });
  });

  it('is shown in no page that does not hold its own post, as one in another language', async () => {
    const { before } = await shownIn((name) =>
      name === 'apples' ? page(name).replace(/<p>[^<]*/g, '<p>…') : page(name),
    );
    assert.equal(before, 'public/posts/pears/index.html');
  });

  it('is shown in the page of another where its own cannot be used', async () => {
    assert.deepEqual(
      await shownIn((name) => (name === 'plums' ? '<frameset><frame></frameset>' : page(name))),
      {
        before: 'public/posts/apples/index.html',
        after: 'public/posts/apples/index.html',
        pages: 2,
      },
    );
  });
});
