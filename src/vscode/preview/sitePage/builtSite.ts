import * as vscode from 'vscode';
import { labelOf } from '../../../core/posts/post.ts';
import type { Files } from '../../../core/ports.ts';
import {
  findOutput,
  readBuiltPost,
  readBuiltPosts,
  type BuiltBlog,
  type BuiltPost,
} from '../../../core/sitePage/builtPosts.ts';
import type { Post } from '../../../core/posts/post.ts';
import type { LocatedBlog } from '../../blogs/locatedPost.ts';
import { builtFiles, pagesToCome } from '../../../core/sitePage/builtPath.ts';
import type { SitePageShell } from '../../../core/sitePage/sitePageShell.ts';
import { newestThemeChange } from '../../../core/sitePage/themeChange.ts';
import { Lifetime } from '../../lifetime.ts';
import { Burst, BUILD_RESTS } from '../burst.ts';
import type { PostPlace } from '../postPlace.ts';
import type { PageSource, UrlOf, UrlRequest } from './pageSource.ts';
import { serveReferences } from './servedPage.ts';

/** For how long it stays known when the theme was changed last, in milliseconds. */
const THEME_STAYS = 20_000;
/** By how much the theme must be newer than a page, in milliseconds: a checkout writes both. */
const THEME_NEWER = 60_000;
/** How often pages are looked for when a build was told of and there are none; each time later. */
const LOOKS = 5;
/** So many posts' own pages are remembered, those read last. */
const MOST_OWN = 24;

/** A blog's site as it was last built. */
export class BuiltSite extends Lifetime implements PageSource {
  readonly located: LocatedBlog;
  readonly #files: Files;
  readonly #ending = new AbortController();
  readonly #changed = this.own(new vscode.EventEmitter<void>());
  /** The site was built anew, or is gone. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;
  #found: FoundOutput | undefined;
  #watched: string | undefined;
  #watcher: vscode.Disposable | undefined;
  readonly #build = this.own(new Burst(BUILD_RESTS, () => this.#builtAnew()));
  #next: ReturnType<typeof setTimeout> | undefined;
  #revision = 0;
  /** Posts that were previewed, as they were with the pages of this build. */
  readonly #own = new Map<string, BuiltPost>();
  #theme: { readonly changed: Promise<number | undefined>; readonly asked: number } | undefined;

