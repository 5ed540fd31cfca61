import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { LivePost } from '../../../src/vscode/preview/livePost.ts';
import { PostFiles } from '../../../src/vscode/preview/postFiles.ts';
import { placeOf } from '../../../src/vscode/preview/postPlace.ts';
import { ChosenPlaces } from '../../../src/vscode/preview/sitePage/chosenPlaces.ts';
import { SitePages } from '../../../src/vscode/preview/sitePage/sitePages.ts';
import { Memory, quiet } from './leavesBlog.ts';
import { eventually, fileUri, read, remove, write } from './workspace.ts';

const SITE = 'sprouts';
const STAGE = 'sprouts-built';
const BODY = 'Cress grows on a wet cloth.\n\nSow it thinly.';
const POST = `${SITE}/content/posts/cress.md`;
const HTML = `<body><main><h1>Cress</h1><article><p>${BODY.replace('\n\n', '</p><p>')}</p></article></main></body>`;

describe('The first build of a site', () => {
  let blogs: Blogs;
  let pages: SitePages;
  let changes: number;

  /** @param output the folder that the site is built into. */
  const open = async (output: string, isBuilt = false): Promise<void> => {
    const configuration = `baseURL = "https://a.example/"\npublishDir = "${output}"\n`;
    await write(`${SITE}/hugo.toml`, configuration);
    await write(POST, `---\ntitle: Cress\ndate: 2024-05-05\n---\n\n${BODY}\n`);
    blogs = new Blogs(quiet, workspaceFiles);
    await blogs.refresh();
    const places = new ChosenPlaces(new Memory());
    pages = new SitePages({ openFiles: workspaceFiles, source: blogs, log: quiet, places });
    changes = 0;
    pages.own(pages.onDidChange(() => (changes += 1)));
    assert.equal(await isShown(), isBuilt);
  };

  /** Whether the post is shown on its page. */
  const isShown = async (): Promise<boolean> => {
    const place = placeOf(fileUri(POST), blogs);
    const live = new LivePost(place, () => undefined);
    live.take(await read(POST), []);
    const webview = { asWebviewUri: (file: vscode.Uri) => file, cspSource: '' } as vscode.Webview;
    const { page } = await pages.find({ place, live, webview, loadsFromWeb: false });
    return page !== undefined;
  };

  /** Moves a folder that is built into the site: what is in it comes with it. */
  const moveIn = async (folder: string): Promise<void> => {
    await vscode.workspace.fs.rename(fileUri(`${STAGE}/${folder}`), fileUri(`${SITE}/${folder}`));
    await remove(STAGE);
  };

  afterEach(async () => {
    pages.dispose();
    await remove(SITE);
    await eventually('the end of the blog', () => !blogs.blogOf(fileUri(`${SITE}/hugo.toml`)));
    blogs.dispose();
  });

  for (const output of ['public', 'build/site', 'made/by/hugo']) {
    it(`is noticed when it is written to ${output}`, async () => {
      await open(output);
      await write(`${SITE}/${output}/index.html`, '<body>All</body>');
      await write(`${SITE}/${output}/posts/cress/index.html`, HTML);
      await eventually('news of the build', () => changes > 0);
      assert.equal(await isShown(), true);
    });

    it(`is noticed when it comes to ${output} as a whole`, async () => {
      await write(`${STAGE}/${output}/posts/cress/index.html`, HTML);
      await open(output);
      await moveIn(output.split('/')[0] ?? '');
      await eventually('news of the build', () => changes > 0);
      assert.equal(await isShown(), true);
    });
  }

  it('is noticed when its pages come after their folders, and are not told of', async () => {
    await write(`${STAGE}/build/site/posts/cress/notes.txt`, 'No page.');
    await open('build/site');
    await moveIn('build');
    await eventually('news of the folder', () => changes > 0);
    assert.equal(await isShown(), false);
    await write(`${SITE}/build/site/posts/cress/index.html`, HTML);
    await eventually('news of the page', () => changes > 1);
    assert.equal(await isShown(), true);
  });

  it('is forgotten when the folder around it goes', async () => {
    await write(`${SITE}/build/site/posts/cress/index.html`, HTML);
    await open('build/site', true);
    await vscode.workspace.fs.rename(fileUri(`${SITE}/build`), fileUri(STAGE));
    await remove(STAGE);
    await eventually('news of its end', () => changes > 0);
    assert.equal(await isShown(), false);
  });

  it('is one of its style sheets, too', async () => {
    await write(`${STAGE}/build/site/look.css`, 'p { color: red }');
    await open('build/site');
    let isTold = false;
    const files = new PostFiles(placeOf(fileUri(POST), blogs), {
      textChanged: () => undefined,
      deleted: () => undefined,
      renamed: () => undefined,
      othersChanged: () => undefined,
      stylesChanged: () => (isTold = true),
    });
    await moveIn('build');
    await eventually('news of style sheets', () => isTold);
    files.dispose();
  });
});
