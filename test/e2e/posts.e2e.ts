import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { repository } from '../host/paths.ts';

describe('The Posts view', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;
  const at = (path: string): string => join(folder!.path, path);

  before(async () => {
    folder = await copyOf(join(repository, 'test/sample-blog'));
    vscode = await bootVSCode({ folder: folder.path });
    await vscode.workbench.showSideBar('Galley');
  });

  after(async () => {
    await vscode?.dispose();
    await folder?.dispose();
  });

  it('shows drafts, scheduled, published and expired posts without any set-up', async () => {
    const { workbench } = vscode!;
    for (const group of ['Drafts', 'Scheduled', 'Published', 'Expired', 'Pages']) {
      await workbench.treeRow(group).waitFor();
    }
    const row = workbench.treeRow('The Guest Room');
    await row.waitFor();
    assert.match((await row.getAttribute('aria-label')) ?? '', /The Guest Room.*draft/i);
  });

  it('opens a post by a click and selects the row of the post one turns to', async () => {
    const { workbench } = vscode!;
    await workbench.treeRow('A Room Where Readers Meet').click();
    await workbench.tab('a-room-where-readers-meet.md').waitFor();
    await workbench.openFile('guest-posts.md');
    await workbench.treeRow('The Guest Room').and(vscode!.page.locator('.selected')).waitFor();
  });

  it('shows a title while it is typed, before anything is saved', async () => {
    const { workbench } = vscode!;
    const file = at('content/posts/guest-posts.md');
    const before = await readFile(file, 'utf8');
    await workbench.openFile('guest-posts.md');
    await workbench.goTo(2, 9);
    await workbench.type('Notes from ');
    await workbench.treeRow('Notes from The Guest Room').waitFor();
    assert.equal(await readFile(file, 'utf8'), before);
    await workbench.runCommand('File: Revert File');
    await workbench.treeRow('Notes from').waitFor({ state: 'detached' });
  });

  it('says what is wrong with a post, leads to the line, and forgets it when it is mended', async () => {
    const { workbench, page } = vscode!;
    await writeFile(
      at('content/posts/broken.md'),
      '---\ntitle: Broken\ndate: "2024-01-01\n---\n\nHello.\n',
    );
    await workbench.treeRow('Needs attention').waitFor();
    const problem = workbench.treeRow('never closed');
    await problem.click();
    await workbench.tab('broken.md').waitFor();
    await page.locator('.statusbar-item', { hasText: 'Ln 3' }).waitFor();
    await writeFile(
      at('content/posts/broken.md'),
      '---\ntitle: Broken\ndate: 2024-01-01\n---\n\nHello.\n',
    );
    await workbench.treeRow('Needs attention').waitFor({ state: 'detached' });
    await rm(at('content/posts/broken.md'));
  });

  it('finds posts by words while they are typed, and shows all again after Escape', async () => {
    const { workbench } = vscode!;
    await workbench.runCommand('Galley: Search Posts');
    await workbench.quickInput().fill('series');
    await workbench.treeRow('The Guest Room').waitFor({ state: 'detached' });
    await workbench.treeRow('A Series Is a Staircase').waitFor();
    await workbench.press('Escape');
    await workbench.treeRow('The Guest Room').waitFor();
  });

  it('deletes a post with its bundle after a question, and only then', async () => {
    const { workbench } = vscode!;
    await mkdir(at('content/posts/short-lived'), { recursive: true });
    await writeFile(
      at('content/posts/short-lived/index.md'),
      '---\ntitle: Short-lived\ndraft: true\n---\n',
    );
    await writeFile(at('content/posts/short-lived/notes.txt'), 'beside it');
    await workbench.treeRow('Short-lived').click();
    await workbench.tab('index.md').waitFor();
    await workbench.runCommand('Galley: Delete Post');
    await workbench.clickButton('Cancel');
    assert.ok(existsSync(at('content/posts/short-lived/index.md')));
    await workbench.runCommand('Galley: Delete Post');
    await workbench.clickButton('Move to Trash');
    await workbench.treeRow('Short-lived').waitFor({ state: 'detached' });
    assert.ok(!existsSync(at('content/posts/short-lived')));
  });
});
