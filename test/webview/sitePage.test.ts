import assert from 'node:assert/strict';
import type { PageView, SlotView } from '../../src/protocol.ts';
import { blocks, corner, show } from './messages.ts';
import { closeBrowser, openPage, type PreviewPage } from './page.ts';

const BODY = `
<header data-galley-slot="0 1"><h1><!--galley-slot 0-->Donor<!--/galley-slot 0--></h1></header>
<main data-galley-body><p>Before</p><template data-galley-end></template><nav>After</nav></main>
<p id="note" data-galley-slot="2">on <!--galley-slot 2--><b>1 May</b><!--/galley-slot 2-->.</p>`;

function slot(number: number, html: string | undefined, other: Partial<SlotView> = {}): SlotView {
  return { slot: number, html, attributes: {}, isHidden: false, ...other };
}

function shown(html: readonly string[], page: Partial<PageView> = {}): ReturnType<typeof show> {
  const whole: PageView = { slots: [], title: 'A', language: 'en', direction: 'ltr', ...page };
  return show([], {
    content: { kind: 'post', around: { kind: 'page', page: whole }, blocks: blocks(...html) },
    corner: { ...corner, shown: 'page' },
  });
}

describe("the site's own page", () => {
  let opened: PreviewPage | undefined;

  afterEach(async () => {
    assert.deepEqual(opened!.complaints, []);
    await opened!.close();
  });
  after(closeBrowser);

  async function open(body = BODY, head = ''): Promise<PreviewPage['page']> {
    opened = await openPage({ sitePage: { body, head }, theme: 'vscode-dark' });
    return opened.page;
  }

  const texts = async (selector: string): Promise<readonly string[]> =>
    opened!.page.locator(selector).allInnerTexts();

  it('has the post between what stands before the body and behind it', async () => {
    await open();
    await opened!.send(shown(['<p>One</p>', '<p>Two</p>']));
    assert.deepEqual(await texts('main > *:not(template)'), ['Before', 'One', 'Two', 'After']);
    const patch = { at: 1, remove: 1, insert: blocks('<p>Zwei</p>', '<p>Drei</p>'), lineShift: 0 };
    await opened!.send({ type: 'patch', generation: 1, from: 1, version: 2, patches: [patch] });
    const after = ['Before', 'One', 'Zwei', 'Drei', 'After'];
    assert.deepEqual(await texts('main > *:not(template)'), after);
  });

  it('has the post in its places around the body', async () => {
    const page = await open();
    const slots = [slot(0, 'Mine &amp; <em>yours</em>'), slot(2, '2 May')];
    await opened!.send(shown([], { slots, title: 'Mine', language: 'ar', direction: 'rtl' }));
    assert.equal(
      await page.locator('h1').innerHTML().then(withoutMarks),
      'Mine &amp; <em>yours</em>',
    );
    assert.deepEqual(await texts('#note'), ['on 2 May.']);
    const root = page.locator('html');
    assert.deepEqual(
      [await root.getAttribute('lang'), await root.getAttribute('dir')],
      ['ar', 'rtl'],
    );
    assert.equal(await page.title(), 'Mine');
  });

  it('follows the post in its places, hides what the post lacks, and shows it again', async () => {
    const page = await open();
    await opened!.send(shown([], { slots: [slot(2, '2 May')] }));
    const around = (view: SlotView) => {
      const whole: PageView = { slots: [view], title: 'A', language: 'en', direction: 'ltr' };
      return { type: 'around', generation: 1, around: { kind: 'page', page: whole } } as const;
    };
    await opened!.send(around(slot(2, '', { isHidden: true })));
    assert.equal(await page.locator('#note').isVisible(), false);
    await opened!.send(around(slot(2, '3 May', { attributes: { 'data-day': '3' } })));
    assert.deepEqual(await texts('#note'), ['on 3 May.']);
    assert.equal(await page.locator('#note').getAttribute('data-day'), '3');
    await opened!.send(around(slot(2, undefined, { attributes: { 'data-day': null } })));
    assert.deepEqual(await texts('#note'), ['on 3 May.']);
    assert.equal(await page.locator('#note').getAttribute('data-day'), null);
  });

  it('keeps the classes of the site and none of VS Code', async () => {
    const page = await open();
    await opened!.send(shown([]));
    assert.equal(await page.locator('body').getAttribute('class'), 'post-page');
    assert.equal(await page.locator('#_defaultStyles').count(), 0);
  });

  it('keeps what the style sheets of the site ask of a block', async () => {
    const page = await open(BODY, '<style>code span { color: var(--light) }</style>');
    const code =
      '<pre><code><span style="--light: rgb(1, 2, 3)">x</span></code><button>Copy</button></pre>';
    await opened!.send(shown([code]));
    const span = page.locator('code span');
    assert.equal(await span.evaluate((element) => getComputedStyle(element).color), 'rgb(1, 2, 3)');
    assert.equal(await page.getByRole('button', { name: 'Copy' }).count(), 1);
  });

  it('wears the look of VS Code’s theme, and the other when it is chosen', async () => {
    const page = await open();
    const looks = {
      light: { root: { 'data-theme': 'light' }, body: { class: 'post-page' } },
      dark: { root: { 'data-theme': 'dark' }, body: { class: 'post-page night' } },
    };
    const message = shown([]);
    await opened!.send({ ...message, corner: { ...message.corner, looks } });
    const look = async (): Promise<unknown> => [
      await page.locator('html').getAttribute('data-theme'),
      await page.locator('body').getAttribute('class'),
    ];
    assert.deepEqual(await look(), ['dark', 'post-page night']);
    await page.locator('aside').getByRole('button', { name: 'Dark look' }).click();
    assert.deepEqual(await look(), ['light', 'post-page']);
  });

  it('has the style sheets of its look alone', async () => {
    const sheet = (css: string): string => `data:text/css,${encodeURIComponent(css)}`;
    const page = await open(
      BODY,
      `<link id="day" rel="stylesheet" href="${sheet('header { color: rgb(1, 1, 1) }')}">
      <link id="night" rel="stylesheet" href="${sheet('header { color: rgb(2, 2, 2) }')}" disabled="">`,
    );
    const looks = {
      light: { root: {}, body: {}, sheets: ['day'] },
      dark: { root: {}, body: {}, sheets: ['night'] },
    };
    const message = shown([]);
    await opened!.send({ ...message, corner: { ...message.corner, looks } });
    const isOff = (): Promise<readonly boolean[]> =>
      page
        .locator('link[id]')
        .evaluateAll((links: HTMLLinkElement[]) => links.map((link) => link.disabled));
    assert.deepEqual(await isOff(), [true, false]);
    await page.locator('aside').getByRole('button', { name: 'Dark look' }).click();
    assert.deepEqual(await isOff(), [false, true]);
  });

  it('brings a heading of the post into view, and one of the site', async () => {
    const page = await open(`${BODY}<div style="height: 3000px"></div><h2 id="more">More</h2>`);
    await opened!.send(shown(['<h2 id="here">Here</h2>', '<p><a href="#more">down</a></p>']));
    await page.getByRole('link', { name: 'down' }).click();
    assert.ok(await page.getByRole('heading', { name: 'More' }).isVisible());
    assert.ok((await page.evaluate(() => window.scrollY)) > 500);
  });
});

function withoutMarks(html: string): string {
  return html.replace(/<!--.*?-->/g, '');
}
