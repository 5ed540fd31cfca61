import * as vscode from 'vscode';
import type { Files } from '../../../core/ports.ts';
import {
  findOutput,
  readBuiltPosts,
  type BuiltBlog,
  type BuiltPost,
} from '../../../core/sitePage/builtPosts.ts';
import type { Site } from '../../../core/generators/generator.ts';
import type { Post } from '../../../core/posts/post.ts';
import type { LocatedBlog } from '../../blogs/locatedPost.ts';
import { Lifetime } from '../../lifetime.ts';

/** How long a burst of changes is gathered, in milliseconds: a build writes hundreds of files. */
const GATHER = 1000;

/** A blog's site as it was last built. */
export class BuiltSite extends Lifetime {
  readonly #located: LocatedBlog;
  readonly #files: Files;
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  /** The site was built anew, or is gone. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;
  #output: Promise<string | undefined> | undefined;
  #watched: string | undefined;
  #watcher: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;

  constructor(located: LocatedBlog, files: Files) {
    super();
    this.#located = located;
    this.#files = files;
    this.own({ dispose: () => void this.#watcher?.dispose() });
    this.own({ dispose: () => clearTimeout(this.#timer) });
  }

  /** Counts the builds seen. */
  get revision(): number {
    return this.#revision;
  }

  /** The folder with the built site, from the blog's root; `undefined` when there is none. */
  output(): Promise<string | undefined> {
    this.#output ??= this.#find();
    return this.#output;
  }

  /** Posts with the pages that were built of them, those most like `target` first. */
  async posts(target: Post): Promise<readonly BuiltPost[]> {
    const output = await this.output();
    return output === undefined ? [] : readBuiltPosts({ ...this.#blog(), output }, target);
  }

  get site(): Site {
    return this.#located.blog.site;
  }

  async #find(): Promise<string | undefined> {
    const output = await findOutput(this.#blog());
    if (!this.ended) this.#watch(output);
    return output;
  }

  #blog(): BuiltBlog {
    const { site, posts } = this.#located.blog;
    return { site, posts, files: this.#files };
  }

  /** Watches the output; where there is none yet, the folders it may come to be in. */
  #watch(output: string | undefined): void {
    const glob =
      output === undefined ? '{public,_site,dist,build,docs,output}/**/index.html' : `${output}/**`;
    if (glob === this.#watched) return;
    this.#watched = glob;
    this.#watcher?.dispose();
    const pattern = new vscode.RelativePattern(this.#located.root, glob);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const gather = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#revision += 1;
        this.#output = undefined;
        this.#changed.fire();
      }, GATHER);
    };
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(gather),
      watcher.onDidChange(gather),
      watcher.onDidDelete(gather),
    );
  }
}
