import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { sampleBlog } from '../host/sampleBlog.ts';

const POST = 'content/posts/slow-blogging/index.md';

describe('The preview', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;
  let frame: FrameLocator;
  const at = (path: string): string => join(folder!.path, path);

  before(async () => {
    folder = await copyOf(sampleBlog);
    await writeFile(
      at('content/posts/links.md'),
      [
        ...['---', 'title: Links and Pictures', 'date: 2026-02-01', 'draft: true', '---', ''],
        '[Readers](/2024/06/the-first-hundred-readers/) [by name](answering-comments.md)',
        ...['', '[Out](https://example.test/page) [Call](tel:+15550100)', ''],
        '![Missing](not-there.png)',
      ].join('\n'),
    );
    await mkdir(at('static/2026/02/links-and-pictures'), { recursive: true });
    vscode = await bootVSCode({
      folder: folder.path,
      size: { width: 1400, height: 900 },
      settings: { 'galley.preview.style': 'site' },
    });
    await vscode.workbench.openFile(POST);
    await vscode.workbench.runCommand('Galley: Open Preview to the Side');
    frame = await vscode.workbench.previewFrame();
    await heading('In Praise of the Slow Blog').waitFor({ timeout: 90_000 });
  });

  after(async () => {
    await vscode?.dispose();
    await folder?.dispose();
  });

  const heading = (title: string): Locator => frame.getByRole('heading', { name: title, level: 1 });
  const status = (): Locator => frame.locator('aside').getByRole('status');
  const open = async (file: string, title: string): Promise<void> => {
    // From the group of the editors: a click in the preview has made its own group the active one.
    const { workbench } = vscode!;
    if ((await workbench.editor().count()) > 0) await workbench.focusEditor();
    await workbench.openFile(file);
    await heading(title).waitFor();
  };
  const untilEqual = async (read: () => Promise<unknown>, expected: unknown): Promise<void> => {
    let last: unknown;
    for (let tries = 0; tries < 100; tries += 1) {
      last = await read();
      if (JSON.stringify(last) === JSON.stringify(expected)) return;
      await vscode!.page.waitForTimeout(100);
    }
    assert.deepEqual(last, expected);
  };

  it('shows a post in the styles of its site, with its images, and says so', async () => {
    await frame.getByText('12 January 2026').waitFor();
    await frame.getByText('The editor').first().waitFor();
    assert.match((await status().textContent()) ?? '', /themes\/deckle\/static\/css\/deckle\.css/);
    const sizes = (): Promise<readonly boolean[]> =>
      frame
        .locator('article img')
        .evaluateAll((all) =>
          all.map((image) => image instanceof HTMLImageElement && image.naturalWidth > 0),
        );
    await untilEqual(sizes, [true, true, true]);
    assert.equal(await frame.locator('html').getAttribute('data-galley-style'), 'site');
  });

  it('follows typing before anything is saved, and touches the changed block only', async () => {
    const { workbench } = vscode!;
    await frame
      .locator('article p')
      .evaluateAll((all) => all.forEach((p) => p.setAttribute('data-seen', '')));
    await workbench.focusEditor();
    await workbench.goTo(13, 1);
    await workbench.type('Truly: ');
    await frame.getByText('Truly: Nothing has happened.').waitFor();
    const unseen = frame.locator('article [data-galley=body] > p:not([data-seen])');
    assert.equal(await unseen.count(), 1);
    assert.match(await readFile(at(POST), 'utf8'), /^Nothing has happened/m);
  });

  it('follows the front matter: title, tags, and what is wrong with it', async () => {
    const { workbench } = vscode!;
    await workbench.goTo(2, 9);
    await workbench.type('Again ');
    await heading('Again In Praise of the Slow Blog').waitFor();
    await workbench.goTo(7, 7);
    await workbench.type('[[');
    const problem = frame.locator('aside').getByRole('button', { name: /^Line \d+: / });
    await problem.waitFor();
    assert.ok(await frame.getByText('Truly: Nothing has happened.').isVisible());
    await workbench.press('Control+z');
    await problem.waitFor({ state: 'hidden' });
    await workbench.press('Control+s');
  });

  it('marks the block of the cursor, and scrolls with the editor', async () => {
    const { workbench } = vscode!;
    await workbench.goTo(1, 1);
    await untilEqual(() => frame.locator('html').evaluate((root) => root.scrollTop), 0);
    await workbench.goTo(58, 1);
    const target = frame.getByRole('heading', { name: 'How to slow down without stopping' });
    await untilEqual(async () => {
      const box = await target.boundingBox();
      return box !== null && box.y > 0 && box.y < 900;
    }, true);
    await frame.locator('#mark').waitFor();
  });

  it('scrolls the editor when it is scrolled itself', async () => {
    const { page, workbench } = vscode!;
    await workbench.goTo(1, 1);
    await untilEqual(() => frame.locator('html').evaluate((root) => root.scrollTop), 0);
    const box = await frame.locator('article').boundingBox();
    await page.mouse.move(box!.x + 200, 400);
    await page.mouse.wheel(0, 1800);
    await workbench.editor().getByText('## What you give up').waitFor();
  });

  it('puts the cursor where it was double-clicked', async () => {
    const { page } = vscode!;
    const text = frame.getByText('It would be dishonest to leave this part out.');
    await text.scrollIntoViewIfNeeded();
    // VS Code asks a page four times a second whether it has the focus; its title tells when it knows.
    await text.click({ position: { x: 200, y: 12 } });
    await page.waitForFunction(() => document.title.includes('Preview'));
    await text.dblclick({ position: { x: 8, y: 12 } });
    await page.locator('.part.statusbar').getByText('Ln 33, Col 1', { exact: false }).waitFor();
  });

  it('follows the active post, and another that was opened by a link', async () => {
    await open('content/posts/links.md', 'Links and Pictures');
    await frame.getByText('Draft', { exact: true }).waitFor();
    await frame.getByRole('link', { name: 'by name' }).click();
    await heading('Answering Is Half the Writing').waitFor();
    await open('content/posts/links.md', 'Links and Pictures');
    await frame.getByRole('link', { name: 'Readers' }).click();
    await heading('The First Hundred Readers').waitFor();
  });

  it('says where a missing image was looked for, and shows it once it is there', async () => {
    await open('content/posts/links.md', 'Links and Pictures');
    await frame.getByText('Image not found').waitFor();
    const path = await frame.locator('.galley-box-path').innerText();
    assert.match(path, /not-there\.png$/);
    const picture = await readFile(at('content/posts/slow-blogging/the long shelf.png'));
    await writeFile(at(path), picture);
    await frame.getByRole('img', { name: 'Missing', exact: true }).waitFor();
    await rm(at(path));
    await frame.getByText('Image not found').waitFor();
  });

  it('asks before it leaves VS Code, and refuses other kinds of links with a word', async () => {
    const { page, workbench } = vscode!;
    await frame.getByRole('link', { name: 'Out' }).click();
    await page.locator('.monaco-dialog-box').getByText('https://example.test/page').waitFor();
    await workbench.clickButton('Cancel');
    await frame.getByText('Call', { exact: true }).click();
    await status().getByText('The preview does not follow this link: tel:+15550100').waitFor();
  });

  it('can be locked to a post, and follows again', async () => {
    const { workbench } = vscode!;
    const lock = frame.locator('aside').getByRole('button', { name: /^Lock/ });
    await lock.click();
    await workbench.tab('[Preview] Links and Pictures').waitFor();
    await workbench.focusEditor();
    await workbench.openFile('content/about.md');
    await vscode!.page.waitForTimeout(700);
    assert.ok(await heading('Links and Pictures').isVisible());
    await lock.click();
    await heading('About').waitFor();
  });

  it('keeps showing a file that was deleted, and says so', async () => {
    const { workbench } = vscode!;
    await open('content/posts/links.md', 'Links and Pictures');
    const lock = frame.locator('aside').getByRole('button', { name: /^Lock/ });
    await lock.click();
    await workbench.tab('[Preview] Links and Pictures').waitFor();
    await workbench.focusEditor();
    await workbench.runCommand('View: Close Editor');
    await rename(at('content/posts/links.md'), at('links.md.away'));
    await status().getByText('The file was deleted').waitFor();
    assert.ok(await heading('Links and Pictures').isVisible());
    await rename(at('links.md.away'), at('content/posts/links.md'));
    await untilEqual(
      () =>
        frame.locator('article').evaluate((article) => article.classList.contains('galley-gone')),
      false,
    );
    await lock.click();
  });

  it('never shows an old text when it comes back from behind another tab', async () => {
    const { page, workbench } = vscode!;
    await open('content/posts/links.md', 'Links and Pictures');
    const titles = async (): Promise<readonly string[]> => {
      const read = page
        .frames()
        .map((part) => part.locator('article h1').allTextContents())
        .map((all) => all.catch(() => []));
      return (await Promise.all(read)).flat().filter((title) => title !== '');
    };
    await workbench.openFile('hugo.toml');
    await workbench.runCommand('View: Move Editor into Next Group');
    await workbench.focusEditor();
    await workbench.goTo(2, 8);
    await workbench.type('New ');
    assert.deepEqual(await titles(), []);
    await workbench.tab('Preview Links and Pictures').click();
    let seen = await titles();
    while (seen.length === 0) {
      // Who asks without a pause keeps the page from being loaded.
      await page.waitForTimeout(20);
      seen = await titles();
    }
    assert.deepEqual(seen, ['New Links and Pictures']);
    frame = await workbench.previewFrame();
    await workbench.focusEditor();
    await workbench.runCommand('File: Revert File');
    await frame.getByRole('heading', { name: /^Links and Pictures/, level: 1 }).waitFor();
    await workbench.tab('hugo.toml').click();
    await workbench.runCommand('View: Close Editor');
  });

  it('can be switched to Galley’s own, and is the same after the window was loaded anew', async () => {
    const { page, workbench } = vscode!;
    await open(POST, 'In Praise of the Slow Blog');
    await frame.locator('aside').getByRole('button', { name: 'Galley’s own' }).click();
    frame = await workbench.previewFrame();
    await frame.locator('html[data-galley-style=galley]').waitFor();
    await heading('In Praise of the Slow Blog').waitFor();
    // In a browser VS Code keeps the state of its windows every five seconds, and not at their end.
    await page.waitForTimeout(7_000);
    await page.reload();
    await workbench.ready();
    frame = await workbench.previewFrame();
    await heading('In Praise of the Slow Blog').waitFor({ timeout: 90_000 });
    assert.equal(await frame.locator('html').getAttribute('data-galley-style'), 'galley');
  });
});
