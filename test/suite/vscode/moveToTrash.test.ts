import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { moveToTrash } from '../../../src/vscode/commands/moveToTrash.ts';
import { closeEditors, fileUri, open, read, write } from './workspace.ts';

const BUNDLE = 'hugo/content/posts/thrown-away';

describe('What goes to the trash', () => {
  afterEach(closeEditors);

  it('goes with its folder, and with what was not saved yet', async () => {
    const uri = await write(`${BUNDLE}/index.md`, 'Once.\n');
    await write(`${BUNDLE}/notes.txt`, 'Beside it.\n');
    const editor = await open(`${BUNDLE}/index.md`);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'Twice.\n'));
    const saved: string[] = [];
    const listener = vscode.workspace.onDidSaveTextDocument((document) => {
      if (document.uri.toString() === uri.toString()) saved.push(document.getText());
    });
    try {
      assert.equal(await moveToTrash(fileUri(BUNDLE)), true);
    } finally {
      listener.dispose();
    }
    assert.deepEqual(saved, ['Once.\nTwice.\n']);
    await assert.rejects(read(`${BUNDLE}/notes.txt`));
  });
});
