import type { Account } from './account.ts';
import type { Blog } from './blog.ts';
import type { FoundBlog, Renewed } from './blogFinder.ts';
import { BlogIndex } from './blogIndex.ts';
import type { FileTree } from './fileTree.ts';
import { below, isWithin, join, upwards } from './paths.ts';

/** By blog, the paths (relative to its root) that are to be looked at. */
export type Work = ReadonlyMap<BlogIndex, ReadonlySet<string>>;

/** What has come to light since the last time. */
export interface News {
  readonly found: readonly FoundBlog[];
  readonly renewed: Renewed;
  /** Files that came, changed or went, by path in the workspace folder. */
  readonly dirty: ReadonlySet<string>;
}

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

  /**
   * Takes over the blogs that there are now.
   * @returns what is to be looked at to make the blogs current, whether it is read or dropped.
   */
  takeOver({ found, renewed, dirty }: News, account: Account): Work {
    const others = this.#adopt(found, account);
    const work = new Map<BlogIndex, Set<string>>();
    for (const index of this.#all) {
      const paths = new Set<string>(others.has(index) ? this.#misplaced(index) : []);
      for (const folder of renewed.get(index.root) ?? []) {
        for (const path of index.pathsBelow(folder)) paths.add(path);
        for (const path of this.#contentBelow(index, folder)) paths.add(path);
      }
      work.set(index, paths);
    }
    for (const path of dirty) {
      const index = this.of(path);
      const inside = index && below(path, index.root);
      if (index && inside !== undefined) work.get(index)?.add(inside);
    }
    return work;
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
  *#misplaced(index: BlogIndex): Iterable<string> {
    for (const path of index.paths) if (!this.isContent(index, path)) yield path;
    for (const path of this.#contentBelow(index, '')) if (!index.post(path)) yield path;
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
