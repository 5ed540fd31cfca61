import assert from 'node:assert/strict';
import { blocks, show } from './messages.ts';
import { closeBrowser, openPage, type PreviewPage } from './page.ts';

describe('the page follows typing', () => {
  let preview: PreviewPage;

  beforeEach(async () => {
    preview = await openPage();
  });
  afterEach(() => preview.close());
  after(closeBrowser);

  const bodyText = (): Promise<string> => preview.page.locator('[data-galley=body]').innerHTML();

  it('shows the blocks of a post in order', async () => {
    await preview.send(show(blocks('<p>One</p>', '<p>Two</p>')));
    assert.equal(await bodyText(), '<p>One</p>\n<p>Two</p>\n');
  });

  it('replaces only the elements of the changed block', async () => {
    await preview.send(show(blocks('<p>One</p>', '<p>Two</p>', '<p>Three</p>')));
    await preview.page.evaluate(() => {
      for (const p of document.querySelectorAll('p')) Reflect.set(p, 'seen', true);
    });
    await preview.send({
      type: 'patch',
      generation: 1,
      from: 1,
      version: 2,
      patches: [{ at: 1, remove: 1, insert: blocks('<p>2</p>'), lineShift: 0 }],
    });
    const paragraphs = await preview.page.$$eval('[data-galley=body] p', (all) =>
      all.map((p) => [p.textContent, Reflect.get(p, 'seen') === true]),
    );
    assert.deepEqual(paragraphs, [
      ['One', true],
      ['2', false],
      ['Three', true],
    ]);
  });
});
