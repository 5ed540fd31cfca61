import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import manifest from '../../../package.json' with { type: 'json' };
import { activateGalley, read, remove, write } from './workspace.ts';

describe('Galley in VS Code', () => {
  it('becomes active in the extension host that this suite is for', async () => {
    await activateGalley();
    assert.equal(vscode.extensions.getExtension('galley.galley')?.isActive, true);
    assert.equal('importScripts' in globalThis ? 'web' : 'node', galleyHost);
  });

  it('answers every command that it declares', async () => {
    await activateGalley();
    const registered = await vscode.commands.getCommands(true);
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual(
      declared.filter((command) => !registered.includes(command)),
      [],
    );
  });

  it('has a workspace that tests can write in', async () => {
    await write('notes/a new folder/tést.md', '# Tést\n');
    assert.equal(await read('notes/a new folder/tést.md'), '# Tést\n');
    const found = await vscode.workspace.findFiles('notes/a new folder/*.md');
    assert.equal(found.length, 1);
    await remove('notes/a new folder');
  });
});
