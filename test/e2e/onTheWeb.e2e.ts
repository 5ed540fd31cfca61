import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, temporaryFolder, type TemporaryFolder } from '../host/folder.ts';
import { sampleBlog, samplePost } from '../host/sampleBlog.ts';

const SITE = 'https://folded-corner.test';
const ADDRESS = '/2026/01/in-praise-of-the-slow-blog/';
const NEW_POST = 'content/posts/a-word-on-stamps.md';

describe('What reaches the web', () => {
  let folder: TemporaryFolder | undefined;
  let remote: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;
  /** What the window, and pages opened from it, asked for outside this machine. */
  const asked: string[] = [];

  const git = (...args: readonly string[]): string => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@blog.test'];
    return execFileSync('git', [...who, ...args], { cwd: folder!.path, encoding: 'utf8' }).trim();
  };
  const pushed = (): string => git('ls-remote', 'origin', 'refs/heads/main').split('\t')[0] ?? '';
  const dialog = (): Locator => vscode!.page.locator('.monaco-dialog-box');
  /** Of the dialogue that is open. */
  const button = (name: string): Locator => dialog().getByRole('button', { name, exact: true });

  before(async () => {
    folder = await copyOf(sampleBlog);
    remote = await temporaryFolder('remote');
    const settings = join(folder.path, 'hugo.toml');
    const written = await readFile(settings, 'utf8');
    await writeFile(settings, written.replace('https://example.org', SITE));
    git('init', '-b', 'main');
    git('init', '-b', 'main', '--bare', join(remote.path, 'blog.git'));
    git('remote', 'add', 'origin', join(remote.path, 'blog.git'));
    git('add', '.');
    git('commit', '-m', 'Begin');
    git('push', '-q', '-u', 'origin', 'main');
    await writeFile(
      join(folder.path, NEW_POST),
      '---\ntitle: A Word on Stamps\ndate: 2026-01-01T10:00:00Z\n---\n\nLick well.\n',
    );
    git('add', '.');
    git('commit', '-m', 'Write about stamps');
    vscode = await bootVSCode({ folder: folder.path, size: { width: 1400, height: 900 } });
    await vscode.page.context().route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await vscode.workbench.showSideBar('Galley');
    await vscode.workbench.treeRow('A Word on Stamps').waitFor({ timeout: 90_000 });
    await vscode.workbench.openFile(NEW_POST);
  });

  after(async () => {
    await vscode?.dispose();
    await remote?.dispose();
    await folder?.dispose();
  });

  it('is pushed after a question only', async () => {
    const { workbench, page } = vscode!;
    const cause = page
      .locator('.quick-input-widget:visible .monaco-list-row')
      .filter({ hasText: 'It is committed, but not pushed to origin/main yet.' });
    const begun = pushed();
    await workbench.runCommand('Galley: Why Is This Not Live?');
    await cause.click({ timeout: 30_000 });
    await dialog().getByText('Push all commits of the branch main?').waitFor();
    await vscode!.screenshot('push-question.png');
    await button('Cancel').click();
    await dialog().waitFor({ state: 'hidden' });
    assert.equal(pushed(), begun);
    await workbench.runCommand('Galley: Why Is This Not Live?');
    await cause.click({ timeout: 30_000 });
    await button('Push').click();
    const head = git('rev-parse', 'HEAD');
    for (let tries = 0; pushed() !== head; tries += 1) {
      assert.ok(tries < 100, 'The commit does not reach the remote.');
      await page.waitForTimeout(200);
    }
    await workbench.runCommand('Galley: Why Is This Not Live?');
    const live = page.locator('.quick-input-widget:visible .monaco-list-row');
    await live.filter({ hasText: 'Nothing in the files holds it back.' }).waitFor();
    await workbench.press('Escape');
  });

  it('opens a live post at its address', async () => {
    const { workbench, page } = vscode!;
    await workbench.focusEditor();
    await workbench.openFile(samplePost);
    await workbench.runCommand('Galley: Open on Site');
    await dialog().getByText(`${SITE}${ADDRESS}`).waitFor();
    await vscode!.screenshot('open-on-site.png');
    const opening = page.context().waitForEvent('page');
    await button('Open').click();
    await (await opening).close();
    assert.ok(asked.includes(`${SITE}${ADDRESS}`), asked.join('\n'));
  });

  it('says of a post that is not live that there may be nothing at its address', async () => {
    const { workbench } = vscode!;
    await workbench.focusEditor();
    await workbench.goTo(8, 13);
    for (let left = 'false'.length; left > 0; left -= 1) await workbench.press('Backspace');
    await workbench.type('true');
    await workbench.runCommand('Galley: Open on Site');
    await dialog().getByText('is not live, so there may be nothing at its address.').waitFor();
    await dialog().getByText('draft: true').waitFor();
    await vscode!.screenshot('open-on-site-draft.png');
    await button('Cancel').click();
    await workbench.focusEditor();
    await workbench.press('Control+z');
  });

  it('is not read before the writer has agreed', async () => {
    const { workbench } = vscode!;
    await workbench.runCommand('Galley: Open Preview to the Side');
    const frame = await workbench.previewFrame();
    await frame.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 90_000 });
    asked.length = 0;
    await workbench.runCommand('Galley: Use the Live Site');
    await dialog().getByText(`Read pages of your posts from ${SITE}?`).waitFor();
    await vscode!.screenshot('use-live-site.png');
    await button('Cancel').click();
    await dialog().waitFor({ state: 'hidden' });
    await frame
      .locator('aside')
      .getByRole('status')
      .getByText(/^The page of/)
      .waitFor();
    assert.deepEqual(
      asked.filter((address) => address.startsWith(SITE)),
      [],
    );
  });
});
