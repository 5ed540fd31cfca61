import assert from 'node:assert/strict';
import { blocks, show } from './messages.ts';
import { closeBrowser, openPage, type PreviewPage } from './page.ts';

const OTHER = { uri: 'file:///other.md', locked: false, style: undefined };

describe('in a very long post the page', () => {
  let preview: PreviewPage;

  before(async () => {
    preview = await openPage();
  });
  after(async () => {
    await preview.close();
    await closeBrowser();
  });
  beforeEach(async () => {
    await preview.send(show([], { state: { uri: undefined, locked: false, style: undefined } }));
  });

  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `<p>Line ${index}</p>`);
  const texts = (): Promise<readonly string[]> =>
    preview.page.locator('[data-galley=body] p').allTextContents();
  const drawn = (last: string): Promise<void> =>
    preview.page.locator('[data-galley=body] p').getByText(last, { exact: true }).waitFor();

  it('draws what can be seen at once, and the rest after it', async () => {
    const message = show(blocks(...many(1500)));
    const atOnce = await preview.page.evaluate((data) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
      return document.querySelectorAll('[data-galley=body] p').length;
    }, message);
    assert.ok(atOnce >= 100 && atOnce < 300);
    await drawn('Line 1499');
    assert.deepEqual(
      await texts(),
      many(1500).map((html) => html.slice(3, -4)),
    );
  });

  it('takes patches anywhere before all of it is drawn', async () => {
    const list = many(1500);
    const message = show(blocks(...list));
    const patches = [
      { at: 1400, remove: 1, insert: blocks('<p>far</p>'), lineShift: 0 },
      { at: 120, remove: 2, insert: blocks('<p>at the edge</p>'), lineShift: 0 },
      { at: 118, remove: 30, insert: blocks('<p>over the edge</p>'), lineShift: 0 },
      { at: 2, remove: 0, insert: blocks('<p>near</p>'), lineShift: 0 },
    ];
    await preview.page.evaluate(
      (all) => {
        for (const data of all) window.dispatchEvent(new MessageEvent('message', { data }));
      },
      [message, { ...{ type: 'patch', generation: 1, from: 1, version: 2 }, patches }],
    );
    for (const { at, remove, insert } of patches) {
      list.splice(at, remove, ...insert.map(({ html }) => html));
    }
    await drawn('Line 1499');
    assert.deepEqual(
      await texts(),
      list.map((html) => html.slice(3, -4)),
    );
  });

  describe('while the writer types', () => {
    let typing: PreviewPage;
    const count = (): Promise<number> => typing.page.locator('[data-galley=body] p').count();

    before(async () => {
      typing = await openPage();
      await typing.page.clock.install({ time: 0 });
      await typing.page.clock.pauseAt(60_000);
    });
    after(() => typing.close());

    it('draws the rest only when keys have rested for a while', async () => {
      await typing.send(show(blocks(...many(1500))));
      const atOnce = await count();
      for (let version = 1; version < 20; version += 1) {
        const insert = blocks(`<p>Line 0 ${'x'.repeat(version)}</p>`);
        await typing.send({
          ...{ type: 'patch', generation: 1, from: version, version: version + 1 },
          patches: [{ at: 0, remove: 1, insert, lineShift: 0 }],
        });
        await typing.page.clock.runFor(400);
      }
      assert.equal(await count(), atOnce);
      await typing.page.clock.runFor(5000);
      assert.equal(await count(), 1500);
    });

    it('draws the rest only when the cursor has rested for a while', async () => {
      await typing.send(show(blocks(...many(1500)), { generation: 2, state: OTHER }));
      const atOnce = await count();
      for (let line = 0; line < 20; line += 1) {
        await typing.send({ type: 'cursor', generation: 2, line });
        await typing.page.clock.runFor(400);
      }
      assert.equal(await count(), atOnce);
      await typing.page.clock.runFor(5000);
      assert.equal(await count(), 1500);
    });
  });

  it('is there as far as the editor is', async () => {
    await preview.send(show(blocks(...many(1500)), { topLine: 2000 }));
    const top = await preview.page.$$eval(
      'p',
      (all) => all.find((p) => p.textContent === 'Line 1000')!.getBoundingClientRect().top,
    );
    assert.equal(Math.round(top) + 0, 0);
  });
});
