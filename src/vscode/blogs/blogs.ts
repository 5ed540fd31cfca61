import * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import { VIEWS } from '../ids.ts';
import type { OpenFiles } from '../files/workspaceFiles.ts';
import { Lifetime } from '../lifetime.ts';
import { FolderBlogs } from './folderBlogs.ts';
import type { LocatedBlog, LocatedPost } from './locatedPost.ts';

/** How the search for blogs stands. */
export type BlogsState = 'loading' | 'cancelled' | 'ready';

/** All blogs of the workspace, over its folders as they come and go. */
export class Blogs extends Lifetime {
  readonly #log: Log;
  readonly #openFiles: OpenFiles;
  readonly #folders = new Map<string, FolderBlogs>();
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  /** Something that Galley shows has changed: a post, a blog, or the state. */
  readonly onDidChange = this.#changed.event;
  #loading: AbortController | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(log: Log, openFiles: OpenFiles) {
    super();
    this.#log = log;
    this.#openFiles = openFiles;
    this.own(
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const folder of removed) this.#remove(folder);
        if (added.length > 0) void this.refresh();
        else this.#changed.fire();
      }),
    );
  }

  /** Each once, also where one folder of the workspace lies in another. */
  get all(): readonly LocatedBlog[] {
    const folders = [...this.#folders.values()];
    return folders.flatMap((folder) =>
      folder.blogs.filter(({ root }) => this.#folderOf(root) === folder),
    );
  }

  get state(): BlogsState {
    if (this.#loading) return 'loading';
    const stopped = [...this.#folders.values()].some((folder) => folder.state === 'stopped');
    return stopped ? 'cancelled' : 'ready';
  }

  blogOf(uri: vscode.Uri): LocatedBlog | undefined {
    return this.#folderOf(uri)?.blogOf(uri);
  }

  postAt(uri: vscode.Uri): LocatedPost | undefined {
    return this.#folderOf(uri)?.postAt(uri);
  }

  /** Waits for the search that runs, so that a command asked for early knows all blogs. */
  async found(): Promise<void> {
    for (let known: unknown; known !== this.#reading;) {
      known = this.#reading;
      await this.#reading;
    }
  }

  /** Looks for blogs and posts anew. A search that runs is ended first; nothing is thrown. */
  refresh(): Promise<void> {
    this.#reading = this.#search();
    return this.#reading;
  }

  /** Ends a search that runs; what was found stays. */
  cancel(): void {
    this.#loading?.abort();
  }

  override dispose(): void {
    this.cancel();
    for (const folder of this.#folders.values()) folder.dispose();
    this.#folders.clear();
    super.dispose();
  }

  async #search(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.#add(folder);
    this.#changed.fire();
    try {
      await this.#readAll(loading.signal);
    } catch (error) {
      this.#log.error('The workspace could not be searched for blogs.', error);
    }
    if (this.#loading !== loading) return;
    this.#loading = undefined;
    if (!this.ended) this.#changed.fire();
  }

  async #readAll(signal: AbortSignal): Promise<void> {
    const folders = [...this.#folders.values()];
    const read = async (): Promise<void> => {
      await Promise.all(folders.map((folder) => folder.refresh(signal, () => undefined)));
    };
    await vscode.window.withProgress({ location: { viewId: VIEWS.posts } }, read);
  }

  #add(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.#folders.has(key)) return;
    const blogs = new FolderBlogs(folder, this.#openFiles(folder.uri), this.#log);
    blogs.own(blogs.onDidChange(() => this.#changed.fire()));
    this.#folders.set(key, blogs);
  }

  #remove(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    this.#folders.get(key)?.dispose();
    this.#folders.delete(key);
  }

  #folderOf(uri: vscode.Uri): FolderBlogs | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#folders.get(folder.uri.toString());
  }
}
