import assert from 'node:assert/strict';
import type { ShowMessage } from '../../src/protocol.ts';
import { blocks, corner, show } from './messages.ts';
import { closeBrowser, openPage, type PreviewPage } from './page.ts';

const END = '<template data-galley-end></template>';
const PARAGRAPHS = Array.from({ length: 80 }, (_, i) => `<p id="p${i}">Paragraph ${i}</p>`);

function shown(html: readonly string[], other: Partial<ShowMessage> = {}): ShowMessage {
  const page = { slots: [], title: 'A', language: 'en', direction: 'ltr' } as const;
  return show([], {
    content: { kind: 'post', around: { kind: 'page', page }, blocks: blocks(...html) },
    corner: { ...corner, shown: 'page' },
    ...other,
  });
}

/** What the style sheets and the layout of a site can do to one who shows a post in its page. */
describe('a page of the site with a will of its own', () => {
  let opened: PreviewPage | undefined;

  afterEach(async () => {
    assert.deepEqual(opened!.complaints, []);
    await opened!.close();
  });
  after(closeBrowser);

  async function open(body: string, css: string): Promise<PreviewPage['page']> {
    opened = await openPage({ sitePage: { body, head: `<style>${css}</style>` } });
    return opened.page;
  }

  const top = async (selector: string): Promise<number> => {
    const box = await opened!.page.locator(selector).boundingBox();
    return Math.round(box!.y) + 0;
  };

  const SCROLLING_BOX =
    'html, body, main { height: 100% } body { margin: 0; overflow: hidden } main { overflow: auto }';

  it('shows what waits for a script of the site around the post, and nothing else', async () => {
    const page = await open(
      `<nav id="menu">Menu</nav>
       <div class="loading"><div data-aos="fade"><h1 data-galley-slot="0">Title</h1></div>
       <main data-aos="flip"><div class="late">${END}</div></main></div>
       <p class="loading" id="other">Other</p><div id="wide" data-galley-slot="1">Title</div>
       <div id="bar"><b data-galley-slot="2">Title</b></div>`,
      `#menu { visibility: hidden } .loading { opacity: 0 } .late, #wide { display: none }
       [data-aos=fade] { visibility: hidden; transform: translateY(100px) }
       [data-aos=flip] { transform: perspective(2500px) rotateY(-100deg) }
       #bar { position: fixed; opacity: 0 }`,
    );
    await opened!.send(shown(['<p id="p0">Post</p>']));
    const visible = await page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('h1, main p, #menu, #other, #wide, #bar b')]
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => element.textContent)`);
    assert.deepEqual(visible, ['Title', 'Post']);
    assert.ok((await page.locator('main').boundingBox())!.width > 300);
  });

  it('follows the editor and leads it, where a box of the page is what scrolls', async () => {
    const page = await open(`<main data-galley-body><h1>Site</h1>${END}</main>`, SCROLLING_BOX);
    await opened!.send(shown(PARAGRAPHS, { cursorLine: 100 }));
    await opened!.send({ type: 'scroll', generation: 1, line: 80 });
    assert.equal(await top('#user-content-p40'), 0);
    const mark = page.locator('#mark');
    await page.waitForTimeout(200);
    assert.equal(Math.round((await mark.boundingBox())!.y), await top('#user-content-p50'));
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 1000);
    const { line } = await opened!.sentOf('scrolled');
    assert.ok(line > 100, String(line));
    await page.waitForTimeout(200);
    assert.equal(Math.round((await mark.boundingBox())!.y), await top('#user-content-p50'));
  });

  it('comes back to where it was, where a box of the page is what scrolls', async () => {
    opened = await openPage({
      sitePage: { body: `<main>${END}</main>`, head: `<style>${SCROLLING_BOX}</style>` },
      state: { uri: 'file:///blog/post.md', locked: false, line: 60 },
    });
    await opened.send(shown(PARAGRAPHS));
    assert.equal(await top('#user-content-p30'), 0);
  });

  for (const [how, css] of [
    ['as high as the window', SCROLLING_BOX],
    [
      'as high as the window is said to be',
      SCROLLING_BOX.replace('main {', 'x {').replace('main', 'main { height: 100vh } main'),
    ],
  ] as const) {
    it(`ends above the corner in a box ${how}`, async () => {
      const page = await open(`<main>${END}</main>`, css);
      await opened!.send(shown(PARAGRAPHS));
      await page
        .locator('#user-content-p79')
        .evaluate((last) => last.parentElement!.scrollTo(0, 1e6));
      const last = (await page.locator('#user-content-p79').boundingBox())!;
      assert.ok(last.y + last.height <= 670, String(last.y + last.height));
    });
  }

  it('does not scroll where the page is as high as the window', async () => {
    const page = await open(`<main>${END}</main>`, 'html, body { height: 100%; margin: 0 }');
    await opened!.send(shown(['<p>Short</p>']));
    const room = await page.evaluate('document.documentElement.scrollHeight - innerHeight');
    assert.equal(room, 0);
  });

  const BARS = {
    fixed:
      '#bar { position: fixed; inset: 0 0 auto 0; height: 60px; background: red } main { padding-top: 60px }',
    sticky: '#bar { position: sticky; top: 0; height: 60px; background: red }',
  };
  for (const [kind, css] of Object.entries(BARS)) {
    it(`has what was asked for below a ${kind} bar`, async () => {
      const page = await open(`<header id="bar">Site</header><main>${END}</main>`, css);
      const heading = '<h2 id="far">Far</h2><p><a href="#near">back</a></p>';
      await opened!.send(
        shown(['<h2 id="near">Near</h2>', ...PARAGRAPHS, heading, ...PARAGRAPHS], {
          fragment: 'far',
        }),
      );
      assert.ok((await top('#user-content-far')) >= 60);
      await page.getByRole('link', { name: 'back' }).click();
      assert.ok((await top('#user-content-near')) >= 60);
      await opened!.send({ type: 'scroll', generation: 1, line: 40 });
      assert.equal(
        await page
          .getByText('Paragraph 19', { exact: true })
          .first()
          .evaluate((p) => Math.round(p.getBoundingClientRect().top)),
        60,
      );
      await opened!.send({ type: 'scroll', generation: 1, line: 0 });
      assert.equal(await page.evaluate(() => window.scrollY), 0);
    });
  }

  it('keeps what the site leaves free above a heading', async () => {
    await open(`<main>${END}</main>`, 'html { scroll-padding-top: 90px }');
    await opened!.send(
      shown([...PARAGRAPHS, '<h2 id="far">Far</h2>', ...PARAGRAPHS], { fragment: 'far' }),
    );
    assert.equal(await top('#user-content-far'), 90);
  });

  for (const css of ['', SCROLLING_BOX]) {
    it(`keeps what is read in place while one types above it${css && ' in a box that scrolls'}`, async () => {
      const page = await open(`<main>${END}</main>`, css);
      await opened!.send(shown(PARAGRAPHS));
      await opened!.send({ type: 'scroll', generation: 1, line: 80 });
      await page.waitForTimeout(100);
      const before = await top('#user-content-p45');
      const insert = blocks('<p>Much</p><p>more</p><p>than</p><p>there</p><p>was</p>');
      const patch = { at: 3, remove: 1, insert, lineShift: 8 };
      await opened!.send({ type: 'patch', generation: 1, from: 1, version: 2, patches: [patch] });
      await page.waitForTimeout(100);
      assert.equal(await top('#user-content-p45'), before);
    });
  }

  it('sends no form, and asks the editor where the links of the site lead', async () => {
    const page = await open(
      `<nav><a href="/about/">About</a></nav><form><input name="q"><button>Find</button></form><main>${END}</main>`,
      '',
    );
    await opened!.send(shown(['<p>Post</p>']));
    await page.locator('input').fill('tea');
    await page.locator('input').press('Enter');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'About' }).click();
    assert.deepEqual(await opened!.sentOf('openLink'), {
      type: 'openLink',
      generation: 1,
      href: '/about/',
    });
    assert.equal(page.url(), 'https://page.test/');
  });
});
