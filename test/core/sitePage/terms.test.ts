import assert from 'node:assert/strict';
import { filled, shellFrom, VIEW } from './pages.ts';
import { BODY, donor } from './teaPage.ts';

const VIEWED = { ...VIEW, tags: ['bread', 'oven'], categories: ['Baking'] };

/** What the page shows outside of the body for another post. */
function around(html: string, fields: object): string {
  const page = filled(shellFrom(donor(`${html}<div>${BODY}</div>`, fields)), VIEWED, '');
  return page
    .replace(/^[^]*<body[^>]*>/, '')
    .replace(/<div data-galley-body[^]*$/, '')
    .replace(/ data-galley-slot="\d+"/g, '');
}

describe('tags and categories around the post', () => {
  it('are told apart where a tag and a category are called the same, by where their links lead', () => {
    const fields = { tags: ['Tea', 'Morning'], categories: ['Tea'] };
    assert.equal(
      around(
        '<p><a href="../../categories/tea/"> Tea </a></p><p><a href="../../tags/tea/"> Tea </a> <a href="../../tags/morning/"> Morning </a></p>',
        fields,
      ),
      '<p><a href="/categories/baking/"> Baking </a></p><p><a href="/tags/bread/"> bread </a> <a href="/tags/oven/"> oven </a></p>',
    );
    assert.equal(
      around('<p><a href="/c/tea/">Tea</a></p><p><a href="/t/morning/">Morning</a></p>', fields),
      '<p><a href="/c/baking/">Baking</a></p><p><a href="/t/bread/">bread</a> <a href="/t/oven/">oven</a></p>',
    );
  });

  it('are told apart by their names where all of both are called the same', () => {
    const fields = { tags: ['Tea'], categories: ['Tea'] };
    assert.equal(
      around(
        '<p><a href="/categories/tea/">Tea</a></p><p><a href="/tags/tea/">Tea</a></p>',
        fields,
      ),
      '<p><a href="/categories/baking/">Baking</a></p><p><a href="/tags/bread/">bread</a> <a href="/tags/oven/">oven</a></p>',
    );
    assert.equal(
      around(
        '<p class="post-category"><span>Tea</span></p><p class="post-tags"><span>Tea</span></p>',
        fields,
      ),
      '<p class="post-category"><span>Baking</span></p><p class="post-tags"><span>bread</span> <span>oven</span></p>',
    );
  });

  it('are told apart where a category is below another', () => {
    assert.equal(
      around(
        '<p><a href="/categories/tea/">Tea</a> / <a href="/categories/tea/green/">Green</a></p><p><a href="/tags/green/">Green</a></p>',
        { tags: ['Green'], categories: ['Tea', 'Green'] },
      ),
      '<p><a href="/categories/baking/">Baking</a></p><p><a href="/tags/bread/">bread</a> <a href="/tags/oven/">oven</a></p>',
    );
  });

  it('are not what thanks the makers of the site’s software', () => {
    const thanks = '<p>Made with <a href="https://hugo.example/">Hugo</a> and tea.</p>';
    assert.equal(
      around(`<p><a href="https://blog.example/tags/hugo/">Hugo</a></p>${thanks}`, {
        tags: ['Hugo'],
      }),
      `<p><a href="/tags/bread/">bread</a> <a href="/tags/oven/">oven</a></p>${thanks}`,
    );
  });

  it('are not what leads to another site, also where that ends with the same word', () => {
    const thanks = '<p>Made with <a href="https://code.example/ann/hugo">Hugo</a>.</p>';
    const page = donor(
      `<p><a href="http://localhost:1313/tags/hugo/">Hugo</a></p>${thanks}<div>${BODY}</div>`,
      { tags: ['Hugo'] },
      undefined,
      '<link rel="canonical" href="http://localhost:1313/posts/teas-hour/">',
    );
    const html = filled(shellFrom(page), VIEWED, '');
    assert.ok(html.includes(thanks));
    assert.match(html, />bread<\/a> <a [^>]*>oven</);
  });

  it('are not the list of all tags of the site', () => {
    const all =
      '<p><a href="/?tag=Bread">Bread</a><a href="/?tag=Tea">Tea</a><a href="/?tag=Water">Water</a></p>';
    assert.equal(
      around(`<p><a href="/?tag=Tea">Tea</a></p>${all}`, { tags: ['Tea'] }),
      `<p><a href="/?tag=bread">bread</a> <a href="/?tag=oven">oven</a></p>${all}`,
    );
  });

  it('are found in pages whose body has a class of the bar above them', () => {
    assert.match(
      around('<div class="has-navbar-fixed-top"><p><a href="/t/tea/">Tea</a></p>', {
        tags: ['Tea'],
      }),
      />bread<\/a> <a [^>]*>oven</,
    );
  });

  it('are not the title of a post that is called like one', () => {
    assert.equal(
      around('<h1><a href="/posts/teas-hour/">Hugo</a></h1><p><a href="/tags/hugo/">Hugo</a></p>', {
        title: 'Hugo',
        tags: ['Hugo'],
      }),
      '<h1><a href="#">A New Title</a></h1><p><a href="/tags/bread/">bread</a> <a href="/tags/oven/">oven</a></p>',
    );
  });

  it('are not the name of the site, where that is one of them', () => {
    const site = '<p><a href="/">Tea</a></p><p><b>by</b> <span>Tea</span></p>';
    assert.equal(
      around(`${site}<p><a href="/tags/tea/">Tea</a> <a href="/tags/am/">Morning</a></p>`, {
        tags: ['Tea', 'Morning'],
      }),
      `${site}<p><a href="/tags/bread/">bread</a> <a href="/tags/oven/">oven</a></p>`,
    );
  });

  it('are in the order of the alphabet where the page has them so', () => {
    const html = '<p><a href="/t/morning/">Morning</a>, <a href="/t/tea/">Tea</a></p>';
    const view = { ...VIEWED, tags: ['Oven', 'bread', 'Alps'] };
    const shown = (tags: readonly string[]): string =>
      filled(shellFrom(donor(`${html}<div>${BODY}</div>`, { tags })), view, '')
        .replace(/<[^>]*>/g, '')
        .trim();
    assert.deepEqual(
      [shown(['Tea', 'Morning']), shown(['Morning', 'Tea'])],
      ['Alps, bread, Oven', 'Oven, bread, Alps'],
    );
  });
});
