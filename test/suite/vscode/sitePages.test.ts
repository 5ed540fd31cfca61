import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Files, Log } from '../../../src/core/ports.ts';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import type { LocatedBlog } from '../../../src/vscode/blogs/locatedPost.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import { LivePost } from '../../../src/vscode/preview/livePost.ts';
import { placeOf } from '../../../src/vscode/preview/postPlace.ts';
import type { PostSource } from '../../../src/vscode/preview/postSource.ts';
import { ChosenPlaces } from '../../../src/vscode/preview/sitePage/chosenPlaces.ts';
import { ServedPages } from '../../../src/vscode/preview/sitePage/servedPages.ts';
import { SitePages, type SitePageSearch } from '../../../src/vscode/preview/sitePage/sitePages.ts';
import { eventually, fileUri, read, remove, write } from './workspace.ts';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const BLOG = 'leaves';
const CONFIGURATION = `baseURL = "https://leaves.example/"
title = "Leaves"
permalinks = { posts = "/posts/:title/", notes = "/notes/:title/" }
`;
const BODIES: Readonly<Record<string, string>> = {
  'posts/apples': 'Apples keep through the winter in straw.\n\nTurn them every week.',
  'posts/pears': 'Pears ripen from the inside outwards.\n\nPick them while they are hard.',
  'notes/plums': 'Plums are best the day they fall.\n\nWasps know this as well.',
};

function page(name: string, body: string): string {
  const paragraphs = body.split('\n\n').map((text) => `<p>${text}</p>`);
  return `<body><main><h1>About ${name}</h1><article>${paragraphs.join('\n')}</article></main></body>`;
}

function nameOf(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}

/** The blog's files, and its built pages, which are not on disk: nothing is told of their coming. */
function openFiles(root: vscode.Uri): Files {
  const pages = new Map(
    Object.entries(BODIES).map(([path, body]) => [
      `public/${path.replace('/', '/about-')}/index.html`,
      new TextEncoder().encode(page(nameOf(path), body)),
    ]),
  );
  const onDisk = workspaceFiles(root);
  return {
    ...onDisk,
    read: (path, limit) => {
      const bytes = pages.get(path);
      if (!bytes) return onDisk.read(path, limit);
      const times = { modified: 1000, created: 1000 };
      return Promise.resolve({ path, bytes: bytes.slice(0, limit), size: bytes.length, ...times });
    },
  };
}

function source(name: string, body: string): string {
  return `---\ntitle: About ${name}\ndate: 2024-05-05\n---\n\n${body}\n`;
}

/** What a preview knows of the blogs, as a test has it. */
class KnownBlogs implements PostSource {
  state: PostSource['state'] = 'ready';
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  located: LocatedBlog | undefined;

  blogOf(): LocatedBlog | undefined {
    return this.located;
  }

  become(known: Partial<Pick<KnownBlogs, 'state' | 'located'>>): void {
    Object.assign(this, known);
    this.#changed.fire();
  }
}

describe('The pages of a site', () => {
  let blogs: Blogs;
  let known: KnownBlogs;
  let pages: SitePages;
  let changes: string[];
  let chosen: unknown;

  const memory: vscode.Memento = {
    keys: () => [],
    get: () => chosen,
    update: (_key: string, value: unknown) => {
      chosen = value;
      return Promise.resolve();
    },
  };

  before(async () => {
    await write(`${BLOG}/hugo.toml`, CONFIGURATION);
    for (const [path, body] of Object.entries(BODIES)) {
      await write(`${BLOG}/content/${path}.md`, source(nameOf(path), body));
    }
    await write(`${BLOG}/content/posts/new.md`, source('new', 'Nothing has been built of it.'));
    blogs = new Blogs(quiet, workspaceFiles);
    await blogs.refresh();
  });

  after(async () => {
    blogs.dispose();
    await remove(BLOG);
  });

  beforeEach(() => {
    chosen = undefined;
    changes = [];
    known = new KnownBlogs();
    known.located = blogs.blogOf(fileUri(`${BLOG}/hugo.toml`));
    pages = new SitePages(openFiles, new ChosenPlaces(memory), known);
    pages.own(
      pages.onDidChange((root) => changes.push(root.path.slice(root.path.lastIndexOf('/')))),
    );
  });

  afterEach(() => pages.dispose());

  const find = async (path: string): Promise<SitePageSearch> => {
    const uri = fileUri(`${BLOG}/content/${path}.md`);
    const place = placeOf(uri, known);
    const live = new LivePost(place);
    live.take(await read(`${BLOG}/content/${path}.md`), []);
    const webview = { asWebviewUri: (file: vscode.Uri) => file, cspSource: '' } as vscode.Webview;
    return pages.find({ place, live, webview, loadsFromWeb: false });
  };

  const configure = async (text: string): Promise<void> => {
    const { site } = known.located!.blog;
    await write(`${BLOG}/hugo.toml`, text);
    await eventually('the new configuration', () => known.located!.blog.site !== site);
  };

  /** The blog with only these of its posts. */
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
    const first = await keyOf();
    assert.ok(first);
    assert.equal(await keyOf(), first);
    await configure(`${CONFIGURATION}timeZone = "Asia/Tokyo"\n`);
    assert.notEqual(await keyOf(), first);
    await configure(CONFIGURATION);
  });

  it('are learnt of again when all posts are known, and only then', async () => {
    const whole = known.located!;
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
    await configure(`${CONFIGURATION}timeZone = "Asia/Tokyo"\n`);
    assert.equal(await whose(), 'The page of this post');
    await write(path, before);
    await configure(CONFIGURATION);
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

  it('tell once that the place the writer chose is in none of them', async () => {
    const { root } = known.located!;
    const choose = (name: string): void => {
      chosen = { [root.toString()]: [{ tag: 'main', names: [name] }] };
    };
    const lost: string[] = [];
    pages.own(pages.onDidLosePlace((of) => lost.push(of.toString())));
    choose('.gone');
    assert.equal((await find('posts/apples')).page, undefined);
    await find('notes/plums');
    assert.deepEqual(lost, [root.toString()]);
    choose('.gone-too');
    await find('posts/apples');
    assert.deepEqual(lost, [root.toString(), root.toString()]);
  });
});
