import assert from 'node:assert/strict';
import { askForPlace, type PlaceQuestion } from '../../../src/core/sitePage/chosenPlace.ts';
import { learnDesign } from '../../../src/core/sitePage/design.ts';
import { learnSite, pageFor } from '../../../src/core/siteDesign/learntSite.ts';
import { builtBlog, paragraphsOf } from './hugoBlog.ts';
import { selectorOf } from './pages.ts';

const HEAD = '<!DOCTYPE html><html><head><title>x</title></head>';

function page(name: string): string {
  return `${HEAD}<body class="post-${name}"><nav><ul><li>Home</li></ul></nav>
<main class="wrap about-${name}"><header><h1>About ${name}</h1></header>
${paragraphsOf(name)}
<aside class="more">More to read</aside></main></body></html>`;
}

/** What the writer sees: the page as it is, with a number on every element. */
async function asked(toHtml: (name: string) => string): Promise<PlaceQuestion & { html: string }> {
  const { site, posts } = await builtBlog(toHtml);
  const [first, ...others] = learnDesign({ site, posts: [] }, posts).read;
  const question = askForPlace(site, first!, others);
  const html = question.shell.toHtml({ urlOf: () => undefined, head: '', end: '' });
  return { ...question, html };
}

function numberOf(html: string, opening: RegExp): number {
  const tag = [...html.matchAll(/<[^>]+>/g)].map(([text]) => text).find((t) => opening.test(t));
  return Number(/data-galley-node="(\d+)"/.exec(tag ?? '')?.[1]);
}

describe('the place of the post, chosen by hand', () => {
  it('is asked for on the page as it was built', async () => {
    const { html, shell } = await asked(page);
    assert.equal(shell.slotCount, 0);
    assert.match(html, /<p data-galley-node="\d+">Apples keep through the winter in straw\.<\/p>/);
    assert.doesNotMatch(html, /data-galley-end/);
  });

  it('leads to the element, by names that pages have in common', async () => {
    const { html, placeOf } = await asked(page);
    const path = placeOf(numberOf(html, /^<main/));
    assert.equal(selectorOf(path!), 'body > main.wrap');
  });

  it('is around a paragraph, when that is pointed at', async () => {
    const { html, placeOf } = await asked(page);
    assert.deepEqual(placeOf(numberOf(html, /^<p /)), placeOf(numberOf(html, /^<main/)));
  });

  it('is none for a number that no element has', async () => {
    const { placeOf } = await asked(page);
    assert.deepEqual([placeOf(9999), placeOf(-1), placeOf(0.5)], [undefined, undefined, undefined]);
  });

  it('is none for one of several that nothing tells apart', async () => {
    const twins = `${HEAD}<body><div>A</div><div>A longer one</div></body></html>`;
    const { html, placeOf } = await asked(() => twins);
    assert.equal(placeOf(numberOf(html, /^<div/)), undefined);
  });

  it('is told from others that only stand elsewhere', async () => {
    const deep = (name: string) =>
      `${HEAD}<body><section><div><div><div>${paragraphsOf(name)}</div></div></div></section>
<footer><div><div><div>${'Much more text than the post has. '.repeat(20)}</div></div></div></footer></body></html>`;
    const { html, placeOf } = await asked(deep);
    const inside = numberOf(html, /^<p /);
    assert.equal(selectorOf(placeOf(inside)!), 'section > div > div > div');
  });

  it('holds the post between what stands beside it on every page', async () => {
    const { site, posts } = await builtBlog(page);
    const { html, placeOf } = await asked(page);
    const learnt = learnSite({ site, posts: [] }, posts, placeOf(numberOf(html, /^<main/)));
    const { post, text } = posts[0]!;
    const found = pageFor(site, learnt!, { post, text });
    const shown = found!.shell.toHtml({ urlOf: () => undefined, head: '', end: '' });
    assert.match(
      shown.replace(/\s+/g, ' '),
      /<\/header> <template data-galley-end><\/template> <aside class="more">/,
    );
  });

  it('is kept to, though the text stands elsewhere', async () => {
    const { site, posts } = await builtBlog(page);
    const nav = [
      { tag: 'body', names: [] },
      { tag: 'nav', names: [] },
    ];
    const { design, read } = learnDesign({ site, posts: [] }, posts, nav);
    assert.deepEqual(design.place, { path: nav, before: [], after: [] });
    assert.deepEqual(
      read.map(({ match }) => match?.parent.tagName),
      ['nav', 'nav', 'nav'],
    );
  });

  it('is nowhere in pages that lack it', async () => {
    const { site, posts } = await builtBlog(page);
    assert.equal(
      learnSite({ site, posts: [] }, posts, [{ tag: 'article', names: ['.gone'] }]),
      undefined,
    );
  });
});

describe('the place of the post, found by its text', () => {
  it('is not guessed in pages that show another text', async () => {
    const other = `${HEAD}<body><main><p>Nothing of any post is in here at all.</p></main></body></html>`;
    const { site, posts } = await builtBlog(() => other);
    assert.equal(learnSite({ site, posts: [] }, posts), undefined);
  });
});
