import type { Generator } from '../generators/generator.ts';
import type { FileContent, Files, Log, UnreadFile } from '../ports.ts';
import { frontMatterText } from '../posts/derivePost.ts';
import { Account } from './account.ts';
import type { Progress } from './blog.ts';
import { BlogFinder } from './blogFinder.ts';
import type { BlogIndex, ContentChange } from './blogIndex.ts';
import type { Work } from './blogSet.ts';
import { BlogSet } from './blogSet.ts';
import { FileTree } from './fileTree.ts';
import { Listing } from './listing.ts';
import type { Noted } from './notes.ts';
import { below, isWithin, join } from './paths.ts';
import { HEAD, readContent } from './readContent.ts';
import { Texts } from './texts.ts';

export interface IndexingOptions {
  readonly files: Files;
  readonly log: Log;
  readonly generators: readonly Generator[];
}

/** One piece of work: a refresh, or the taking in of one batch of notes. */
export interface Round {
  readonly signal: AbortSignal;
  /** Whether the work is cancelled, or nobody waits for it any more. */
  readonly isOver: () => boolean;
  /** Called after each batch: tells how far the work is. */
  readonly report: (progress: Progress) => void;
  /** Files to be looked at. */
  readonly dirty: Set<string>;
  /** Files whose posts came, went or turned out to be others. */
  readonly changed: Set<string>;
  /** Heads read on the way. */
  readonly heads: Map<string, FileContent | UnreadFile>;
}

/** Makes the blogs of a workspace folder current; `WorkspaceIndex` says when. */
export class Indexing {
  readonly texts: Texts;
  readonly blogs: BlogSet;
  readonly account = new Account();
  readonly #files: Files;
  readonly #tree = new FileTree();
  readonly #finder: BlogFinder;
  readonly #listing: Listing;
  #isListed = false;

  constructor({ files, log, generators }: IndexingOptions) {
    const tree = this.#tree;
    this.#files = files;
    this.texts = new Texts(files);
    this.blogs = new BlogSet(tree);
    this.#finder = new BlogFinder({ tree, texts: this.texts, generators, log });
    this.#listing = new Listing({ files, tree, texts: this.texts, finder: this.#finder });
  }

  /** Whether all files were listed once; before that there is nothing to keep current. */
  get isListed(): boolean {
    return this.#isListed;
  }

  /** Lists and reads everything. @returns whether it came to its end. */
  async refresh(round: Round): Promise<boolean> {
    this.texts.forgetAll();
    this.#listing.restart();
    this.#finder.renewAll();
    await this.#list('', round);
    this.#presentHeld('', round);
    if (round.isOver()) return false;
    this.#isListed = true;
    // All is looked at anyway.
    round.dirty.clear();
    return this.#settle(round);
  }

  /** Takes in changes that were noted. */
  async takeIn({ changed, deleted, edited }: Noted, round: Round): Promise<void> {
    for (const path of deleted) this.#gone(path, round);
    const unknown = [...edited].filter((path) => !this.#isHeld(path));
    await this.#look([...changed, ...unknown], round);
    for (const path of edited) if (this.#isHeld(path)) this.#present(path, round);
    await this.#followReach(round);
    const filled = this.blogs.all.filter(({ posts }) => posts.length > 0);
    await this.#settle(round);
    // Some folders are a blog for what their posts say, and none when the last of them is gone.
    const emptied = filled.filter(({ posts }) => posts.length === 0);
    for (const index of emptied) this.#finder.renew(index.root, '');
    const isOpen = this.#finder.changedPosts(round.changed);
    if (isOpen || emptied.length > 0) await this.#settle(round);
  }

  /** Whether an editor holds the file's text. */
  #isHeld(path: string): boolean {
    return this.texts.overlay(path) !== undefined;
  }

  /** Looks what there is on disk at each path. */
  async #look(paths: readonly string[], round: Round): Promise<void> {
    const wanted = paths.filter((path) => !this.#listing.isIgnored(path));
    const folders: string[] = [];
    for await (const batch of this.#files.readAll(wanted, HEAD, round.signal)) {
      for (const file of batch) {
        const failure = 'failure' in file ? file.failure : undefined;
        if (failure === 'folder') folders.push(file.path);
        else if (failure === 'missing') this.#gone(file.path, round);
        else {
          round.heads.set(file.path, file);
          this.#present(file.path, round);
        }
      }
    }
    for (const folder of folders) await this.#list(folder, round);
  }

  #present(path: string, round: Round): void {
    if (this.#listing.isIgnored(path)) return;
    this.#listing.present(path);
    round.dirty.add(path);
  }

  /** What editors hold below a folder may not be on disk. */
  #presentHeld(folder: string, round: Round): void {
    for (const path of this.texts.overlaid) if (isWithin(path, folder)) this.#present(path, round);
  }

