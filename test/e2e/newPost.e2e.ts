import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { repository } from '../host/paths.ts';

describe('New Blog Post', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;
  const at = (path: string): string => join(folder!.path, path);

  before(async () => {
    folder = await copyOf(join(repository, 'test/sample-blog'));
    vscode = await bootVSCode({ folder: folder.path });
    await vscode.workbench.showSideBar('Galley');
    await vscode.workbench.treeRow('Drafts').waitFor();
  });

  after(async () => {
    await vscode?.dispose();
    await folder?.dispose();
  });

  const message = (text: string | RegExp) =>
    vscode!.page.locator('.quick-input-message', { hasText: text });

  it('shows the path while the title is typed, and leaves no trace after Escape', async () => {
    const { workbench } = vscode!;
    await workbench.runCommand('Galley: New Blog Post');
    await workbench.quickInput().fill('A Passing Thought');
    await message('content/posts/a-passing-thought.md').waitFor();
    await workbench.press('Escape');
    await workbench.quickInput().waitFor({ state: 'hidden' });
    assert.ok(!existsSync(at('content/posts/a-passing-thought.md')));
  });

  it('refuses a title of punctuation alone at once, with the reason', async () => {
    const { workbench } = vscode!;
    await workbench.runCommand('Galley: New Blog Post');
    await workbench.quickInput().fill('?!…');
    await vscode!.page.locator('.quick-input-box .monaco-inputbox.error').waitFor();
    await workbench.press('Enter');
    assert.ok(await workbench.quickInput().isVisible());
    await workbench.press('Escape');
  });

  it('creates the post as the site writes it, as a draft, with its preview beside it', async () => {
    const { workbench, page } = vscode!;
    await workbench.runCommand('Galley: New Blog Post');
    await workbench.answer('Über Größe: "C++"');
    await workbench.tab('über-größe-c++.md').waitFor();
    const text = await readFile(at('content/posts/über-größe-c++.md'), 'utf8');
    assert.match(text, /^---\ntitle: ['"]Über Größe: .*C\+\+/);
    assert.match(text, /^draft: true$/m);
    await workbench.treeRow('Über Größe').and(page.locator('.selected')).waitFor();
    const preview = await workbench.previewFrame();
    await preview.locator('h1', { hasText: 'Über Größe: "C++"' }).waitFor();
    await workbench.focusEditor();
    await workbench.press('Control+End');
    await workbench.type('The first line of it.');
    await preview.locator('p', { hasText: 'The first line of it.' }).waitFor();
    assert.equal(await page.locator('.notification-list-item').count(), 0);
  });

  it('offers the next free name for a title that is taken', async () => {
    const { workbench } = vscode!;
    await workbench.runCommand('Galley: New Blog Post');
    await workbench.quickInput().fill('Naming a blog');
    await message('content/posts/naming-a-blog-2.md').waitFor();
    await workbench.press('Enter');
    await workbench.tab('naming-a-blog-2.md').waitFor();
    assert.ok(existsSync(at('content/posts/naming-a-blog-2.md')));
  });
});
