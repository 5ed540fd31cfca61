import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Log } from '../../../src/core/ports.ts';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { closeEditors, eventually, fileUri, open, read, remove, write } from './workspace.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const PATH = 'hugo/content/posts/kept-unsaved.md';
const ON_DISK = '---\ntitle: On disk\ndate: 2024-05-05\n---\n';

describe('Unsaved text', () => {
  it('counts also where it was typed before the blogs were searched for', async () => {
    await write(PATH, ON_DISK);
    const editor = await open(PATH);
    await editor.edit((edit) => edit.replace(new vscode.Range(1, 7, 1, 14), 'In the editor'));
    const blogs = new Blogs(quiet, workspaceFiles);
    try {
      await blogs.refresh();
      await eventually('the unsaved title', () => {
        return blogs.postAt(fileUri(PATH))?.post.title === 'In the editor';
      });
      assert.equal(await read(PATH), ON_DISK);
    } finally {
      blogs.dispose();
      await closeEditors();
      await remove(PATH);
    }
  });
});
