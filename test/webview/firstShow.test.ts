import assert from 'node:assert/strict';
import type { FirstShow } from '../../src/protocol.ts';
import { blocks, corner, show } from './messages.ts';
import { closeBrowser, openPage, type PageOptions, type PreviewPage } from './page.ts';

const FIRST: FirstShow = { id: 'a1', show: show(blocks('<p>At once</p>')) };
const LONG = blocks(...Array.from({ length: 200 }, (_, n) => `<p>Paragraph ${n}</p>`));

describe('A page whose document holds what to show', () => {
  let preview: PreviewPage;
  const open = async (options: PageOptions): Promise<void> => {
    preview = await openPage(options);
  };
  const body = (): Promise<string> =>
    preview.page.$eval('[data-galley=body]', (element) => element.innerHTML);
  const scrollY = (): Promise<number> => preview.page.evaluate(() => window.scrollY);
  const aFrame = (): Promise<void> =>
    preview.page.evaluate(
      () =>
        new Promise<void>((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
        ),
    );

  afterEach(() => preview.close());
  after(closeBrowser);

  it('shows it before there is any message, and says so', async () => {
    await open({ first: FIRST });
    assert.equal(await body(), '<p>At once</p>\n');
    assert.deepEqual(preview.sent, [{ type: 'ready', first: 'a1' }]);
    assert.equal(await preview.page.locator('script[type]').count(), 0);
    assert.deepEqual(preview.complaints, []);
  });

  it('shows it on a page of the site, which is then to be seen', async () => {
    const around = {
      kind: 'page',
      page: { slots: [], title: 'A Post', language: 'en', direction: 'ltr' },
    } as const;
    const content = { kind: 'post', around, blocks: blocks('<p>At once</p>') } as const;
    await open({
      sitePage: {
        head: '<style data-galley-waiting>body { visibility: hidden !important }</style>',
        body: '<main><template data-galley-end></template></main>',
      },
      first: { id: 'a1', show: show([], { content }) },
    });
    assert.ok(await preview.page.getByText('At once').isVisible());
  });

  it('goes on from there with the next change of the text', async () => {
    await open({ first: FIRST });
    await preview.send({
      ...{ type: 'patch', generation: 1, from: 1, version: 2 },
      patches: [{ at: 1, remove: 0, insert: blocks('<p>Typed</p>'), lineShift: 0 }],
    });
    assert.equal(await body(), '<p>At once</p>\n<p>Typed</p>\n');
  });

  it('shows what it is sent when the text was another by then, and leaves alone what is the same', async () => {
    await open({ first: { id: 'a1', show: show(blocks('<p>Same</p>', '<p>Old</p>')) } });
    await preview.page.$eval('p', (element) => element.setAttribute('data-seen', ''));
    await preview.send(show(blocks('<p>Same</p>', '<p>New</p>'), { version: 2 }));
    assert.equal(await body(), '<p data-seen="">Same</p>\n<p>New</p>\n');
  });

  it('shows it but once: loaded again, it waits for what is to be shown by now', async () => {
    await open({ first: FIRST });
    const state = await preview.state();
    await preview.close();
    await open({ first: FIRST, state });
    assert.equal(await body(), '');
    assert.deepEqual(preview.sent, [{ type: 'ready' }]);
    await preview.send(show(blocks('<p>New</p>')));
    assert.equal(await body(), '<p>New</p>\n');
  });

  it('shows what another document holds, though one was shown before', async () => {
    await open({ first: { ...FIRST, id: 'a2' }, state: { first: 'a1' } });
    assert.equal(await body(), '<p>At once</p>\n');
  });

  it('stays at its place when VS Code scrolls it to that of the page before', async () => {
    await open({ first: { id: 'a1', show: show(LONG) } });
    await preview.page.evaluate(() => window.scrollTo(0, 900));
    await aFrame();
    assert.equal(await scrollY(), 0);
    await preview.page.evaluate(() => window.scrollTo(0, 900));
    const { state } = FIRST.show;
    await preview.send({ type: 'corner', corner, state });
    assert.equal(await scrollY(), 0);
    await preview.page.evaluate(() => window.scrollTo(0, 900));
    await aFrame();
    assert.equal(await scrollY(), 900);
  });

  it('takes nothing for the end of the data that stands in the post', async () => {
    const nasty = '</script><!--<script>--> \u2028\u2029 &amp; \ud800';
    await open({
      first: { id: 'a1', show: show(blocks('<p></p>'), { header: { title: nasty } }) },
    });
    const title = await preview.page.locator('h1').first().textContent();
    assert.equal(title, nasty);
    assert.deepEqual(preview.complaints, []);
  });

  it('cleans it like all that is sent', async () => {
    const bad = '<p onclick="1">Text<script>globalThis.ran = 1</script></p>';
    await open({ first: { id: 'a1', show: show(blocks(bad)) } });
    assert.equal(await body(), '<p>Text</p>\n');
  });
});
