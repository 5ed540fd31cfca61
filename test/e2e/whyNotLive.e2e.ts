import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { sampleBlog } from '../host/sampleBlog.ts';

const PATH = 'content/posts/letters.md';
const TEXT = [
  ...['---', 'title: Letters to the Editor', 'date: 2099-01-01T10:00:00Z', 'draft: true # soon'],
  ...['---', '', 'Dear editor,', ''],
].join('\n');

describe('Why Is This Not Live?', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;
  const file = (): string => join(folder!.path, PATH);

  before(async () => {
    folder = await copyOf(sampleBlog);
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@blog.test'];
      execFileSync('git', [...who, ...args], { cwd: folder!.path, stdio: 'ignore' });
    };
    git('init', '-b', 'main');
    git('add', '.');
    git('commit', '-m', 'Begin');
    await writeFile(file(), TEXT);
    vscode = await bootVSCode({ folder: folder.path, size: { width: 1400, height: 900 } });
    await vscode.workbench.showSideBar('Galley');
    await vscode.workbench.treeRow('Letters to the Editor').waitFor({ timeout: 90_000 });
    await vscode.workbench.openFile(PATH);
  });

  after(async () => {
    await vscode?.dispose();
    await folder?.dispose();
  });

  const list = (): Locator => vscode!.page.locator('.quick-input-widget:visible .monaco-list-row');
  /** The row of the list that says something. */
  const row = (text: string): Locator => list().filter({ hasText: text });
  /** What the rows say, once one of them says this. */
  const rows = async (waitedFor: string): Promise<readonly string[]> => {
    await row(waitedFor).waitFor({ timeout: 30_000 });
    const labels = list().locator('.quick-input-list-rows > :first-child .label-name');
    return (await labels.allInnerTexts()).map((text) => text.trim());
  };
  const ask = (): Promise<void> => vscode!.workbench.runCommand('Galley: Why Is This Not Live?');

  it('tells all causes at once: the draft, the date, and what is not committed', async () => {
    await ask();
    assert.deepEqual(await rows('not committed'), [
      'It says draft: true.',
      'Its publishing date lies ahead.',
      'The file is not committed yet.',
    ]);
  });

  it('ends the draft by an edit of one word, tells what is left, and is undone at once', async () => {
    const { workbench, page } = vscode!;
    await row('It says draft: true.').click();
    assert.deepEqual(await rows('not saved'), [
      'Its publishing date lies ahead.',
      'Its last changes are not saved.',
      'The file is not committed yet.',
    ]);
    await workbench.press('Escape');
    await workbench.press('Control+s');
    await workbench.tab('letters.md').and(page.locator('.tab:not(.dirty)')).waitFor();
    assert.equal(await readFile(file(), 'utf8'), TEXT.replace('draft: true', 'draft: false'));
    await workbench.focusEditor();
    await workbench.press('Control+z');
    await workbench.press('Control+s');
    await workbench.tab('letters.md').and(page.locator('.tab:not(.dirty)')).waitFor();
    assert.equal(await readFile(file(), 'utf8'), TEXT);
  });

  it('leads to the line of the date', async () => {
    const { page } = vscode!;
    await ask();
    await row('Its publishing date lies ahead.').click();
    await page.locator('.statusbar-item', { hasText: 'Ln 3' }).waitFor();
  });

  it('is told in the tooltip of the post’s row, too', async () => {
    const { workbench, page } = vscode!;
    await workbench.treeRow('Letters to the Editor').hover();
    const hover = page.locator('.workbench-hover:visible');
    await hover.getByText('It says draft: true. (line 4)').waitFor();
    await hover.getByText('The file is not committed yet.').waitFor();
    await page.mouse.move(700, 600);
  });

  it('is asked by a click in the corner of the preview', async () => {
    const { workbench } = vscode!;
    await workbench.focusEditor();
    await workbench.runCommand('Galley: Open Preview to the Side');
    const frame = await workbench.previewFrame();
    await frame.locator('aside').getByRole('button', { name: 'Draft: why?' }).click();
    await row('It says draft: true.').waitFor();
    await workbench.press('Escape');
  });

  it('says plainly of a post that is live that nothing holds it back', async () => {
    const { workbench } = vscode!;
    await workbench.focusEditor();
    await workbench.openFile('answering-comments.md');
    await ask();
    const [said = ''] = await rows('Nothing in the files');
    assert.match(said, /Nothing in the files holds it back\. .* publishes it at \//);
    await workbench.press('Escape');
  });
});
