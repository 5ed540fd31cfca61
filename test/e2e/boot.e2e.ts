import assert from 'node:assert/strict';
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
    assert.match(await workbench.editor().innerText(), /tomatoes/i);
  });
});
