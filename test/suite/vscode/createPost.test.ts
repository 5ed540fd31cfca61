import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createPost } from '../../../src/vscode/newPost/createPost.ts';
import { closeEditors, fileUri, read, remove, write } from './workspace.ts';

const TEXT = '---\ntitle: Fresh\ndraft: true\n---\n\n';
const fresh = { text: TEXT, cursor: TEXT.length, siblings: [], notes: [] };

describe('A post that is created', () => {
  afterEach(closeEditors);

  it('is opened with the cursor where writing starts', async () => {
    const uri = await createPost(fileUri('hugo'), { ...fresh, path: 'content/posts/fresh.md' });
    assert.equal(await read('hugo/content/posts/fresh.md'), TEXT);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    assert.equal(editor.document.offsetAt(editor.selection.active), TEXT.length);
    await remove('hugo/content/posts/fresh.md');
  });

  it('never takes the place of a file that is there', async () => {
    await write('hugo/content/posts/precious.md', 'Do not lose me.');
    await assert.rejects(
      createPost(fileUri('hugo'), { ...fresh, path: 'content/posts/precious.md' }),
      /could not be created/,
    );
    assert.equal(await read('hugo/content/posts/precious.md'), 'Do not lose me.');
    await remove('hugo/content/posts/precious.md');
  });

  it('comes with the other files of its bundle, copied byte by byte', async () => {
    const source = 'content/posts/first-frost/snow.png';
    await createPost(fileUri('hugo'), {
      ...fresh,
      path: 'content/posts/bundle/index.md',
      siblings: [
        { path: 'content/posts/bundle/snow.png', copyOf: source },
        { path: 'content/posts/bundle/notes.txt', text: 'Remember.' },
      ],
    });
    const bytes = (path: string) => vscode.workspace.fs.readFile(fileUri(`hugo/${path}`));
    assert.deepEqual(await bytes('content/posts/bundle/snow.png'), await bytes(source));
    assert.equal(await read('hugo/content/posts/bundle/notes.txt'), 'Remember.');
    await remove('hugo/content/posts/bundle');
  });
});
