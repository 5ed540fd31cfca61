import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { blocks, corner, show } from './messages.ts';
import { closeBrowser, openPage, type PreviewPage, type ThemeClass } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('the corner of the page', () => {
  let preview: PreviewPage;

  beforeEach(async () => {
    preview = await openPage();
    await preview.send(show(blocks('<p>Text</p>')));
  });
  afterEach(() => preview.close());
  after(closeBrowser);

  const buttonNames = (): Promise<readonly string[]> =>
    preview.page
      .locator('aside button:visible')
      .evaluateAll((all) => all.map((button) => button.ariaLabel ?? button.textContent));

  it('says what is shown, and offers what else there is', async () => {
    assert.deepEqual(await buttonNames(), [
      'Site styles',
      'Galley’s own',
      'Serif face',
      'As wide as a phone',
      'Lock to this post',
    ]);
    assert.equal(
      await preview.page.getByRole('button', { name: 'Galley’s own' }).getAttribute('aria-pressed'),
      'true',
    );
    assert.equal(await preview.page.getByRole('status').innerText(), 'A plain page for reading');
  });

  it('lets the writer switch with the keyboard', async () => {
    await preview.page.getByRole('button', { name: 'Site styles' }).focus();
    await preview.page.keyboard.press('Enter');
    assert.deepEqual(await preview.sentOf('chooseStyle'), { type: 'chooseStyle', style: 'site' });
  });

  it('says why a style can’t be had, instead of doing nothing', async () => {
    const detail = 'No style sheets of this site were found.';
    const [site, own] = corner.styles;
    const styles = [{ ...site!, available: false, detail }, own!];
    await preview.send({
      ...{ type: 'corner', corner: { ...corner, styles } },
      state: { uri: undefined, locked: false, style: undefined },
    });
    await preview.page.getByRole('button', { name: 'Site styles' }).press('Enter');
    assert.equal(await preview.page.getByRole('status').innerText(), detail);
    assert.equal(
      preview.sent.some(({ type }) => type === 'chooseStyle'),
      false,
    );
  });

  it('asks for another width', async () => {
    await preview.page.getByRole('button', { name: 'As wide as a phone' }).click();
    assert.deepEqual(await preview.sentOf('chooseWidth'), { type: 'chooseWidth' });
  });

  it('locks, and keeps it in the page’s memory', async () => {
    await preview.page.getByRole('button', { name: 'Lock to this post' }).click();
    await preview.sentOf('toggleLock');
    const state = { uri: 'file:///blog/post.md', locked: true, style: undefined };
    await preview.send({ type: 'corner', corner: { ...corner, locked: true }, state });
    const lock = preview.page.getByRole('button', { name: 'Lock to this post' });
    assert.equal(await lock.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(await preview.state(), {
      ...state,
      line: undefined,
      face: 'serif',
      look: undefined,
    });
  });

  it('changes the face of the text, and remembers it', async () => {
    const font = (): Promise<string> =>
      preview.page.$eval('p', (element) => getComputedStyle(element).fontFamily);
    const serif = await font();
    await preview.page.getByRole('button', { name: 'Serif face' }).click();
    assert.notEqual(await font(), serif);
    const kept = (await preview.state()) as { readonly face: string };
    assert.equal(kept.face, 'sans');
  });

  it('leads to what is wrong in the file', async () => {
    const problems = [
      { message: 'The date can’t be read.', line: 3 },
      { message: 'A tag is no text.', line: 5 },
    ];
    await preview.send(show(blocks('<p>Text</p>'), { corner: { ...corner, problems } }));
    await preview.page
      .getByRole('button', { name: 'Line 4: The date can’t be read. (and 1 more)' })
      .click();
    assert.deepEqual(await preview.sentOf('placeCursor'), {
      ...{ type: 'placeCursor', generation: 1, line: 3, word: '', occurrence: 0 },
    });
  });

  it('asks why the post is not live, where it is not', async () => {
    await preview.send(show(blocks('<p>Text</p>'), { corner: { ...corner, why: 'Draft: why?' } }));
    await preview.page.getByRole('button', { name: 'Draft: why?' }).press('Enter');
    assert.deepEqual(await preview.sentOf('whyNotLive'), { type: 'whyNotLive', generation: 1 });
    await preview.send(show(blocks('<p>Text</p>')));
    assert.equal((await buttonNames()).includes('Draft: why?'), false);
  });

  it('is as it is, whatever the site’s own style does', async () => {
    const css =
      'body *, aside { display: none !important; font-size: 99px !important; position: static !important }';
    const sheets = [{ kind: 'text', css }] as const;
    const styled = await openPage({ style: 'site', sheets });
    await styled.send(show(blocks('<p>Text</p>')));
    const box = await styled.page.getByRole('button', { name: 'Site styles' }).boundingBox();
    assert.ok(box && box.height < 24 && box.y > 660);
    await styled.close();
  });

  it('says a notice in place of what it says else', async () => {
    await preview.send({ type: 'notice', text: 'There is no post at /x/' });
    assert.equal(await preview.page.getByRole('status').innerText(), 'There is no post at /x/');
  });

  it('never covers the end of the post', async () => {
    await preview.send(show(blocks(...Array.from({ length: 50 }, (_, i) => `<p>${i}</p>`))));
    await preview.page.evaluate('scrollTo({ top: 1e6, behavior: "instant" })');
    const ends = await preview.page.evaluate(() => [
      document.querySelector('[data-galley=body]')!.getBoundingClientRect().bottom,
      document.querySelector('aside')!.getBoundingClientRect().top,
    ]);
    assert.ok(ends[0]! < ends[1]!);
  });
});

const SAMPLE = blocks(
  '<h2 id="a">A heading</h2>',
  '<p>Text with <a href="b">a link</a>, <code>code</code>, <kbd>K</kbd>, <mark>a mark</mark> and <small>small</small>.</p>',
  '<blockquote><p>A quotation</p></blockquote>',
  '<ul><li><input type="checkbox" checked disabled> Done</li><li><input type="checkbox" disabled> To do</li></ul>',
  '<pre><code class="language-js hljs"><span class="hljs-comment">// a</span> <span class="hljs-keyword">const</span> <span class="hljs-string">"x"</span> <span class="hljs-number">1</span> <span class="hljs-title">f</span> <span class="hljs-type">T</span> <span class="hljs-meta">@</span> <span class="hljs-deletion">-</span></code></pre>',
  `<pre><code>${'long '.repeat(60)}</code></pre>`,
  '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  '<details open><summary>More</summary><p>Text</p></details>',
  '<p><img src="x.png" alt="A cat"></p>',
  '<figure><img src="x.png" alt=""><figcaption>A caption</figcaption></figure>',
  '<iframe src="https://video.test/1"></iframe>',
  '<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title">Tip</p><p>Text</p></div>',
  '<p>Note.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>',
  '<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>A note <a href="#fnref:1" class="footnote-backref" role="doc-backlink">↩︎</a></p></li></ol></div>',
);

describe('the page for those who can’t see it well', () => {
  after(closeBrowser);

  const looks: readonly (readonly [
    name: string,
    theme: ThemeClass,
    variables: Readonly<Record<string, string>>,
  ])[] = [
    ['light', 'vscode-light', {}],
    [
      'dark',
      'vscode-dark',
      { foreground: '#cccccc', 'sideBar-background': '#181818', 'editor-background': '#1f1f1f' },
    ],
    [
      'high contrast',
      'vscode-high-contrast',
      {
        foreground: '#ffffff',
        contrastBorder: '#6fc3df',
        'sideBar-background': '#000000',
        'editor-background': '#000000',
        'editor-foreground': '#ffffff',
        'textLink-foreground': '#21a6ff',
      },
    ],
  ];
  for (const [name, theme, variables] of looks) {
    for (const style of ['galley', 'site'] as const) {
      it(`has no faults in ${name}, in ${style === 'site' ? 'the site’s styles' : 'Galley’s own'}`, async () => {
        const preview = await openPage({
          ...{ theme, style, init: axe },
          variables: Object.fromEntries(
            Object.entries(variables).map(([key, value]) => [`--vscode-${key}`, value]),
          ),
        });
        await preview.send(
          show(SAMPLE, {
            header: {
              crumbs: [
                { label: 'Home', href: '/' },
                { label: 'A Post', href: undefined },
              ],
              date: { text: '1 May 2026', iso: '2026-05-01' },
              byline: 'Ada',
              readingTime: '3 min read',
              tags: ['one', 'two'],
              status: { kind: 'draft', label: 'Draft', detail: 'draft: true' },
            },
            corner: { ...corner, shown: style, problems: [{ message: 'Bad date.', line: 2 }] },
          }),
        );
        await preview.send({
          ...{ type: 'resources', generation: 1 },
          resources: { 'x.png': { kind: 'missing', path: 'posts/x.png' } },
        });
        await preview.page.waitForTimeout(400);
        const faults = await preview.page.evaluate<readonly unknown[]>(`axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }).then(({ violations }) => violations.map(({ id, nodes }) =>
          ({ id, nodes: nodes.map((node) => node.html + ' ' + node.failureSummary) })))`);
        assert.deepEqual(faults, []);
        await preview.close();
      });
    }
  }

  it('has a language, and the title of the post', async () => {
    const preview = await openPage();
    await preview.send(show(blocks('<p>Hallo</p>'), { header: { language: 'de', title: 'Über' } }));
    assert.equal(await preview.page.title(), 'Über');
    assert.equal(await preview.page.getAttribute('html', 'lang'), 'de');
    await preview.close();
  });
});
