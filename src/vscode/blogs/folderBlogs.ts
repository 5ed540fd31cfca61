import * as vscode from 'vscode';
import type { Blog, IndexChange, Progress } from '../../core/blogs/blog.ts';
import { WorkspaceIndex } from '../../core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../../core/generators/registry.ts';
import type { Files, Log } from '../../core/ports.ts';
import { pathBelow, uriBelow } from '../files/pathBelow.ts';
import { Lifetime } from '../lifetime.ts';
import type { LocatedBlog, LocatedPost } from './locatedPost.ts';

/** How long a burst of changes is gathered, in milliseconds. */
const GATHER = 80;

/** The blogs of one workspace folder: its index, fed by the file watcher and by unsaved documents. */
export class FolderBlogs extends Lifetime {
  readonly folder: vscode.WorkspaceFolder;
  readonly #index: WorkspaceIndex;
  readonly #log: Log;
  readonly #changed = this.own(new vscode.EventEmitter<IndexChange>());
  readonly onDidChange = this.#changed.event;
  #located = new Map<Blog, LocatedBlog>();

  constructor(folder: vscode.WorkspaceFolder, files: Files, log: Log) {
    super();
    this.folder = folder;
    this.#log = log;
    this.#index = this.own(
      new WorkspaceIndex({
        files,
        log,
        generators: GENERATORS,
        wake: () => this.#flushSoon(),
      }),
    );
    this.own(
      this.#index.onDidChange((change) => {
        if (change.blogs.added.length + change.blogs.changed.length > 0) this.#takeUnsaved();
        this.#changed.fire(change);
      }),
    );
    this.#watchFiles();
    this.#watchDocuments();
  }

  get state(): WorkspaceIndex['state'] {
    return this.#index.state;
  }

  get blogs(): readonly LocatedBlog[] {
    return this.#index.blogs.map((blog) => this.#locate(blog));
  }

  refresh(signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<void> {
    return this.#index.refresh(signal, onProgress);
  }

  /** Takes in at once what is waiting. */
  flush(): Promise<void> {
    return this.#index.flush();
  }

  blogOf(uri: vscode.Uri): LocatedBlog | undefined {
    const path = pathBelow(this.folder.uri, uri);
    const blog = path === undefined ? undefined : this.#index.blogOf(path);
    return blog && this.#locate(blog);
  }

  postAt(uri: vscode.Uri): LocatedPost | undefined {
    const path = pathBelow(this.folder.uri, uri);
    const found = path === undefined ? undefined : this.#index.postAt(path);
    return found && { uri, post: found.post, located: this.#locate(found.blog) };
  }

  #locate(blog: Blog): LocatedBlog {
    const known = this.#located.get(blog);
    if (known) return known;
    const current = new Set(this.#index.blogs);
    this.#located = new Map([...this.#located].filter(([other]) => current.has(other)));
    const root = uriBelow(this.folder.uri, blog.root);
    const located = { id: root.toString(), root, folder: this.folder, blog };
    this.#located.set(blog, located);
    return located;
  }

  #flushSoon(): void {
    setTimeout(() => {
      if (this.ended) return;
      this.#index.flush().catch((error: unknown) => {
        this.#log.error(`Changes in ${this.folder.name} could not be taken in.`, error);
      });
    }, GATHER);
  }

  #watchFiles(): void {
    const pattern = new vscode.RelativePattern(this.folder, '**/*');
    const watcher = this.own(vscode.workspace.createFileSystemWatcher(pattern));
    this.own(watcher.onDidCreate((uri) => this.#at(uri, (path) => this.#index.fileChanged(path))));
    this.own(watcher.onDidChange((uri) => this.#at(uri, (path) => this.#index.fileChanged(path))));
    this.own(watcher.onDidDelete((uri) => this.#at(uri, (path) => this.#index.fileDeleted(path))));
  }

  #watchDocuments(): void {
    const take = (document: vscode.TextDocument): void => this.#take(document);
    this.own(vscode.workspace.onDidOpenTextDocument(take));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => take(document)));
    this.own(vscode.workspace.onDidSaveTextDocument(take));
    this.own(
      vscode.workspace.onDidCloseTextDocument(({ uri }) =>
        this.#at(uri, (path) => this.#index.release(path)),
      ),
    );
  }

  /** Texts that were unsaved before it was known that they are posts: VS Code keeps them over a restart. */
  #takeUnsaved(): void {
    for (const document of vscode.workspace.textDocuments) {
      if (document.isDirty) this.#take(document);
    }
  }

  /** An unsaved document counts rather than the file; a saved or closed one no longer. */
  #take(document: vscode.TextDocument): void {
    this.#at(document.uri, (path) => {
      if (!this.#concerns(path)) return;
      if (document.isDirty) this.#index.overlay(path, document.getText());
      else this.#index.release(path);
    });
  }

  /** Whether a file's unsaved text is worth a look: most documents are of no blog. */
  #concerns(path: string): boolean {
    const blog = this.#index.blogOf(path);
    if (!blog) return false;
    const below = blog.root === '' ? path : path.slice(blog.root.length + 1);
    return blog.site.roleOf(below) !== 'other';
  }

  #at(uri: vscode.Uri, run: (path: string) => void): void {
    const path = pathBelow(this.folder.uri, uri);
    if (path !== undefined && path !== '') run(path);
  }
}
