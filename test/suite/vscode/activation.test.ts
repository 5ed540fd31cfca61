import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Galley in VS Code', () => {
  it('becomes active in the extension host that this suite is for', async () => {
    const extension = vscode.extensions.getExtension('galley.galley');
    assert.ok(extension, 'VS Code does not know galley.galley');
    await extension.activate();
    assert.equal(extension.isActive, true);
    assert.equal('importScripts' in globalThis ? 'web' : 'node', galleyHost);
  });
});
