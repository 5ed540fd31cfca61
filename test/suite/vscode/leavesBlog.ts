import * as vscode from 'vscode';
import type { Files, Log } from '../../../src/core/ports.ts';
import { Blogs } from '../../../src/vscode/blogs/blogs.ts';
import type { LocatedBlog } from '../../../src/vscode/blogs/locatedPost.ts';
import { workspaceFiles } from '../../../src/vscode/files/workspaceFiles.ts';
import type { PostSource } from '../../../src/vscode/preview/postSource.ts';
import { eventually, fileUri, remove, write } from './workspace.ts';

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** The folder of a small Hugo site. */
export const BLOG = 'leaves';
export const CONFIGURATION = `baseURL = "https://leaves.example/"
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
export function openFiles(root: vscode.Uri): Files {
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
      if (path === 'public') return Promise.resolve({ path, failure: 'folder' });
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
export class KnownBlogs implements PostSource {
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

/** Writes the blog, and finds it. */
export async function makeBlog(): Promise<Blogs> {
  await write(`${BLOG}/hugo.toml`, CONFIGURATION);
  for (const [path, body] of Object.entries(BODIES)) {
    await write(`${BLOG}/content/${path}.md`, source(nameOf(path), body));
  }
  await write(`${BLOG}/content/posts/new.md`, source('new', 'Nothing has been built of it.'));
  const blogs = new Blogs(quiet, workspaceFiles);
  await blogs.refresh();
  return blogs;
}

/** Removes the blog, and waits until that is told: or who makes it next is told of its end. */
export async function removeBlog(blogs: Blogs): Promise<void> {
  await remove(BLOG);
  await eventually('the end of the blog', () => !blogs.blogOf(fileUri(`${BLOG}/hugo.toml`)));
  blogs.dispose();
}

export function knownBlog(blogs: Blogs): KnownBlogs {
  const known = new KnownBlogs();
  known.located = blogs.blogOf(fileUri(`${BLOG}/hugo.toml`));
  return known;
}

/** The workspace's memory, as a test has it. */
export class Memory implements vscode.Memento {
  kept: unknown;

  keys(): readonly string[] {
    return [];
  }

  get<T>(_key: string, otherwise?: T): T | undefined {
    return this.kept === undefined ? otherwise : (this.kept as T);
  }

  update(_key: string, value: unknown): Promise<void> {
    this.kept = value;
    return Promise.resolve();
  }
}
