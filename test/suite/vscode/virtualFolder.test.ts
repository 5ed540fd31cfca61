import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WorkspaceIndex } from '../../../src/core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../../../src/core/generators/registry.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { createPost } from '../../../src/vscode/newPost/createPost.ts';
import { ReadOnlyFileSystem } from '../memoryFileSystem.ts';

const SCHEME = 'galley-test';
const ROOT = vscode.Uri.from({ scheme: SCHEME, path: '/blog' });
const POST = '---\ntitle: Far away\ndate: 2024-05-05\n---\n\nText.\n';
const FILES = {
  '/blog/hugo.toml': 'title = "A blog on no disk"\n',
  '/blog/content/posts/far-away.md': POST,
  '/blog/content/posts/größer als/ü.md': '---\ntitle: Ümlaut\n---\n',
};

describe('A folder on no disk that nobody may write in', () => {
  let registered: vscode.Disposable;

  before(() => {
    const system = new ReadOnlyFileSystem(FILES);
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, system, { isReadonly: true });
  });

  after(() => {
    registered.dispose();
  });

  it('shows its posts all the same', async () => {
    const index = new WorkspaceIndex({
      files: workspaceFiles(ROOT),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      generators: GENERATORS,
      wake: () => undefined,
    });
    await index.refresh(new AbortController().signal);
    const titles = index.blogs.flatMap(({ posts }) => posts.map((post) => post.title));
    assert.deepEqual([...titles].sort(), ['Far away', 'Ümlaut']);
    index.dispose();
  });

  it('tells a file that is not there from its text', async () => {
    const files = workspaceFiles(ROOT);
    assert.deepEqual(await files.read('content/none.md'), {
      path: 'content/none.md',
      failure: 'missing',
    });
    const found = await files.read('content/posts/far-away.md', 3);
    assert.ok('bytes' in found);
    assert.deepEqual([found.bytes.length, found.size], [3, POST.length]);
  });

  it('refuses a new post with a reason, and changes nothing', async () => {
    const post = { path: 'content/posts/new.md', text: POST, cursor: 0, siblings: [], notes: [] };
    await assert.rejects(createPost(ROOT, post), /could not be created/);
    const names = await vscode.workspace.fs.readDirectory(
      vscode.Uri.joinPath(ROOT, 'content/posts'),
    );
    assert.deepEqual(
      names.map(([name]) => name),
      ['far-away.md', 'größer als'],
    );
  });
});
