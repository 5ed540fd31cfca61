import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Files } from '../../../src/core/ports.ts';
import type { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import { ActivePost } from '../../../src/vscode/preview/activePost.ts';
import { HeadStart } from '../../../src/vscode/preview/headStart.ts';
import { LivePost } from '../../../src/vscode/preview/livePost.ts';
import { placeOf } from '../../../src/vscode/preview/postPlace.ts';
import { ChosenPlaces } from '../../../src/vscode/preview/sitePage/chosenPlaces.ts';
import { SitePages } from '../../../src/vscode/preview/sitePage/sitePages.ts';
import { BLOG, knownBlog, makeBlog, Memory, openFiles, quiet, removeBlog } from './leavesBlog.ts';
import { closeEditors, eventually, fileUri, open, read } from './workspace.ts';

const POST = `${BLOG}/content/posts/new.md`;

describe('The pages of a post’s site', () => {
  let blogs: Blogs;

  before(async () => {
    blogs = await makeBlog();
  });

  after(async () => {
    await closeEditors();
    await removeBlog(blogs);
  });

  it('are learnt while a post rests in its editor, and not read again for its preview', async () => {
    const known = knownBlog(blogs);
    let pagesRead = 0;
    const counting = (root: vscode.Uri): Files => {
      const files = openFiles(root);
      return {
        ...files,
        read: async (path, limit) => {
          const file = await files.read(path, limit);
          if (path.endsWith('.html') && limit !== 1 && !('failure' in file)) pagesRead += 1;
          return file;
        },
      };
    };
    const pages = new SitePages({
      openFiles: counting,
      ...{ source: known, log: quiet },
      places: new ChosenPlaces(new Memory()),
    });
    const active = new ActivePost();
    const headStart = new HeadStart({
      ...{ active, pages, source: known, log: quiet },
      isPreviewing: () => false,
    });
    await open(POST);
    await eventually('the pages', () => pagesRead > 0);
    const place = placeOf(fileUri(POST), known);
    const live = new LivePost(place, () => undefined);
    live.take(await read(POST), []);
    await pages.learnAhead(place, live);
    const ahead = pagesRead;
    const webview = { asWebviewUri: (file: vscode.Uri) => file, cspSource: '' } as vscode.Webview;
    const { page } = await pages.find({ place, live, webview, loadsFromWeb: false });
    assert.ok(page);
    assert.equal(page.learnRest, undefined);
    assert.equal(pagesRead, ahead);
    for (const part of [headStart, active, pages]) part.dispose();
  });
});
