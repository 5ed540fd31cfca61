import assert from 'node:assert/strict';
import type { Resources } from '../../src/protocol.ts';
import { blocks, corner, show } from './messages.ts';
import { closeBrowser, ORIGIN, openPage, type PreviewPage } from './page.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
const found = (path: string): Resources[string] => ({ kind: 'found', url: `${ORIGIN}${path}` });

describe('images in the page', () => {
  let preview: PreviewPage | undefined;

  afterEach(() => preview?.close());
  after(closeBrowser);

  async function open(
    html: string,
    resources: Resources,
    remoteImages = false,
  ): Promise<PreviewPage> {
    preview = await openPage({
      remoteImages,
      files: {
        '/site/a b.svg': { type: 'image/svg+xml', body: SVG },
        '/site/naïve.svg': { type: 'image/svg+xml', body: SVG },
        '/site/broken.png': { type: 'image/png', body: 'no image' },
      },
    });
    await preview.send(show(blocks(html), { corner: { ...corner, remoteImages } }));
    const { references } = await preview.sentOf('need');
    assert.deepEqual([...references].sort(), Object.keys(resources).sort());
    await preview.send({ type: 'resources', generation: 1, resources });
    return preview;
  }

  it('load from where the adapter found them, whatever is in their names', async () => {
    const { page } = await open('<img src="a%20b.svg" alt=""><img src="na&iuml;ve.svg" alt="">', {
      'a%20b.svg': found('/site/a%20b.svg'),
      'naïve.svg': found('/site/na%C3%AFve.svg'),
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('img')].every((image) => image.naturalWidth === 40),
    );
    assert.equal(await page.locator('.galley-box').count(), 0);
  });

  it('say where they were looked for when they are missing', async () => {
    const { page } = await open('<p><img src="x.png" alt="A cat"></p>', {
      'x.png': { kind: 'missing', path: 'posts/one/x.png' },
    });
    const box = page.getByRole('img', { name: 'A cat – Image not found – posts/one/x.png' });
    assert.deepEqual((await box.innerText()).split('\n'), [
      'Image not found',
      'A cat',
      'posts/one/x.png',
    ]);
    assert.equal(await page.locator('img').isVisible(), false);
  });

  it('appear when they are found after all', async () => {
    const { page, send } = await open('<img src="x.svg" alt="">', {
      'x.svg': { kind: 'missing', path: 'x.svg' },
    }).then((opened) => ({ page: opened.page, send: opened.send.bind(opened) }));
    const resources = { 'x.svg': found('/site/a%20b.svg') };
    await send({ type: 'resources', generation: 1, resources });
    await page.locator('img').waitFor();
    assert.equal(await page.locator('.galley-box').count(), 0);
  });

  it('are boxes when the file is no image', async () => {
    const { page } = await open('<img src="broken.png" alt="">', {
      'broken.png': found('/site/broken.png'),
    });
    await page.locator('.galley-box').waitFor();
  });

  it('come from the web only with the writer’s consent', async () => {
    const { page, requests } = await open('<img src="https://web.test/a.png" alt="Far">', {
      'https://web.test/a.png': { kind: 'remote', url: 'https://web.test/a.png' },
    });
    await page.getByText('Image from the web, not loaded').waitFor();
    assert.deepEqual(requests, []);
    await page.getByRole('button', { name: 'Show images from the web' }).click();
    await preview!.sentOf('showRemoteImages');
  });

  it('come from the web once that is given', async () => {
    const { page, requests } = await open(
      '<img src="https://web.test/a.png" alt="Far">',
      { 'https://web.test/a.png': { kind: 'remote', url: 'https://web.test/a.png' } },
      true,
    );
    await page.waitForTimeout(100);
    assert.deepEqual(requests, ['https://web.test/a.png']);
    assert.equal(await page.getByRole('button', { name: 'Show images from the web' }).count(), 0);
  });

  it('of several sizes get those that were found', async () => {
    const { page } = await open(
      '<img src="a.svg" srcset="a.svg 1x, a@2x.svg 2x, x,y.svg 3x" alt="">',
      {
        'a.svg': found('/site/a%20b.svg'),
        'a@2x.svg': found('/site/a,b.svg'),
        'x,y.svg': { kind: 'missing', path: 'x,y.svg' },
      },
    );
    assert.equal(
      await page.getAttribute('img', 'srcset'),
      `${ORIGIN}/site/a%20b.svg 1x, ${ORIGIN}/site/a%2Cb.svg 2x`,
    );
  });

  it('are asked for once only, however often they are shown', async () => {
    const opened = await open('<img src="a.svg" alt="">', { 'a.svg': found('/site/a%20b.svg') });
    opened.forgetSent();
    await opened.send({
      ...{ type: 'patch', generation: 1, from: 1, version: 2 },
      patches: [{ at: 1, remove: 0, insert: blocks('<img src="a.svg" alt="">'), lineShift: 0 }],
    });
    assert.deepEqual(opened.sent, []);
    assert.equal(await opened.page.locator(`img[src="${ORIGIN}/site/a%20b.svg"]`).count(), 2);
  });

  it('keep what they show while the same post is shown anew', async () => {
    const opened = await open('<img src="a.svg" alt="">', { 'a.svg': found('/site/a%20b.svg') });
    opened.forgetSent();
    await opened.send(show(blocks('<img src="a.svg" alt="">', '<p>More</p>'), { generation: 2 }));
    assert.equal(await opened.page.getAttribute('img', 'src'), `${ORIGIN}/site/a%20b.svg`);
    assert.deepEqual((await opened.sentOf('need')).references, ['a.svg']);
    const resources = { 'a.svg': { kind: 'missing', path: 'a.svg' } } as const;
    await opened.send({ type: 'resources', generation: 2, resources });
    await opened.page.getByText('Image not found').waitFor();
  });

  it('are labels where they are pages of others', async () => {
    preview = await openPage();
    await preview.send(
      show(blocks('<iframe src="https://video.test/embed/1" title="The crossing"></iframe>')),
    );
    const text = await preview.page.locator('.galley-embed').innerText();
    assert.deepEqual(text.split('\n'), [
      'Embedded page from video.test',
      'The crossing',
      'https://video.test/embed/1',
    ]);
    assert.equal(await preview.page.locator('iframe').count(), 0);
  });
});