  constructor(located: LocatedBlog, files: Files) {
    super();
    this.located = located;
    this.#files = files;
    this.own({ dispose: () => void this.#watcher?.dispose() });
    this.own({ dispose: () => this.#ending.abort() });
    this.own({ dispose: () => clearTimeout(this.#next) });
  }

  /** Counts the builds seen. */
  get revision(): string {
    return `build ${this.#revision}`;
  }

  async isThere(): Promise<boolean> {
    return (await this.output()) !== undefined;
  }

  /** The folder with the built site, from the blog's root; `undefined` when there is none. */
  output(): Promise<string | undefined> {
    const { site } = this.located.blog;
    if (this.#found?.site !== site) this.#found = { site, folder: this.#find() };
    return this.#found.folder;
  }

  /** Where nothing was found, more posts may be known by now whose pages were built. */
  async lookAgain(): Promise<void> {
    if (!this.#found || (await this.output()) !== undefined) return;
    this.#found = undefined;
    if ((await this.output()) !== undefined && !this.ended) this.#changed.fire();
  }

  /**
   * Posts with the pages that were built of them, those most like `target` first. The page that was
   * its own once stays so until the next build, though its address may be another by now.
   */
  async posts(target: Post): Promise<readonly BuiltPost[]> {
    const output = await this.output();
    if (output === undefined) return [];
    const known = this.#own.get(target.path);
    const skip = new Set(known && [target.path]);
    const revision = this.#revision;
    const read = await readBuiltPosts({ ...this.blog, output }, target, skip);
    if (known) return [known, ...read];
    const own = read.find(({ post }) => post.path === target.path);
    if (own && revision === this.#revision) this.#remember(own);
    return read;
  }

  async ownPage(post: Post): Promise<BuiltPost | undefined> {
    const known = this.#own.get(post.path);
    const output = known ? undefined : await this.output();
    if (output === undefined) return known;
    const revision = this.#revision;
    const own = await readBuiltPost({ ...this.blog, output }, post);
    if (own && revision === this.#revision) this.#remember(own);
    return own;
  }

  #remember(own: BuiltPost): void {
    this.#own.set(own.post.path, own);
    const [oldest] = this.#own.keys();
    if (this.#own.size > MOST_OWN && oldest !== undefined) this.#own.delete(oldest);
  }

  async urlsFor(shell: Pick<SitePageShell, 'references'>, request: UrlRequest): Promise<UrlOf> {
    const output = await this.output();
    if (output === undefined) return () => undefined;
    const files = this.#files;
    return serveReferences(shell, { ...request, output, files, revision: this.#revision });
  }

  describe({ post, modified }: BuiltPost, place: PostPlace): string {
    const { t } = vscode.l10n;
    const when = builtWhen(Date.now() - modified);
    if (post.path === place.path) return t('The page of this post, {0}', when);
    return t('The page of “{0}”, {1}', labelOf(post), when);
  }

  async describeLater(page: BuiltPost, place: PostPlace): Promise<string | undefined> {
    const changed = await this.#themeChanged();
    if (changed === undefined || changed <= page.modified + THEME_NEWER) return undefined;
    return vscode.l10n.t('{0}, theme changed since', this.describe(page, place));
  }

  #builtAnew(): void {
    this.#revision += 1;
    this.#found = undefined;
    this.#own.clear();
    this.#changed.fire();
    this.#lookSoon(LOOKS);
  }

  /** Where only a folder was told of, its pages may come later, and never be told of. */
  #lookSoon(looks: number): void {
    clearTimeout(this.#next);
    if (looks === 0 || this.ended) return;
    const rest = BUILD_RESTS * 2 ** (LOOKS - looks);
    this.#next = setTimeout(() => void this.#lookOn(looks), rest);
  }

  async #lookOn(looks: number): Promise<void> {
    await this.lookAgain();
    if ((await this.output()) === undefined) this.#lookSoon(looks - 1);
  }

  #themeChanged(): Promise<number | undefined> {
    const now = Date.now();
    if (!this.#theme || now - this.#theme.asked > THEME_STAYS) {
      const { signal } = this.#ending;
      this.#theme = { changed: newestThemeChange(this.blog, signal), asked: now };
    }
    return this.#theme.changed;
  }

  async #find(): Promise<string | undefined> {
    const output = await findOutput(this.blog);
    if (!this.ended) this.#watch(output);
    return output;
  }

  get blog(): BuiltBlog {
    const { site, posts } = this.located.blog;
    return { site, posts, files: this.#files };
  }

  /** Watches the output; where there is none yet, the folders it may come to be in. */
  #watch(output: string | undefined): void {
    const { outputs } = this.blog.site;
    const glob = output === undefined ? pagesToCome(outputs) : builtFiles(output);
    if (glob === this.#watched) return;
    this.#watched = glob;
    this.#watcher?.dispose();
    const pattern = new vscode.RelativePattern(this.located.root, glob);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const gather = (uri: vscode.Uri): void => this.#build.add(uri);
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(gather),
      watcher.onDidChange(gather),
      watcher.onDidDelete(gather),
    );
  }
}

/** The output folder as it was found by one state of the configuration. */
interface FoundOutput {
  readonly site: BuiltBlog['site'];
  readonly folder: Promise<string | undefined>;
}

/** @param age in milliseconds. */
function builtWhen(age: number): string {
  const { t } = vscode.l10n;
  const minutes = Math.max(0, Math.round(age / 60_000));
  if (minutes < 1) return t('built just now');
  if (minutes < 60) return t('built {0} min ago', minutes);
  if (minutes < 48 * 60) return t('built {0} h ago', Math.round(minutes / 60));
  return t('built {0} days ago', Math.round(minutes / 1440));
}
