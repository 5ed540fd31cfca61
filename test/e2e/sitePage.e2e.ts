import assert from 'node:assert/strict';
import { copyFile, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { sampleBlog, samplePost } from '../host/sampleBlog.ts';
import { serveFolder, type SiteServer } from '../host/siteServer.ts';

const WINDOW_PAGE = 'public/2025/10/the-kitchen-window';

describe('A post on the page of its site', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;
  let server: SiteServer | undefined;
  let frame: FrameLocator;
  const at = (path: string): string => join(folder!.path, path);
  const heading = (name: string): Locator => frame.getByRole('heading', { name, level: 1 });
  const says = (text: string | RegExp): Promise<void> =>
    frame.locator('aside').getByRole('status').getByText(text).waitFor();

  /** The frame is another after every change of the page. */
  const showsPost = async (title: string): Promise<void> => {
    frame = await vscode!.workbench.previewFrame();
    await heading(title).waitFor({ timeout: 90_000 });
  };

  /** One post of the site gets a cover image, and its page shows it. */
  const giveCover = async (): Promise<void> => {
    const [post, page] = ['content/posts/writing-in-public.md', `${WINDOW_PAGE}/index.html`].map(
      at,
    );
    for (const image of ['images/window.png', 'images/other.png']) {
      await copyFile(at('static/images/desk-in-the-morning.png'), at(`static/${image}`));
    }
    const source = await readFile(post!, 'utf8');
    await writeFile(post!, source.replace('---\n', '---\ncover: /images/window.png\n'));
    const html = await readFile(page!, 'utf8');
    const image = '<img class="cover" src="/images/window.png" alt="">';
    await writeFile(page!, html.replace('<header class="post-header">', `$&${image}`));
  };

  before(async () => {
    folder = await copyOf(sampleBlog);
    await writeFile(
      at('content/posts/brand-new.md'),
      '---\ntitle: Brand New\ndate: 2026-03-03\n---\n\nNever built before.\n',
    );
    await giveCover();
    const built = new Date('2026-02-02T12:00:00Z');
    await utimes(at('public/2026/01/in-praise-of-the-slow-blog/index.html'), built, built);
    server = await serveFolder(join(sampleBlog, 'public'));
    vscode = await bootVSCode({ folder: folder.path, size: { width: 1400, height: 900 } });
    await vscode.workbench.openFile(samplePost);
    await vscode.workbench.runCommand('Galley: Open Preview to the Side');
    await showsPost('In Praise of the Slow Blog');
  });

  after(async () => {
    await vscode?.dispose();
    await server?.stop();
    await folder?.dispose();
  });

  it('has the header and the styles of the site, and says how old it is', async () => {
    assert.equal(await frame.locator('html').getAttribute('data-galley-style'), 'page');
    assert.ok(await frame.getByRole('navigation').first().isVisible());
    await says(/^The page of this post, built \d+ days ago, theme changed since$/);
    await vscode!.screenshot('site-page.png');
  });

  it('follows typing, and touches the changed block only', async () => {
    const { workbench } = vscode!;
    const body = frame.locator('[data-galley-body] > p');
    await body.evaluateAll((all) => all.forEach((p) => p.setAttribute('data-seen', '')));
    await workbench.focusEditor();
    await workbench.goTo(13, 1);
    await workbench.type('Truly: ');
    await frame.getByText('Truly: Nothing has happened.').waitFor();
    assert.equal(await frame.locator('[data-galley-body] > p:not([data-seen])').count(), 1);
  });

  it('follows the title and the date', async () => {
    const { workbench } = vscode!;
    await workbench.goTo(2, 9);
    await workbench.type('Again ');
    await heading('Again In Praise of the Slow Blog').waitFor();
    await workbench.goTo(3, 17);
    await workbench.press('Backspace');
    await workbench.type('3');
    await frame.getByText('13 January 2026').first().waitFor();
    await workbench.press('Control+s');
  });

  it('follows the cover image while its name is typed', async () => {
    const { workbench } = vscode!;
    await workbench.openFile('content/posts/writing-in-public.md');
    await showsPost('The Kitchen Window');
    const cover = (name: string): Promise<void> =>
      frame.locator(`img.cover[src*="/static/images/${name}.png"]`).waitFor();
    await cover('window');
    await workbench.focusEditor();
    // Behind “window”.
    await workbench.goTo(2, 22);
    await workbench.press('Control+Shift+ArrowLeft');
    await workbench.type('other');
    await cover('other');
    await vscode!.screenshot('cover.png');
    await workbench.runCommand('File: Revert File');
    await cover('window');
    await rename(at('static/images/window.png'), at('static/images/gone.png'));
    await frame.locator('img.cover').waitFor({ state: 'hidden' });
  });

  it('is that of another post, until the post has one of its own', async () => {
    const { workbench } = vscode!;
    await workbench.openFile('content/posts/brand-new.md');
    await showsPost('Brand New');
    await frame.getByText('Never built before.').waitFor();
    await says(/^The page of “.+”, built /);
    const turning = frame.locator('a[rel=prev], a[rel=next]').filter({ visible: true });
    assert.deepEqual(await turning.allInnerTexts(), ['Earlier\nA Morning for Publishing']);
    await vscode!.screenshot('site-page-of-another.png');
  });

  it('has the post where the writer points, until that is forgotten', async () => {
    const { workbench } = vscode!;
    await workbench.focusEditor();
    await workbench.openFile(samplePost);
    await showsPost('Again In Praise of the Slow Blog');
    await workbench.runCommand('Galley: Choose Where the Post Goes');
    frame = await workbench.previewFrame();
    await frame.getByText('Point at the text of the post').waitFor();
    await frame.locator('footer').last().hover();
    await vscode!.screenshot('choose-place.png');
    await frame
      .locator('footer')
      .last()
      .click({ position: { x: 5, y: 5 } });
    await showsInFooter(true);
    await vscode!.screenshot('chosen-place.png');
    await workbench.runCommand('Galley: Choose Where the Post Goes');
    await workbench.quickInputRow('Let Galley find it').click();
    await showsInFooter(false);
  });

  const showsInFooter = async (isExpected: boolean): Promise<void> => {
    const inFooter = (): Locator => frame.locator('footer').getByText('Nothing has happened.');
    for (let tries = 0; tries < 100; tries += 1) {
      frame = await vscode!.workbench.previewFrame();
      const isShown = (await frame.getByText('Nothing has happened.').count()) > 0;
      if (isShown && (await inFooter().count()) > 0 === isExpected) return;
      await vscode!.page.waitForTimeout(200);
    }
    assert.fail(`The post is ${isExpected ? 'not ' : ''}in the footer.`);
  };

  it('is left as it was when the choice is cancelled', async () => {
    const { workbench } = vscode!;
    await workbench.runCommand('Galley: Choose Where the Post Goes');
    frame = await workbench.previewFrame();
    await frame.getByText('Point at the text of the post').waitFor();
    await workbench.press('Escape');
    await showsInFooter(false);
  });

  it('comes from a running server when the writer says so, and from the build again', async () => {
    const { workbench } = vscode!;
    await rename(at('public'), at('public.away'));
    await workbench.runCommand('Galley: Use a Running Server');
    await vscode!.page.getByText('The address at which your generator').first().waitFor();
    assert.equal(await workbench.quickInput().inputValue(), 'http://localhost:1313');
    await workbench.quickInput().fill('https://example.org');
    await vscode!.page.getByText('Only a server on this computer can be used').first().waitFor();
    await workbench.answer(server!.origin);
    for (let tries = 0; ; tries += 1) {
      frame = await workbench.previewFrame();
      const said = frame.locator('aside').getByText(/^From the running server at 127\.0\.0\.1:\d+/);
      if ((await said.count()) > 0) break;
      assert.ok(tries < 100, 'The corner does not name the server.');
      await vscode!.page.waitForTimeout(200);
    }
    await frame.getByText('Nothing has happened.').waitFor();
    const face = await frame.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
    assert.match(face, /Georgia|serif/);
    const count = server!.asked.length;
    assert.ok(count > 3 && count < 60, `${count} requests`);
    await vscode!.screenshot('running-server.png');
    await workbench.focusEditor();
    await workbench.type(' ');
    assert.equal(server!.asked.length, count);
    await rename(at('public.away'), at('public'));
    await workbench.runCommand('Galley: Use a Running Server');
    await workbench.quickInputRow('Use the built site again').click();
    await showsInFooter(false);
    assert.equal(server!.asked.length, count);
  });

  it('is laid out for a phone when the preview is made as wide as one', async () => {
    const { workbench } = vscode!;
    const width = (): Promise<number> => frame.locator('html').evaluate(() => innerWidth);
    const becomes = async (expected: (width: number) => boolean): Promise<void> => {
      for (let tries = 0; !expected(await width()); tries += 1) {
        assert.ok(tries < 100, `It is ${await width()} pixels wide.`);
        await vscode!.page.waitForTimeout(100);
      }
    };
    const before = await width();
    await frame.locator('html').evaluate((html) => html.setAttribute('data-seen', ''));
    await frame.getByRole('button', { name: 'As wide as a phone or a tablet' }).click();
    await workbench.quickInputRow('A phone').click();
    await becomes((now) => now === 390);
    await vscode!.screenshot('as-wide-as-a-phone.png');
    await workbench.runCommand('Galley: Choose Preview Width');
    await workbench.quickInputRow('There is room for').click();
    await becomes((now) => now > before);
    assert.equal(await frame.locator('html').getAttribute('data-seen'), '');
  });
});
