import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { repository } from '../host/paths.ts';

describe('A window with a blog', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;

  before(async () => {
    folder = await copyOf(join(repository, 'test/fixtures/workspace'));
    vscode = await bootVSCode({ folder: folder.path });
  });

  after(async () => {
    await vscode?.dispose();
    await folder?.dispose();
  });

  it('opens a post by its name', async () => {
    const { workbench } = vscode!;
    await workbench.openFile('growing-tomatoes.md');
    await workbench.editor().getByText('title: Growing tomatoes').first().waitFor();
  });

  it('asks in which of its blogs to write, the one of the open post first', async () => {
    const { workbench, page } = vscode!;
    await workbench.showSideBar('Galley');
    await workbench.treeRow('Trains and Timetables').waitFor();
    await workbench.openFile('2023-06-11-the-night-train.md');
    await workbench.runCommand('Galley: New Blog Post');
    const first = page.locator('.quick-input-list .monaco-list-row').first();
    await first.getByText('Trains and Timetables').waitFor();
    await workbench.press('Enter');
    await workbench.quickInput().fill('The Last Carriage');
    await page
      .locator('.quick-input-message', { hasText: '_drafts/the-last-carriage.md' })
      .waitFor();
    await workbench.press('Enter');
    await workbench.tab('the-last-carriage.md').waitFor();
    const text = await readFile(join(folder!.path, 'jekyll/_drafts/the-last-carriage.md'), 'utf8');
    assert.match(text, /^title: .*The Last Carriage/m);
    assert.doesNotMatch(text, /^date:/m);
  });
});
