import type { Account } from './account.ts';
import type { Blog } from './blog.ts';
import type { FoundBlog, Renewed } from './blogFinder.ts';
import { BlogIndex } from './blogIndex.ts';
import type { FileTree } from './fileTree.ts';
import { below, isWithin, join, upwards } from './paths.ts';

/** What is to be done to make a blog current, by paths from its root: none is in both. */
export interface Work {
  readonly index: BlogIndex;
  /** Content files to be read. */
  readonly read: ReadonlySet<string>;
  /** Files that are no content of the blog, or not any more. */
  readonly drop: ReadonlySet<string>;
}

interface Worklist extends Work {
  readonly read: Set<string>;
  readonly drop: Set<string>;
}

/** What has come to light since the last time. */
export interface News {
  readonly found: readonly FoundBlog[];
  readonly renewed: Renewed;
  /** Files that came, changed or went, by path in the workspace folder. */
  readonly dirty: ReadonlySet<string>;
  /** Called now and then on the way, for a blog may have thousands of files. */
  readonly pause: () => Promise<void>;
}

/** So many files are listed between two pauses. */
const STRIDE = 256;

/** The blogs of a workspace folder, and whose each file is: the innermost blog's. */
export class BlogSet {
  readonly #tree: FileTree;
  readonly #indexes = new Map<string, BlogIndex>();
  #all: readonly BlogIndex[] = [];

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** By root. */
  get all(): readonly BlogIndex[] {
    return this.#all;
  }

  /** The blog that a file or folder is in. */
  of(path: string): BlogIndex | undefined {
    for (const folder of upwards(path)) {
      const index = this.#indexes.get(folder);
      if (index) return index;
    }
    return undefined;
  }

  /** Whether a path, relative to the blog's root, is a content file of the blog now. */
  isContent(index: BlogIndex, path: string): boolean {
    const { root, site } = index;
    const full = join(root, path);
    return (
      this.#tree.hasFile(full) &&
      this.of(full) === index &&
      site.contentFolders.some((folder) => isWithin(path, folder)) &&
      !isOutput(index, path) &&
      site.roleOf(path) === 'content'
    );
  }

  /** Takes over the blogs that there are now. @returns what is to be done for each. */
  async takeOver(news: News, account: Account): Promise<readonly Work[]> {
    const { found, renewed, dirty, pause } = news;
    const others = this.#adopt(found, account);
    const lists = new Map<BlogIndex, Worklist>();
    for (const index of this.#all) {
      const list = { index, read: new Set<string>(), drop: new Set<string>() };
      const scopes = renewed.get(index.root) ?? new Set();
      if (others.has(index) && !scopes.has('')) await this.#listMisplaced(list, pause);
      for (const folder of scopes) await this.#listBelow(folder, list, pause);
      lists.set(index, list);
    }
    for (const path of dirty) {
      const index = this.of(path);
      const inside = index && below(path, index.root);
      if (index === undefined || inside === undefined) continue;
      const list = lists.get(index);
      if (this.isContent(index, inside)) list?.read.add(inside);
      else list?.drop.add(inside);
    }
    return [...lists.values()];
  }

  /** @returns the blogs that may have other files now. */
  #adopt(found: readonly FoundBlog[], account: Account): ReadonlySet<BlogIndex> {
    const kinds = new Map(found.map(({ root, site }) => [root, site.generator]));
    const went = this.#all.filter(({ root, site }) => kinds.get(root) !== site.generator);
    for (const index of went) {
      this.#indexes.delete(index.root);
      account.blogs.removed(index.root);
      for (const path of index.paths) account.posts.removed(join(index.root, path));
    }
    const came = found.filter(({ root }) => !this.#indexes.has(root));
    for (const { root, site } of came) {
      this.#indexes.set(root, new BlogIndex(root, site));
      account.blogs.added(root);
    }
    const renewed = new Set<BlogIndex>();
    for (const { root, site } of found) {
      const index = this.#indexes.get(root);
      if (!index?.renew(site)) continue;
      account.blogs.changed(root);
      renewed.add(index);
    }
    if (came.length + went.length === 0) return renewed;
    this.#all = [...this.#indexes.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
    return new Set(this.#all);
  }

  /** Posts that are another blog's now, and content that has become this one's. */
  async #listMisplaced({ index, read, drop }: Worklist, pause: News['pause']): Promise<void> {
    await slowly(index.paths, pause, (path) => {
      if (!this.isContent(index, path)) drop.add(path);
    });
    await slowly(this.#contentBelow(index, ''), pause, (path) => {
      if (!index.post(path)) read.add(path);
    });
  }

  /** Everything below a folder. */
  async #listBelow(
    folder: string,
    { index, read, drop }: Worklist,
    pause: News['pause'],
  ): Promise<void> {
    await slowly(index.pathsBelow(folder), pause, (path) => {
      if (!this.isContent(index, path)) drop.add(path);
    });
    await slowly(this.#contentBelow(index, folder), pause, (path) => read.add(path));
  }

  *#contentBelow(index: BlogIndex, folder: string): Iterable<string> {
    const { root, site } = index;
    const isOthers = (path: string): boolean =>
      this.#indexes.has(path) || isOutput(index, below(path, root) ?? path);
    for (const start of startsBelow(site.contentFolders, folder)) {
      if (this.of(join(root, start)) !== index) continue;
      for (const path of this.#tree.filesBelow(join(root, start), isOthers)) {
        const inside = below(path, root);
        if (inside !== undefined && site.roleOf(inside) === 'content') yield inside;
      }
    }
  }
}

/** Visits all, with pauses. */
async function slowly(
  paths: Iterable<string>,
  pause: News['pause'],
  visit: (path: string) => void,
): Promise<void> {
  let count = 0;
  for (const path of paths) {
    visit(path);
    count += 1;
    if (count % STRIDE === 0) await pause();
  }
}

function isOutput({ site }: Blog, path: string): boolean {
  return site.outputs.some((output) => output !== '' && isWithin(path, output));
}

/** Where to look for what is both below one of the content folders and below the folder asked for. */
function startsBelow(contentFolders: readonly string[], folder: string): readonly string[] {
  const starts = contentFolders.flatMap((content) => {
    if (isWithin(content, folder)) return [content];
    return isWithin(folder, content) ? [folder] : [];
  });
  return starts.filter((start, index) =>
    starts.every(
      (other, at) => at === index || !isWithin(start, other) || (start === other && at > index),
    ),
  );
}
