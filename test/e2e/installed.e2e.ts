import { join } from 'node:path';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf, type TemporaryFolder } from '../host/folder.ts';
import { repository } from '../host/paths.ts';

describe('Galley, installed with the files of its package', () => {
  let folder: TemporaryFolder | undefined;
  let vscode: VSCode | undefined;

  before(async () => {
    folder = await copyOf(join(repository, 'test/fixtures/workspace'));
    vscode = await bootVSCode({ folder: folder.path, installed: true });
  });

  after(async () => {
    await vscode?.dispose();
    await folder?.dispose();
  });

  it('shows the posts of the folder', async () => {
    const { workbench } = vscode!;
    await workbench.showSideBar('Galley');
    await workbench.treeRow('The Balcony').waitFor();
  });
});
