import assert from 'node:assert/strict';
import type { BlockView, PatchView } from '../../src/protocol.ts';
import { blocks, show } from './messages.ts';
import { closeBrowser, ORIGIN, openPage, type PreviewPage } from './page.ts';

const PIXEL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';

describe('the page follows typing', () => {
  let preview: PreviewPage;
  let version = 1;

  before(async () => {
    preview = await openPage({
      files: { '/site/a.svg': { type: 'image/svg+xml', body: PIXEL } },
    });
  });
  after(async () => {
    await preview.close();
    await closeBrowser();
  });
  beforeEach(async () => {
    version = 1;
    preview.forgetSent();
    await preview.send(show([], { state: { uri: undefined, locked: false, style: undefined } }));
  });

  const start = (...html: readonly string[]): Promise<void> => preview.send(show(blocks(...html)));

  /** A patch of the current version; the new blocks begin at the line of the first they replace. */
  const patch = (
    change: Partial<PatchView> & { readonly html?: readonly string[] },
  ): Promise<void> => {
    const { html = [], ...rest } = change;
    const insert: readonly BlockView[] = blocks(...html);
    const from = version;
    version += 1;
    return preview.send({
      ...{ type: 'patch', generation: 1, from, version },
      patches: [{ at: 0, remove: 0, insert, lineShift: 0, ...rest }],
    });
  };

  const body = (): Promise<string> => preview.page.locator('[data-galley=body]').innerHTML();

  /** Marks every element there is, and gives the texts of those that are new later. */
  const mark = (): Promise<void> =>
    preview.page.evaluate(() => {
      for (const element of document.querySelectorAll('[data-galley=body] *'))
        Reflect.set(element, 'old', true);
    });
  const fresh = (): Promise<readonly (string | null)[]> =>
    preview.page.$$eval('[data-galley=body] *', (all) =>
      all.filter((element) => Reflect.get(element, 'old') !== true).map((e) => e.textContent),
    );

  it('shows the blocks of a post in order', async () => {
    await start('<p>One</p>', '<p>Two</p>');
    assert.equal(await body(), '<p>One</p>\n<p>Two</p>\n');
  });

  const changes: readonly (readonly [
    name: string,
    change: Parameters<typeof patch>[0],
    text: string,
    touched: readonly string[],
  ])[] = [
    ['a changed block', { at: 1, remove: 1, html: ['<p>b</p>'] }, 'A b C', ['b']],
    ['a new block between', { at: 1, html: ['<p>x</p>'] }, 'A x B C', ['x']],
    ['a new block at the end', { at: 3, html: ['<p>x</p>'] }, 'A B C x', ['x']],
    ['a removed block', { at: 0, remove: 1 }, 'B C', []],
    [
      'a block parted in two',
      { at: 1, remove: 1, html: ['<p>x</p>', '<p>y</p>'] },
      'A x y C',
      ['x', 'y'],
    ],
    ['blocks joined', { at: 0, remove: 2, html: ['<p>AB</p>'] }, 'AB C', ['AB']],
    ['a block that shows nothing', { at: 1, remove: 1, html: ['<!-- c -->'] }, 'A C', []],
    ['nothing but lines that moved', { at: 1, lineShift: 4 }, 'A B C', []],
    ['everything', { remove: 3, html: ['<h2>Z</h2>'] }, 'Z', ['Z']],
  ];
  for (const [name, change, text, touched] of changes) {
    it(`touches no other element for ${name}`, async () => {
      await start('<p>A</p>', '<p>B</p>', '<p>C</p>');
      await mark();
      await patch(change);
      const words = await preview.page.locator('[data-galley=body]').innerText();
      assert.equal(words.split(/\s+/).filter(Boolean).join(' '), text);
      assert.deepEqual(await fresh(), touched);
    });
  }

  it('puts a block after one that shows nothing in its place', async () => {
    await start('<p>A</p>', '<!-- nothing -->', '<p>C</p>');
    await patch({ at: 2, html: ['<p>B</p>'] });
    assert.equal(
      (await preview.page.locator('[data-galley=body] p').allInnerTexts()).join(''),
      'ABC',
    );
  });

  it('applies several patches one to the result of the other', async () => {
    await start('<p>A</p>', '<p>B</p>');
    await preview.send({
      ...{ type: 'patch', generation: 1, from: 1, version: 2 },
      patches: [
        { at: 0, remove: 1, insert: blocks('<p>1</p>', '<p>2</p>'), lineShift: 0 },
        { at: 2, remove: 1, insert: blocks('<p>3</p>'), lineShift: 0 },
      ],
    });
    assert.equal(
      (await preview.page.locator('[data-galley=body] p').allInnerTexts()).join(''),
      '123',
    );
  });

  it('asks for everything when a patch is for another version', async () => {
    await start('<p>A</p>');
    await preview.send({
      ...{ type: 'patch', generation: 1, from: 7, version: 8 },
      patches: [{ at: 0, remove: 1, insert: [], lineShift: 0 }],
    });
    assert.equal(await body(), '<p>A</p>\n');
    await preview.sentOf('ready');
  });

  it('asks for everything when a patch does not fit the blocks', async () => {
    await start('<p>A</p>');
    await patch({ at: 5, remove: 1 });
    assert.equal(await body(), '<p>A</p>\n');
    await preview.sentOf('ready');
  });

  it('drops what is about another post', async () => {
    await start('<p>A</p>');
    await preview.send({
      ...{ type: 'patch', generation: 0, from: 1, version: 2 },
      patches: [{ at: 0, remove: 1, insert: [], lineShift: 0 }],
    });
    assert.equal(await body(), '<p>A</p>\n');
    assert.deepEqual(preview.sent, []);
  });

  it('shows the same post again without touching what is the same', async () => {
    await start('<p>A</p>', '<p>B</p>', '<p>C</p>');
    await mark();
    await preview.send(show(blocks('<p>A</p>', '<p>b</p>', '<p>C</p>'), { generation: 2 }));
    assert.deepEqual(await fresh(), ['b']);
  });

  it('shows the same post in another manner by touching what is written otherwise', async () => {
    await start('<p>One</p>', '<p>Two</p>', '<p>Three</p>', '<p>Four</p>', '<p>Five</p>');
    await mark();
    await start('<p>One</p>', '<p class="a">Two</p>', '<p>Three</p>', '<p>4</p>', '<p>5</p>');
    assert.deepEqual(await fresh(), ['Two', '4', '5']);
    assert.equal(
      await body(),
      '<p>One</p>\n<p class="a">Two</p>\n<p>Three</p>\n<p>4</p>\n<p>5</p>\n',
    );
  });

  it('shows another post afresh, even where it says the same', async () => {
    await start('<p>A</p>');
    await mark();
    const state = { uri: 'file:///blog/other.md', locked: false, style: undefined };
    await preview.send(show(blocks('<p>A</p>'), { generation: 2, state }));
    assert.deepEqual(await fresh(), ['A']);
  });

  it('keeps an image in a changed block the same element', async () => {
    await start('<p>See <img src="a.svg" alt="a"></p>');
    await preview.sentOf('need');
    const url = `${ORIGIN}/site/a.svg`;
    await preview.send({
      type: 'resources',
      generation: 1,
      resources: { 'a.svg': { kind: 'found', url } },
    });
    await preview.page.waitForFunction(() => document.querySelector('img')?.complete === true);
    await preview.page.evaluate(() => Reflect.set(document.querySelector('img')!, 'kept', true));
    const before = preview.requests.length;
    await patch({ remove: 1, html: ['<p>Saw <img src="a.svg" alt="b" title="t"></p>'] });
    const image = await preview.page.$eval('img', (element) => ({
      kept: Reflect.get(element, 'kept') === true,
      alt: element.alt,
      title: element.title,
      src: element.src,
      width: element.naturalWidth,
    }));
    assert.deepEqual(image, { kept: true, alt: 'b', title: 't', src: url, width: 40 });
    assert.equal(preview.requests.length, before);
  });

  it('keeps an image that is a block of its own', async () => {
    await start('<img src="a.svg" alt="a">');
    await preview.page.evaluate(() => Reflect.set(document.querySelector('img')!, 'kept', true));
    await patch({ remove: 1, html: ['<p><img src="a.svg" alt="a"> now with words</p>'] });
    const kept = await preview.page.$eval(
      'p > img',
      (image) => Reflect.get(image, 'kept') === true,
    );
    assert.equal(kept, true);
    await patch({ remove: 1, html: ['<img src="a.svg" alt="a">'] });
    assert.equal(await preview.page.locator('[data-galley=body] > img').count(), 1);
  });

  const details = (summary: string, text: string, attribute = ''): string =>
    `<details${attribute}><summary>${summary}</summary><p>${text}</p></details>`;
  const isOpen = (): Promise<boolean> => preview.page.$eval('details', ({ open }) => open);

  it('leaves unfolded what the reader unfolded, while it is typed in', async () => {
    await start(details('More', 'text'));
    await preview.page.click('summary');
    await patch({ remove: 1, html: [details('More', 'text and more')] });
    assert.equal(await isOpen(), true);
    await patch({ remove: 1, html: [details('More of', 'text and more')] });
    assert.equal(await isOpen(), true);
    await preview.page.click('summary');
    await patch({ remove: 1, html: [details('More of it', 'text and more')] });
    assert.equal(await isOpen(), false);
  });

  it('folds and unfolds as the writer says', async () => {
    await start(details('More', 'text'));
    await patch({ remove: 1, html: [details('More', 'text', ' open')] });
    assert.equal(await isOpen(), true);
    await patch({ remove: 1, html: [details('More', 'text')] });
    assert.equal(await isOpen(), false);
  });

  it('leaves the selection in what is not typed in', async () => {
    await start('<p id="a">A selected</p>', '<p>B</p>');
    await preview.page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#user-content-a')!);
    });
    await patch({ at: 1, remove: 1, html: ['<p>b</p>'] });
    assert.equal(await preview.page.evaluate('String(getSelection())'), 'A selected');
  });

  it('does not scroll what is read when something changes above', async () => {
    await start(...Array.from({ length: 60 }, (_, index) => `<p>Line ${index}</p>`));
    await preview.page.evaluate('scrollTo({ top: 900, behavior: "instant" })');
    await preview.page.waitForTimeout(60);
    const top = (): Promise<number> =>
      preview.page.$$eval(
        'p',
        (all) => all.find((p) => p.textContent === 'Line 40')!.getBoundingClientRect().top,
      );
    const before = await top();
    await patch({ at: 1, html: ['<p>New</p>', '<p>Newer</p>'] });
    await preview.page.waitForTimeout(60);
    assert.ok(Math.abs((await top()) - before) < 2);
  });
});
