import assert from 'node:assert/strict';
import { PLAIN_DIALECT, type Dialect } from '../../src/core/markdown/dialect.ts';
import { sitePageEnds } from '../../src/core/page/sitePageEnds.ts';
import type { PostView } from '../../src/core/sitePage/slotContent.ts';
import type { BlockView, PageView, ShowMessage } from '../../src/protocol.ts';
import { learnManner } from '../core/siteManner/bodyPairs.ts';
import { sample, shellFrom, VIEW } from '../core/sitePage/pages.ts';
import {
  blocksOf,
  KRAMDOWN,
  LOOK,
  NOTHING,
  outcomeIn,
  TRAPS,
  type Outcome,
} from './hostileProbe.ts';
import { hostilePost, hostileVectors } from './hostileVectors.ts';
import { corner, show } from './messages.ts';
import { closeBrowser, openPage, ORIGIN, type PreviewPage } from './page.ts';

const TEXT = 'The kettle sings before the town is up.';
const DONOR = `<!doctype html><html lang="en"><head><title>Tea - A site</title>
<meta name="description" content="About tea"></head><body><main><article>
<h1 class="galley-title">Tea</h1><p class="byline">Ada</p><p class="lead">About tea</p>
<ul class="tags"><li><a href="/tags/green/" title="green">green</a></li></ul>
<div class="content"><p>${TEXT}</p></div></article></main></body></html>`;
const SHELL = shellFrom(
  sample(
    'posts/tea.md',
    { title: 'Tea', tags: ['green'], authors: ['Ada'], description: 'About tea' },
    TEXT,
    DONOR,
  ),
);
const OPTIONS = { urlOf: () => undefined };

/** What the site makes of some blocks, so that others are dressed like them. */
const MANNER = learnManner(
  [
    ['<p>One</p>', '<p class="text" style="color: red">One</p>'],
    ['<h2 id="a">A</h2>', '<h2 id="a">A<a class="anchor" href="#a">#</a></h2>'],
    [
      '<p><img src="a.png" alt="A"></p>',
      '<figure><a href="a.png"><img src="a.png" alt="A" loading="lazy"></a><figcaption>A</figcaption></figure>',
    ],
    ['<ul><li>x</li></ul>', '<ul class="list"><li><span>x</span></li></ul>'],
    [
      '<p><a href="https://a.example/">b</a></p>',
      '<p><a href="https://a.example/" rel="external">b</a></p>',
    ],
    [
      '<pre><code class="language-js">let a = 1;</code></pre>',
      '<div class="highlight"><button>Copy</button><pre><code><span class="k">let</span> a = 1;</code></pre></div>',
    ],
    [
      '<table><tr><td>x</td></tr></table>',
      '<div class="table"><table><tr><td>x</td></tr></table></div>',
    ],
  ].map(([html = '', built = '']) => ({ source: html, html, built })),
);

describe('a hostile post on the page of its site', () => {
  let preview: PreviewPage;
  let generation = 0;

  before(async () => {
    const ends = sitePageEnds(
      { nonce: 'test', source: ORIGIN, remoteImages: false },
      { sheet: `${ORIGIN}/media/preview.css`, script: `${ORIGIN}/dist/webview/preview.js` },
    );
    preview = await openPage({ init: TRAPS, document: SHELL.toHtml({ ...OPTIONS, ...ends }) });
  });
  after(async () => {
    await preview.close();
    await closeBrowser();
  });

  function shown(view: Partial<PostView>, blocks: readonly BlockView[]): ShowMessage {
    generation += 1;
    const contents = SHELL.contentsFor({ ...VIEW, ...view }, OPTIONS);
    const page: PageView = {
      ...contents,
      slots: contents.slots.map((slot) => ({
        ...{ slot: slot.slot, html: slot.html, isHidden: slot.isHidden },
        attributes: Object.fromEntries(
          Object.entries(slot.attributes ?? {}).map(([name, value]) => [name, value ?? null]),
        ),
      })),
    };
    return show([], {
      generation,
      content: { kind: 'post', around: { kind: 'page', page }, blocks },
      corner: { ...corner, shown: 'page' },
      state: { uri: `file:///${generation}.md`, locked: false, style: undefined },
    });
  }

  async function outcomeOf(markdown: string, dialect: Dialect): Promise<Outcome> {
    const dressed = blocksOf(markdown, dialect).map((block) => ({
      ...block,
      html: MANNER.dress({ html: block.html, source: markdown, post: 'a.md' }),
    }));
    return outcomeIn(preview, shown({ title: 'The title' }, dressed));
  }

  for (const [kind, vectors] of hostileVectors()) {
    for (const { name, markdown } of vectors) {
      it(`gets nowhere with ${kind}: ${name}`, async () => {
        assert.deepEqual(await outcomeOf(markdown, PLAIN_DIALECT), NOTHING);
        if (markdown.includes('{')) assert.deepEqual(await outcomeOf(markdown, KRAMDOWN), NOTHING);
      });
    }
  }

  it('gets nowhere with all of it at once', async () => {
    assert.deepEqual(await outcomeOf(hostilePost(), PLAIN_DIALECT), NOTHING);
  });

  it('gets nowhere through its title, tags, authors and description', async () => {
    for (const { markdown } of [...hostileVectors().values()].flat()) {
      const view = {
        title: markdown,
        tags: [markdown],
        authors: [markdown],
        description: markdown,
      };
      await preview.send(shown(view, []));
      assert.deepEqual(await preview.page.locator('h1 *, .byline *, .lead *').count(), 0);
      assert.deepEqual(await preview.page.locator('.tags a > *').count(), 0);
    }
    const { ran } = await preview.page.evaluate<Outcome>(`(${LOOK})()`);
    assert.deepEqual({ ran, asked: preview.requests }, { ran: [], asked: [] });
  });
});
