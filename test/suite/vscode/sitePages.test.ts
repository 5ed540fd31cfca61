import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Files } from '../../../src/core/ports.ts';
import type { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import type { LocatedBlog } from '../../../src/vscode/blogs/locatedPost.ts';
import { LivePost } from '../../../src/vscode/preview/livePost.ts';
import { placeOf } from '../../../src/vscode/preview/postPlace.ts';
import { ChosenPlaces } from '../../../src/vscode/preview/sitePage/chosenPlaces.ts';
import { ServedPages } from '../../../src/vscode/preview/sitePage/servedPages.ts';
import { SitePages } from '../../../src/vscode/preview/sitePage/sitePages.ts';
import type { SitePageSearch } from '../../../src/vscode/preview/sitePage/sitePage.ts';
import {
  BLOG,
  CONFIGURATION,
  knownBlog,
  makeBlog,
  Memory,
  openFiles,
  quiet,
  removeBlog,
  type KnownBlogs,
} from './leavesBlog.ts';
import { eventually, fileUri, read, write } from './workspace.ts';

describe('The pages of a site', () => {
  let blogs: Blogs;
  let known: KnownBlogs;
  let pages: SitePages;
  let changes: string[];
  let memory: Memory;
  let pagesRead: string[];

  before(async () => {
    blogs = await makeBlog();
  });

  after(() => removeBlog(blogs));

  beforeEach(() => {
    memory = new Memory();
    changes = [];
    known = knownBlog(blogs);
    pagesRead = [];
    const counting = (root: vscode.Uri): Files => {
      const files = openFiles(root);
      return {
        ...files,
        read: (path, limit) => {
          if (path.endsWith('.html') && limit !== 1) pagesRead.push(path);
          return files.read(path, limit);
        },
      };
    };
    pages = new SitePages({
      ...{ openFiles: counting, source: known, log: quiet },
      places: new ChosenPlaces(memory),
    });
    pages.own(
      pages.onDidChange((root) => changes.push(root.path.slice(root.path.lastIndexOf('/')))),
    );
  });

  afterEach(() => pages.dispose());

  const liveAt = async (path: string): Promise<LivePost> => {
    const place = placeOf(fileUri(`${BLOG}/content/${path}.md`), known);
    const live = new LivePost(place, () => undefined);
    live.take(await read(`${BLOG}/content/${path}.md`), []);
    return live;
  };

  const find = async (path: string): Promise<SitePageSearch> => {
    const live = await liveAt(path);
    const webview = { asWebviewUri: (file: vscode.Uri) => file, cspSource: '' } as vscode.Webview;
    return pages.find({ place: live.place, live, webview, loadsFromWeb: false });
  };

  /** Writes the configuration, and waits for what only this one makes of a post. */
  const configure = async (timeZone?: 'Asia/Tokyo'): Promise<void> => {
    const zone = timeZone ? `timeZone = "${timeZone}"\n` : '';
    const midnight = Date.parse(`2024-05-05T00:00:00${timeZone ? '+09:00' : 'Z'}`);
    await write(`${BLOG}/hugo.toml`, CONFIGURATION + zone);
    // A file that is being written is read half, too.
    await eventually('the new configuration', () => {
      const plums = known.located!.blog.post('content/notes/plums.md');
      const address = plums?.address;
      return (
        plums?.date?.instant === midnight &&
        address?.known === true &&
        address.path === '/notes/about-plums/'
      );
    });
  };

  /** The blog with only these of its posts, as it is now: events of its files may come late. */
  const partOf = (located: LocatedBlog, folder: string): LocatedBlog => {
    const { root, site, problems } = located.blog;
    const posts = located.blog.posts.filter(({ path }) => path.startsWith(folder));
    const blog = {
      ...{ root, site, problems, posts },
      post: (path: string) => posts.find((post) => post.path === path),
      postsAt: () => [],
      timesOf: (path: string) => located.blog.timesOf(path),
    };
    return { ...located, blog };
  };

  it('are the same document until the configuration is another', async () => {
    const keyOf = async (): Promise<string | undefined> =>
      (await find('posts/apples')).page?.document.key;
    const located = known.located!;
    known.become({ located: partOf(located, '') });
    const first = await keyOf();
    assert.ok(first);
    assert.equal(await keyOf(), first);
    known.become({ located });
    await configure('Asia/Tokyo');
    assert.notEqual(await keyOf(), first);
    await configure();
  });

  it('are learnt of again when all posts are known, and only then', async () => {
    const whole = partOf(known.located!, '');
    const part = partOf(whole, 'content/notes/');
    const detail = async (): Promise<string> =>
      (await find('posts/new')).detail.replace(/, built .*$/, '');
    known.become({ state: 'loading', located: part });
    assert.equal(await detail(), 'The page of “About plums”');
    Object.assign(part, { blog: whole.blog });
    known.become({ state: 'loading' });
    assert.equal(await detail(), 'The page of “About plums”');
    assert.deepEqual(changes, []);
    known.become({ state: 'ready' });
    assert.deepEqual(changes, ['/leaves']);
    assert.match(await detail(), /^The page of “About (?:apples|pears)”$/);
    known.become({ state: 'loading' });
    known.become({ state: 'ready' });
    assert.deepEqual(changes, ['/leaves']);
  });

  it('stay those of their posts when titles and with them addresses change', async () => {
    const path = `${BLOG}/content/posts/apples.md`;
    const before = await read(path);
    const whose = async (): Promise<string> =>
      (await find('posts/apples')).detail.replace(/, built .*$/, '');
    assert.equal(await whose(), 'The page of this post');
    const address = (): unknown => known.located!.blog.post('content/posts/apples.md')?.address;
    const old = address();
    await write(path, before.replace('About apples', 'Gold'));
    await eventually('the new address', () => address() !== old);
    await configure('Asia/Tokyo');
    assert.equal(await whose(), 'The page of this post');
    await write(path, before);
    await configure();
  });

  it('are forgotten with their blog, those of a server too', async () => {
    const { root } = known.located!;
    await find('posts/apples');
    const served = { posts: [], urlOf: () => undefined };
    pages.serve(root, new ServedPages(served, { kind: 'running', name: 'localhost:1313' }));
    known.become({});
    assert.ok(pages.servedAt(root));
    known.become({ located: undefined });
    assert.equal(pages.servedAt(root), undefined);
  });

  it('are read once where a post is opened while they are learnt ahead of it', async () => {
    const live = await liveAt('posts/apples');
    await Promise.all([pages.learnAhead(live.place, live), find('posts/apples')]);
    assert.deepEqual(pagesRead, [...new Set(pagesRead)]);
    assert.ok(pagesRead.length > 0);
  });

  it('tell once that the place the writer chose is in none of them', async () => {
    const { root } = known.located!;
    const choose = (name: string): void => {
      memory.kept = { [root.toString()]: [{ tag: 'main', names: [name] }] };
    };
    const lost: string[] = [];
    pages.own(pages.onDidLosePlace((of) => lost.push(of.toString())));
    choose('.gone');
    const live = await liveAt('posts/apples');
    await pages.learnAhead(live.place, live);
    // Nobody has asked to see them yet.
    assert.deepEqual(lost, []);
    assert.equal((await find('posts/apples')).page, undefined);
    await find('notes/plums');
    assert.deepEqual(lost, [root.toString()]);
    choose('.gone-too');
    await find('posts/apples');
    assert.deepEqual(lost, [root.toString(), root.toString()]);
  });
});
