import { AddressBook } from '../checks/addressBook.ts';
import { addressClash } from '../checks/addressClash.ts';
import type { ContentFile, Site } from '../generators/generator.ts';
import type { Post } from '../posts/post.ts';
import { derivePost, frontMatterText } from '../posts/derivePost.ts';
import { detached } from '../posts/detached.ts';
import { sameData } from '../sameData.ts';
import type { Blog, Changes, FileTimes, SiteProblem } from './blog.ts';
import { ChangeSet } from './changeSet.ts';
import { isWithin } from './paths.ts';

/** A content file as it is now, or that it is gone. Paths are relative to the blog's root. */
export interface ContentChange {
  readonly path: string;
  readonly file: ContentFile | undefined;
}

interface Entry {
  /** As the generator has it. */
  readonly derived: Post;
  /** With what was found by comparing it with others. */
  readonly post: Post;
  readonly times: FileTimes;
  /** The front matter as written, kept only where other posts depend on it. */
  readonly frontMatter: string | undefined;
}

/** What came of one batch; `touched` posts say the same, but their files were written anew. */
export interface BlogChange extends Changes {
  readonly touched: readonly string[];
}

const NO_TIMES: FileTimes = { modified: 0, created: 0 };

/** The posts of one blog, as a fold over changes: any order gives what a rebuild gives. */
export class BlogIndex implements Blog {
  readonly root: string;
  readonly #entries = new Map<string, Entry>();
  readonly #addresses = new AddressBook();
  #site: Site;
  #posts: readonly Post[] | undefined;

  constructor(root: string, site: Site) {
    this.root = root;
    this.#site = site;
  }

  get site(): Site {
    return this.#site;
  }

  get problems(): readonly SiteProblem[] {
    return this.#site.problems;
  }

  get posts(): readonly Post[] {
    this.#posts ??= Array.from(this.#entries.values(), ({ post }) => post);
    return this.#posts;
  }

  get paths(): Iterable<string> {
    return this.#entries.keys();
  }

  post(path: string): Post | undefined {
    return this.#entries.get(path)?.post;
  }

  postsAt(address: string): readonly Post[] {
    return this.#addresses.at(address).flatMap((path) => this.post(path) ?? []);
  }

  timesOf(path: string): FileTimes {
    return this.#entries.get(path)?.times ?? NO_TIMES;
  }

  /** The front matter as last taken in, of a content file that others depend on. */
  frontMatterOf(path: string): string | undefined {
    return this.#entries.get(path)?.frontMatter;
  }

  /** Posts stay as they were derived until they are applied again. @returns whether it is news. */
  renew(site: Site): boolean {
    if (site === this.#site) return false;
    this.#site = site;
    return true;
  }

  /** Paths of the posts below a folder. */
  pathsBelow(folder: string): readonly string[] {
    return [...this.#entries.keys()].filter((path) => isWithin(path, folder));
  }

  /** Takes in changes. What is derived as it was before is no change, though it may be `touched`. */
  apply(changes: readonly ContentChange[]): BlogChange {
    const account = new ChangeSet();
    const compare = new Set<string>();
    const touched: string[] = [];
    for (const { path, file } of changes) {
      const known = this.#entries.get(path);
      const entry = file && this.#entryOf(file, known);
      if (entry) this.#entries.set(path, entry);
      else this.#entries.delete(path);
      if (known?.derived === entry?.derived) {
        if (known && !sameData(known.times, entry?.times)) touched.push(path);
        continue;
      }
      if (known === undefined) account.added(path);
      else if (entry === undefined) account.removed(path);
      else account.changed(path);
      const addresses = this.#addresses.move(path, known?.derived, entry?.derived);
      for (const address of addresses) compare.add(address);
    }
    for (const address of compare) this.#compare(address, account);
    if (!account.isEmpty) this.#posts = undefined;
    return { ...account.take(), touched };
  }

  /** The derived post is the one from before if it says the same. */
  #entryOf(file: ContentFile, known: Entry | undefined): Entry {
    const fresh = derivePost(this.#site, file);
    const isSame = known !== undefined && sameData(known.derived, fresh);
    const derived = isSame ? known.derived : detached(fresh);
    return {
      derived,
      post: isSame ? known.post : derived,
      times: { modified: file.modified, created: file.created },
      frontMatter:
        this.#site.reachOf?.(file.path, 'frontMatter') === undefined
          ? undefined
          : frontMatterText(this.#site, file),
    };
  }

  /** Says of all posts at an address whether they are alone there. */
  #compare(address: string, account: ChangeSet): void {
    const paths = this.#addresses.at(address);
    for (const path of paths) {
      const entry = this.#entries.get(path);
      if (entry === undefined) continue;
      const clash = addressClash(
        address,
        paths.filter((other) => other !== path),
      );
      const { derived } = entry;
      const post = clash ? { ...derived, problems: [...derived.problems, clash] } : derived;
      if (sameData(post, entry.post)) continue;
      this.#entries.set(path, { ...entry, post });
      account.changed(path);
    }
  }
}