  #gone(path: string, round: Round): void {
    for (const file of this.#listing.gone(path)) round.dirty.add(file);
  }

  async #list(folder: string, { signal, dirty, report, isOver }: Round): Promise<void> {
    for await (const batch of this.#listing.list(folder, signal)) {
      if (isOver()) return;
      for (const path of batch) dirty.add(path);
      report({ done: 0, total: dirty.size });
    }
  }

  /** Other posts may depend on a content file's front matter: then they are derived anew as well. */
  async #followReach(round: Round): Promise<void> {
    for (const path of round.dirty) {
      const index = this.blogs.of(path);
      const inside = index && below(path, index.root);
      if (index === undefined || inside === undefined || !index.post(inside)) continue;
      const reach = index.site.reachOf?.(inside, 'frontMatter');
      if (reach === undefined || !this.blogs.isContent(index, inside)) continue;
      const source = { files: this.#files, texts: this.texts, heads: round.heads };
      for await (const batch of readContent(source, index, [inside], round.signal)) {
        for (const { file } of batch) {
          const now = file && frontMatterText(index.site, file);
          if (now !== index.frontMatterOf(inside)) this.#finder.renew(index.root, reach);
        }
      }
    }
  }

  /** Finds the blogs and makes them current. @returns whether it came to its end. */
  async #settle(round: Round): Promise<boolean> {
    const found = await this.#findBlogs(round);
    if (round.isOver()) return false;
    const renewed = this.#finder.takeRenewed();
    const pause = async (): Promise<void> => this.#files.pause?.();
    const news = { found, renewed, dirty: round.dirty, pause };
    const works = await this.blogs.takeOver(news, this.account);
    round.dirty.clear();
    return this.#load(works, round);
  }

  /** Folders that turn out to be no site's output are listed, and may hold blogs in turn. */
  async #findBlogs(round: Round): ReturnType<BlogFinder['find']> {
    let found = await this.#finder.find();
    for (;;) {
      const folders = this.#listing.settle(found);
      if (folders.length === 0 || round.isOver()) return found;
      for (const folder of folders) {
        await this.#list(folder, round);
        this.#presentHeld(folder, round);
      }
      found = await this.#finder.find();
    }
  }

  /** Reads what is to be read, drops what is to be dropped. @returns whether it came to its end. */
  async #load(works: readonly Work[], round: Round): Promise<boolean> {
    const { signal, heads, report, isOver } = round;
    const source = { files: this.#files, texts: this.texts, heads };
    const total = works.reduce((sum, { read, drop }) => sum + read.size + drop.size, 0);
    let done = 0;
    for (const { index, read, drop } of works) {
      const gone = Array.from(drop, (path) => ({ path, file: undefined }));
      this.#apply(index, gone, round);
      done += gone.length;
      for await (const batch of readContent(source, index, [...read], signal)) {
        if (isOver()) return false;
        this.#apply(index, batch, round);
        done += batch.length;
        report({ done, total });
      }
    }
    return !isOver();
  }

  #apply(index: BlogIndex, changes: readonly ContentChange[], { changed }: Round): void {
    const change = index.apply(changes);
    this.account.merge(change, index.root);
    for (const path of [...change.added, ...change.changed, ...change.removed]) {
      changed.add(join(index.root, path));
    }
  }
}
