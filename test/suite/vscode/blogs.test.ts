import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { statusAt } from '../../../src/core/posts/publication.ts';
import type { Log } from '../../../src/core/ports.ts';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { closeEditors, eventually, fileUri, open, read, remove, write } from './workspace.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const POSTS = 'hugo/content/posts';

function post(title: string, more = ''): string {
  return `---\ntitle: ${title}\ndate: 2024-05-05\n${more}---\n\nText.\n`;
}

describe('The blogs of the workspace', () => {
  let blogs: Blogs;
  const titleAt = (path: string): string | undefined => blogs.postAt(fileUri(path))?.post.title;
  const statusOf = (path: string): string | undefined => {
    const found = blogs.postAt(fileUri(path));
    return found && statusAt(found.post.publication, Date.now()).status;
  };

  before(async () => {
    blogs = new Blogs(quiet, workspaceFiles);
    await blogs.refresh();
  });

  after(async () => {
    await closeEditors();
    blogs.dispose();
  });

  it('are found without any set-up, each with its generator', () => {
    const found = blogs.all.map(({ blog }) => [blog.root, blog.site.generator]);
    assert.deepEqual(
      found.filter(([root]) => root !== 'notes'),
      [
        ['hugo', 'hugo'],
        ['jekyll', 'jekyll'],
      ],
    );
    assert.equal(blogs.state, 'ready');
  });

  it('take in a post that another program makes, changes and deletes', async () => {
    const path = `${POSTS}/made-outside.md`;
    await write(path, post('Made outside'));
    await eventually('the new post', () => titleAt(path) === 'Made outside');
    await write(path, post('Changed outside'));
    await eventually('the new title', () => titleAt(path) === 'Changed outside');
    await remove(path);
    await eventually('its end', () => titleAt(path) === undefined);
  });

  it('take in a folder of hundreds of posts that comes and goes at once', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `${POSTS}/many/post-${index}.md`);
    await Promise.all(names.map((name, index) => write(name, post(`Post ${index}`))));
    await eventually('all of them', () => names.every((name) => titleAt(name) !== undefined));
    await remove(`${POSTS}/many`);
    await eventually('their end', () => names.every((name) => titleAt(name) === undefined));
  });

  it('show unsaved text, and the file again when it is given up', async () => {
    const path = `${POSTS}/unsaved.md`;
    await write(path, post('On disk'));
    await eventually('the post', () => titleAt(path) === 'On disk');
    const editor = await open(path);
    await editor.edit((edit) => edit.replace(new vscode.Range(1, 7, 1, 14), 'In the editor'));
    await eventually('the unsaved title', () => titleAt(path) === 'In the editor');
    assert.equal(await read(path), post('On disk'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the title on disk', () => titleAt(path) === 'On disk');
    await remove(path);
  });

  it('follow a change of the configuration', async () => {
    const before = await read('hugo/hugo.toml');
    const path = 'hugo/content/posts/growing-tomatoes.md';
    const addressOf = (): string | undefined => {
      const address = blogs.postAt(fileUri(path))?.post.address;
      return address?.known ? address.path : undefined;
    };
    const address = addressOf();
    await write('hugo/hugo.toml', `uglyURLs = true\n${before}`);
    await eventually('ugly addresses', () => addressOf()?.endsWith('.html'));
    await write('hugo/hugo.toml', before);
    await eventually('the address as it was', () => addressOf() === address);
  });

  it('know what the clock makes of a post, without any event', async () => {
    const path = `${POSTS}/soon.md`;
    const soon = new Date(Date.now() + 4000).toISOString();
    await write(path, `---\ntitle: Soon\ndate: ${soon}\n---\n`);
    await eventually('the scheduled post', () => statusOf(path) === 'scheduled');
    await eventually('its publication', () => statusOf(path) === 'published');
    await remove(path);
  });

  it('keep a post whose front matter is broken, with the problem on its line', async () => {
    const path = `${POSTS}/broken.md`;
    await write(path, '---\ntitle: "Never closed\ndate: 2024-01-01\n---\n\nBody.\n');
    const found = await eventually('the post', () => blogs.postAt(fileUri(path)));
    const problem = found.post.problems.find(({ severity }) => severity === 'error');
    assert.equal(problem?.code, 'front-matter-syntax');
    assert.equal(problem.line, 1);
    await remove(path);
  });

  it('keep what was found when the search is stopped, and find the rest when asked again', async () => {
    const search = blogs.refresh();
    assert.equal(blogs.state, 'loading');
    blogs.cancel();
    await search;
    assert.equal(blogs.state, 'cancelled');
    await blogs.refresh();
    assert.equal(blogs.state, 'ready');
    assert.equal(blogs.all.length > 1, true);
  });
});
