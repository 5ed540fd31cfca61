import assert from 'node:assert/strict';
import type { BlockView, ToPage } from '../../src/protocol.ts';
import { blocks, show } from './messages.ts';
import { closeBrowser, openPage, type PageOptions, type PreviewPage } from './page.ts';

/** Sixty paragraphs, three lines apart from line 10 on. */
const LONG: readonly BlockView[] = Array.from({ length: 60 }, (_, index) => ({
  html: `<p data-line="0">Paragraph ${index}</p>`,
  line: 10 + index * 3,
  lineCount: 1,
}));

describe('reading in the page', () => {
  let preview: PreviewPage;

  const open = async (message: ToPage, options: PageOptions = {}): Promise<PreviewPage> => {
    preview = await openPage(options);
    await preview.send(message);
    return preview;
  };
  afterEach(() => preview.close());
  after(closeBrowser);

  const scrollY = (): Promise<number> => preview.page.evaluate('Math.round(scrollY)');
  const topOf = (text: string): Promise<number> =>
    preview.page
      .getByText(text, { exact: true })
      .evaluate((element) => Math.round(element.getBoundingClientRect().top) + 0);

  describe('together with the editor', () => {
    it('brings the editor’s line to the top', async () => {
      await open(show(LONG));
      await preview.send({ type: 'scroll', generation: 1, line: 10 + 20 * 3 });
      assert.equal(await topOf('Paragraph 20'), 0);
    });

    it('stands between two blocks for a line between them', async () => {
      await open(show(LONG));
      await preview.send({ type: 'scroll', generation: 1, line: 10 + 20 * 3 + 2 });
      assert.ok((await topOf('Paragraph 20')) < 0);
      assert.ok((await topOf('Paragraph 21')) > 0);
    });

    it('shows the header for the front matter', async () => {
      await open(show(LONG, { topLine: 100 }));
      assert.ok((await scrollY()) > 0);
      await preview.send({ type: 'scroll', generation: 1, line: 0 });
      assert.equal(await scrollY(), 0);
    });

    it('starts where the editor is', async () => {
      await open(show(LONG, { topLine: 10 + 30 * 3 }));
      assert.equal(await topOf('Paragraph 30'), 0);
    });

    it('tells of the reader’s scrolling, not of the editor’s', async () => {
      await open(show(LONG));
      await preview.send({ type: 'scroll', generation: 1, line: 40 });
      await preview.page.waitForTimeout(100);
      assert.deepEqual(
        preview.sent.filter(({ type }) => type === 'scrolled'),
        [],
      );
      await preview.page.mouse.move(300, 300);
      await preview.page.mouse.wheel(0, 700);
      const { line } = await preview.sentOf('scrolled');
      assert.ok(line > 41);
    });

    it('tells nothing of what a patch does to the layout', async () => {
      await open(show(LONG, { topLine: 100 }));
      await preview.page.mouse.move(300, 300);
      const insert = blocks('<p>New</p>', '<p>Newer</p>', '<p>Newest</p>');
      await preview.send({
        ...{ type: 'patch', generation: 1, from: 1, version: 2 },
        patches: [{ at: 0, remove: 0, insert, lineShift: 6 }],
      });
      await preview.page.waitForTimeout(150);
      assert.deepEqual(
        preview.sent.filter(({ type }) => type === 'scrolled'),
        [],
      );
    });

    it('is left alone when the writer wants it so', async () => {
      await open(show(LONG, { scrollSync: false, topLine: 100 }));
      assert.equal(await scrollY(), 0);
      await preview.page.mouse.move(300, 300);
      await preview.page.mouse.wheel(0, 700);
      await preview.page.waitForTimeout(150);
      assert.deepEqual(
        preview.sent.filter(({ type }) => type === 'scrolled'),
        [],
      );
    });

    it('is where it was before the window was loaded anew', async () => {
      const first = await open(show(LONG));
      await first.page.mouse.move(300, 300);
      await first.page.mouse.wheel(0, 1500);
      await first.page.waitForTimeout(400);
      const where = await scrollY();
      const state = await first.state();
      await first.close();
      await open(show(LONG), { state });
      assert.ok(where > 1000 && Math.abs((await scrollY()) - where) < 3);
    });

    it('marks the block of the cursor beside it', async () => {
      await open(show(LONG, { cursorLine: 16 }));
      const mark = preview.page.locator('#mark');
      const [box, paragraph] = await Promise.all([
        mark.boundingBox(),
        preview.page.getByText('Paragraph 2', { exact: true }).boundingBox(),
      ]);
      assert.ok(box && paragraph && box.x < paragraph.x && Math.abs(box.y - paragraph.y) < 1);
      await preview.send({ type: 'cursor', generation: 1, line: 3 });
      assert.equal(await mark.isVisible(), false);
    });
  });

  describe('a double click', () => {
    const place = async (): Promise<object> => {
      const { line, word, occurrence } = await preview.sentOf('placeCursor');
      return { line, word, occurrence };
    };
    const doubleClick = async (selector: string, word: string): Promise<void> => {
      const box = await preview.page.$eval(
        selector,
        (element, text) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          let node = walker.nextNode();
          while (node && !node.textContent!.includes(text)) node = walker.nextNode();
          const range = document.createRange();
          const at = node!.textContent!.lastIndexOf(text);
          range.setStart(node!, at);
          range.setEnd(node!, at + text.length);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        },
        word,
      );
      await preview.page.mouse.dblclick(box.x, box.y);
    };

    it('leads to the word in its source line', async () => {
      const html = '<p data-line="0">The first line\nand the second, and the third</p>';
      await open(show([{ html, line: 7, lineCount: 2 }]));
      await doubleClick('p', 'third');
      assert.deepEqual(await place(), { line: 8, word: 'third', occurrence: 0 });
    });

    it('tells which of several', async () => {
      await open(
        show([{ html: '<p data-line="0">one two one two one</p>', line: 3, lineCount: 1 }]),
      );
      await doubleClick('p', 'one');
      assert.deepEqual(await place(), { line: 3, word: 'one', occurrence: 2 });
    });

    it('leads to the item of a list, the row of a table, the line of code', async () => {
      const html =
        '<ul data-line="0"><li data-line="0">apples</li><li data-line="2">pears</li></ul>';
      await open(show([{ html, line: 20, lineCount: 3 }]));
      await doubleClick('ul', 'pears');
      assert.deepEqual(await place(), { line: 22, word: 'pears', occurrence: 0 });
    });
  });

  describe('a link', () => {
    it('of the page goes to its heading, prefix or not, encoded or not', async () => {
      await open(
        show([
          ...blocks('<p><a href="#gr%C3%BC%C3%9Fe">go</a></p>'),
          ...LONG,
          ...blocks('<h2 id="grüße">Grüße</h2>', ...LONG.map(({ html }) => html)),
        ]),
      );
      await preview.page.getByText('go', { exact: true }).click();
      assert.ok(Math.abs(await topOf('Grüße')) < 40);
      assert.deepEqual(
        preview.sent.filter(({ type }) => type === 'openLink'),
        [],
      );
    });

    it('to a place that is not there says so', async () => {
      await open(show(blocks('<p><a href="#nowhere">go</a></p>')));
      await preview.page.getByText('go').click();
      assert.equal(
        await preview.page.getByRole('status').innerText(),
        'This post has no place called #nowhere',
      );
    });

    it('anywhere else is for the adapter, by mouse and by keyboard', async () => {
      await open(
        show(blocks('<p><a href="../other post/">go</a> <a href="https://a.test/">out</a></p>')),
      );
      await preview.page.getByText('go').click();
      assert.equal((await preview.sentOf('openLink')).href, '../other post/');
      preview.forgetSent();
      await preview.page.getByText('out').press('Enter');
      assert.equal((await preview.sentOf('openLink')).href, 'https://a.test/');
      preview.forgetSent();
      await preview.page.getByText('out').click({ button: 'middle' });
      await preview.sentOf('openLink');
      assert.deepEqual(preview.requests, []);
    });

    it('of another kind is refused with a word', async () => {
      await open(show(blocks('<p><a href="tel:+15550100">call</a></p>')));
      await preview.page.getByText('call').click();
      assert.equal(
        await preview.page.getByRole('status').innerText(),
        'This link is not followed: tel:+15550100',
      );
    });
  });

  describe('in place of a post', () => {
    const note = {
      content: { kind: 'note', title: 'Open a post to see it here', text: 'It follows you.' },
    } as const;

    it('there is a page that helps', async () => {
      await open(show([], note));
      await preview.page.getByRole('heading', { name: 'Open a post to see it here' }).waitFor();
      assert.equal(await preview.page.locator('article').isVisible(), false);
      await preview.send(show(blocks('<p>Text</p>'), { generation: 2 }));
      await preview.page.getByText('Text').waitFor();
      assert.equal(await preview.page.getByText('It follows you.').isVisible(), false);
    });

    it('that was deleted, its last text stays, dimmed', async () => {
      await open(show(blocks('<p>Last words</p>')));
      await preview.send({ type: 'gone', generation: 1, text: 'The file was deleted.' });
      const opacity = await preview.page.$eval(
        'article',
        (element) => getComputedStyle(element).opacity,
      );
      assert.ok(Number(opacity) < 0.6);
      assert.equal(await preview.page.getByRole('status').innerText(), 'The file was deleted.');
      assert.equal(await preview.page.getByText('Last words').isVisible(), true);
      await preview.send(show(blocks('<p>Back again</p>'), { generation: 2 }));
      assert.equal(await preview.page.$eval('article', (e) => getComputedStyle(e).opacity), '1');
    });
  });

  describe('in the site’s styles', () => {
    it('has nothing of VS Code’s own style', async () => {
      await open(show(blocks('<p>Text</p>')), {
        style: 'site',
      });
      assert.equal(await preview.page.locator('#_defaultStyles').count(), 0);
      assert.equal(await preview.page.getAttribute('body', 'class'), null);
    });

    it('gives way to every rule of the site', async () => {
      await open(show(blocks('<p>Text</p>')), {
        style: 'site',
        sheets: [
          { kind: 'text', css: ':root { background: rgb(1, 2, 3) } main { max-width: 333px }' },
        ],
      });
      assert.deepEqual(
        await preview.page.evaluate(() => [
          getComputedStyle(document.documentElement).backgroundColor,
          getComputedStyle(document.querySelector('main')!).maxWidth,
        ]),
        ['rgb(1, 2, 3)', '333px'],
      );
    });
  });
});
