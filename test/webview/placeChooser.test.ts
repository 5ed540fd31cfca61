import assert from 'node:assert/strict';
import type { ChooseStrings } from '../../src/protocol.ts';
import { closeBrowser, openPage, type PreviewPage } from './page.ts';

const BODY = `
<nav data-galley-node="1"><a href="/" data-galley-node="2">Home</a></nav>
<main data-galley-node="3"><h1 data-galley-node="4">The Title</h1>
<div id="post" data-galley-node="5"><p data-galley-node="6">The first words of it.</p>
<p data-galley-node="7">And its last words.</p></div>
<aside data-galley-node="8">More</aside></main>`;

const strings: ChooseStrings = {
  title: 'Choose',
  instruction: 'Point at the text of the post.',
  choose: 'Choose',
  cancel: 'Cancel',
  pointedAt: 'From “{0}” to “{1}”',
  pointedAtNoText: 'A part without text',
};

describe('pointing at the place of the post', () => {
  let opened: PreviewPage | undefined;

  beforeEach(async () => {
    opened = await openPage({
      sitePage: { body: BODY, head: '<style data-galley-waiting>body{visibility:hidden}</style>' },
    });
    await opened.send({ type: 'choosePlace', strings });
  });
  afterEach(async () => {
    assert.deepEqual(opened!.complaints, []);
    await opened!.close();
  });
  after(closeBrowser);

  const said = (): Promise<string> => opened!.page.locator('aside').getByRole('status').innerText();
  const box = async (selector: string) => opened!.page.locator(selector).boundingBox();

  it('shows the page as it is, and says what to do', async () => {
    const { page } = opened!;
    assert.ok(await page.getByText('The first words of it.').isVisible());
    assert.ok(await page.getByText('Point at the text of the post.').isVisible());
    assert.equal(await page.title(), 'Choose');
  });

  it('frames what is below the pointer, moves nothing, and tells its first and last words', async () => {
    const { page } = opened!;
    const before = await box('#post');
    await page.locator('#post').hover({ position: { x: 400, y: 22 } });
    assert.equal(
      await said(),
      'From “The first words of it. And its” to “of it. And its last words.”',
    );
    assert.deepEqual([await box('#frame'), await box('#post')], [before, before]);
  });

  it('chooses by a click, and follows no link', async () => {
    const { page } = opened!;
    await page.getByRole('link', { name: 'Home' }).click();
    assert.deepEqual(await opened!.sentOf('placeChosen'), { type: 'placeChosen', node: 2 });
    assert.equal(page.url(), 'https://page.test/');
  });

  it('goes up, down and beside by keys, and chooses by Enter', async () => {
    const { page } = opened!;
    const words: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await page.keyboard.press(key);
      words.push((await said()).slice(6, 15));
    }
    assert.deepEqual(words, ['The Title', 'The first', 'The first', 'And its l', 'The first']);
    await page.keyboard.press('Enter');
    assert.deepEqual(await opened!.sentOf('placeChosen'), { type: 'placeChosen', node: 5 });
  });

  it('is left by Escape and by its button, without an answer', async () => {
    const { page } = opened!;
    await page.keyboard.press('Escape');
    await opened!.sentOf('choosingCancelled');
    opened!.forgetSent();
    await page.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Enter');
    await opened!.sentOf('choosingCancelled');
    assert.deepEqual(opened!.sent, [{ type: 'choosingCancelled' }]);
  });
});
