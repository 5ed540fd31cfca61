import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Files } from '../../../src/core/ports.ts';
import type { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import { ActivePost } from '../../../src/vscode/preview/activePost.ts';
import { PreviewPanel } from '../../../src/vscode/preview/previewPanel.ts';
import { RemoteConsent } from '../../../src/vscode/preview/remoteConsent.ts';
import { ChosenPlaces } from '../../../src/vscode/preview/sitePage/chosenPlaces.ts';
import { SitePages } from '../../../src/vscode/preview/sitePage/sitePages.ts';
import {
  BLOG,
  knownBlog,
  makeBlog,
  Memory,
  openFiles,
  quiet,
  removeBlog,
  type KnownBlogs,
} from './leavesBlog.ts';
import { eventually, fileUri } from './workspace.ts';

describe('A preview of a post on the page of its site', () => {
  let blogs: Blogs;
  let known: KnownBlogs;
  let pages: SitePages;
  let active: ActivePost;
  let panel: vscode.WebviewPanel;
  let preview: PreviewPanel;
  /** What becomes of the files that are read. */
  let readable: (files: Files) => Files;
  let errors: string[];
  let worn: number;

  before(async () => {
    blogs = await makeBlog();
  });

  after(() => removeBlog(blogs));

  beforeEach(() => {
    known = knownBlog(blogs);
    errors = [];
    const log = {
      ...quiet,
      error: (message: string, cause: unknown) => errors.push(`${message} ${String(cause)}`),
    };
    readable = (files) => files;
    pages = new SitePages({
      openFiles: (root) => readable(openFiles(root)),
      ...{ source: known, log },
      places: new ChosenPlaces(new Memory()),
    });
    active = new ActivePost();
    worn = 0;
    panel = vscode.window.createWebviewPanel('test', 'Test', vscode.ViewColumn.Beside);
    const uri = fileUri(`${BLOG}/content/posts/apples.md`);
    preview = new PreviewPanel(
      panel,
      { uri, locked: true, style: 'page' },
      {
        extensionUri: vscode.Uri.joinPath(uri, '..'),
        ...{ active, source: known, pages, openFiles },
        consent: new RemoteConsent(new Memory()),
        log,
        onDidWear: () => (worn += 1),
      },
    );
  });

  afterEach(() => {
    preview.dispose();
    pages.dispose();
    active.dispose();
  });

  const asks = (): boolean => panel.webview.html.includes('data-galley-node');
  const shows = (): boolean => panel.webview.html.includes('data-galley-end');
  const wear = async (): Promise<void> => {
    const before = worn;
    preview.chooseStyle('page');
    await eventually('the page', () => worn > before);
  };

  /** Longer than anything takes that must not come. */
  const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

  it('lets the writer go on choosing the place while the site is built', async () => {
    preview.reload();
    await eventually('the page of the site', shows);
    await preview.choosePlace();
    assert.ok(asks());
    const before = worn;
    pages.placeChanged(known.located!.root);
    await aMoment();
    assert.equal(worn, before);
    assert.ok(asks());
    await wear();
    assert.ok(shows());
    assert.deepEqual(errors, []);
  });

  it('puts the text as it is written now into the document it loads', async () => {
    const uri = fileUri(`${BLOG}/content/posts/apples.md`);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), '\n\nNew: a cellar.\n');
    preview.reload();
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the text', () => panel.webview.html.includes('New: a cellar.'));
    assert.ok(shows());
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.ok(!document.isDirty);
    assert.deepEqual(errors, []);
  });

  it('puts no text into a document that is loaded when it is seen again', async () => {
    const holds = (): boolean => panel.webview.html.includes('Turn them every week');
    preview.reload();
    await eventually('the text', holds);
    const beside = { viewColumn: panel.viewColumn ?? vscode.ViewColumn.One };
    const other = await vscode.workspace.openTextDocument({ content: '' });
    await vscode.window.showTextDocument(other, beside);
    await eventually('the hidden page', () => !holds());
    assert.ok(shows());
    preview.chooseStyle('galley');
    await eventually('another page', () => !shows());
    assert.ok(!holds());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    assert.deepEqual(errors, []);
  });

  it('is shown otherwise, and says why, where the pages cannot be read for an error', async () => {
    readable = (files) => ({
      ...files,
      read: (path, limit) =>
        path.endsWith('.html') ? Promise.reject(new Error('Torn.')) : files.read(path, limit),
    });
    preview.reload();
    await eventually('the text', () => panel.webview.html.includes('Turn them every week'));
    assert.ok(!shows());
    assert.deepEqual(errors, ['The pages of a site could not be read. Error: Torn.']);
    const [option] = preview.dress?.options ?? [];
    assert.match(option?.detail ?? '', /^Galley could not read the pages of this site\./);
  });

  it('is closed without an error while it is being made', async () => {
    preview.reload();
    panel.dispose();
    await preview.choosePlace();
    preview.chooseStyle('galley');
    await aMoment();
    assert.deepEqual(errors, []);
  });
});
