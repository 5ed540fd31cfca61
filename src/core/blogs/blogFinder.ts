import type { Generator, Site } from '../generators/generator.ts';
import type { Log } from '../ports.ts';
import { Answers, type Answer } from './answers.ts';
import { AskedFolder } from './askedFolder.ts';
import { Candidates } from './candidates.ts';
import type { FileTree, TreeChange } from './fileTree.ts';
import { below, isWithin, join } from './paths.ts';
import type { Texts } from './texts.ts';

export interface FoundBlog {
  /** Relative to the workspace folder. */
  readonly root: string;
  readonly site: Site;
}

/**
 * By root, the folders (relative to it) below which posts are to be derived anew because the site
 * was asked for anew; `''` means all.
 */
export type Renewed = ReadonlyMap<string, ReadonlySet<string>>;

export interface BlogFinderOptions {
  readonly tree: FileTree;
  readonly texts: Texts;
  readonly generators: readonly Generator[];
  readonly log: Log;
}

interface Question {
  readonly key: string;
  readonly root: string;
  readonly generators: readonly Generator[];
}

/** The key of the answer that generators without markers gave for the topmost folder. */
const UNMARKED = '/';

/**
 * Finds the blogs in a workspace folder and keeps the answer current: a folder is asked about again
 * only when something that its answer rests on has changed.
 */
export class BlogFinder {
  readonly #options: BlogFinderOptions;
  readonly #candidates: Candidates;
  #answers = new Answers();
  /** Answers that may have changed: they still tell what rests on what, until they are given anew. */
  readonly #stale = new Set<Answer>();
  #renewed = new Map<string, Set<string>>();

  constructor(options: BlogFinderOptions) {
    this.#options = options;
    this.#candidates = new Candidates(options.generators);
  }

  added(change: TreeChange): void {
    for (const path of [...change.files, ...change.folders]) this.#ask(this.#candidates.add(path));
    this.#reconsider(change);
  }

  removed(change: TreeChange): void {
    for (const path of [...change.files, ...change.folders])
      this.#ask(this.#candidates.remove(path));
    this.#reconsider(change);
  }

  /** A file has another text. What a content file reaches is for the caller to `renew`. */
  changed(path: string): void {
    for (const answer of this.#answers.around(path)) this.#renewFor(answer, path);
  }

  /**
   * Posts turned out to be others than before. A folder that was found to be a blog for what one of
   * them says is asked about anew; of those that reach others it is known already.
   * @returns whether there is one.
   */
  changedPosts(paths: Iterable<string>): boolean {
    let isAny = false;
    for (const path of paths) {
      for (const answer of this.#answers.around(path)) {
        const inside = below(path, answer.root);
        if (inside === undefined || !answer.folder.asked.has(path)) continue;
        if (answer.site?.reachOf?.(inside, 'frontMatter') !== undefined) continue;
        this.#renew(answer);
        isAny = true;
      }
    }
    return isAny;
  }

  /** Asks about a blog anew; posts below `scope` (relative to its root) are to be derived again. */
  renew(root: string, scope: string): void {
    for (const answer of this.#answers.of(root)) this.#renew(answer, scope);
  }

  renewAll(): void {
    for (const answer of this.#answers.all()) this.#renew(answer, '');
  }

  /** What was renewed since this was asked last. */
  takeRenewed(): Renewed {
    const renewed = this.#renewed;
    this.#renewed = new Map();
    return renewed;
  }

  /** All blogs, outer ones before those inside them. */
  async find(): Promise<readonly FoundBlog[]> {
    const { generators } = this.#options;
    const before = this.#answers;
    this.#answers = new Answers();
    const blogs: FoundBlog[] = [];
    for (const level of this.#candidates.levels()) {
      const asked = level.filter(
        (root) => !blogs.some((blog) => isPartOf(root, this.#candidates.namesIn(root), blog)),
      );
      const sites = await Promise.all(
        asked.map((root) =>
          this.#siteAt({ key: root, root, generators: this.#generatorsFor(root, blogs) }, before),
        ),
      );
      for (const [index, root] of asked.entries()) {
        const site = sites[index];
        if (site) blogs.push({ root, site });
      }
    }
    if (blogs.length === 0) {
      const question = { key: UNMARKED, root: '', generators: generators.filter(isUnmarked) };
      const site = await this.#siteAt(question, before);
      if (site) blogs.push({ root: '', site });
    }
    this.#stale.clear();
    return blogs;
  }

  /**
   * Those that may know a folder. Inside a site a folder by itself is no mark of another of the same
   * generator (a Jekyll site may have `_posts` anywhere), nor of any among the site's content (a
   * Hexo site has `_posts` and `_drafts` there).
   */
  #generatorsFor(root: string, blogs: readonly FoundBlog[]): readonly Generator[] {
    const { generators, tree } = this.#options;
    const outer = blogs.filter((blog) => isWithin(root, blog.root));
    const names = this.#candidates
      .namesIn(root)
      .filter((name) => !outer.some((blog) => isConfigurationOf(join(root, name), blog)));
    const files = names.filter((name) => tree.hasFile(join(root, name)));
    const isContent = outer.some((blog) => isAmongContent(root, blog));
    return generators.filter(({ id, markers }) => {
      const needsFile = isContent || outer.some(({ site }) => site.generator === id);
      const marks = (needsFile ? files : names).map((name) => name.toLowerCase());
      return markers.some((marker) => marks.includes(marker));
    });
  }

  /** The answer from before is given again if it holds. */
  async #siteAt({ key, root, generators }: Question, before: Answers): Promise<Site | undefined> {
    const known = before.get(key);
    if (known && !this.#stale.has(known) && sameItems(known.generators, generators)) {
      this.#answers.set(key, known);
      return known.site;
    }
    const folder = new AskedFolder(root, this.#options.tree, this.#options.texts);
    let site: Site | undefined;
    for (const generator of generators) {
      site = await this.#detect(generator, folder);
      if (site) break;
    }
    this.#answers.set(key, { root, generators, site, folder });
    return site;
  }

  async #detect(generator: Generator, folder: AskedFolder): Promise<Site | undefined> {
    try {
      return await generator.detect(folder);
    } catch (error) {
      this.#options.log.error(`${generator.name} could not be asked about a folder.`, error);
      return undefined;
    }
  }

  /** Another set of generators may want to answer for the folder. */
  #ask(folder: string | undefined): void {
    if (folder !== undefined) this.renew(folder, '');
  }

  #reconsider({ files, folders }: TreeChange): void {
    for (const path of files) {
      for (const answer of this.#answers.around(path)) this.#cameOrWent(answer, path);
    }
    for (const path of folders) {
      for (const answer of this.#answers.around(path)) {
        const { asked, enumerated } = answer.folder;
        if (asked.has(path)) this.#renew(answer);
        else if (enumerated && isWithin(path, answer.root)) this.#renew(answer);
      }
    }
  }

  #cameOrWent(answer: Answer, path: string): void {
    const { site, folder, root } = answer;
    const inside = below(path, root);
    if (this.#renewFor(answer, path) || inside === undefined) return;
    // Without a marker it is the files that make a folder a blog.
    const rests = site === undefined || answer.generators.every(isUnmarked);
    if (rests && folder.enumerated) this.#renew(answer);
    const reach =
      site?.roleOf(inside) === 'content' ? site.reachOf?.(inside, 'presence') : undefined;
    if (reach !== undefined) this.#renew(answer, reach);
  }

  /**
   * Renews an answer that rests on a path. Configuration makes all posts others; templates, and what
   * else the site looked at, make it another one whose posts say the same. A post that it looked at
   * says only something of itself, see `reachOf`.
   * @returns whether it did rest on that path.
   */
  #renewFor(answer: Answer, path: string): boolean {
    const { site, folder, root } = answer;
    const inside = below(path, root);
    const role = inside === undefined ? undefined : site?.roleOf(inside);
    if (role === 'configuration') this.#renew(answer, '');
    else if (role === 'template') this.#renew(answer);
    else if (role !== 'content' && folder.asked.has(path)) this.#renew(answer);
    else return false;
    return true;
  }

  /** Has an answer given anew. Without a scope the posts stay as they were derived. */
  #renew(answer: Answer, scope?: string): void {
    this.#stale.add(answer);
    const { root, site } = answer;
    if (site === undefined || scope === undefined) return;
    const scopes = this.#renewed.get(root) ?? new Set<string>();
    this.#renewed.set(root, scopes.add(scope));
  }
}

/**
 * What a site made, the themes it uses with their own example sites, and folders of its
 * configuration (Hugo's `config/_default`, which may have a `hugo.toml`) are parts of it.
 * @param markers Names in the folder that would mark a site.
 */
function isPartOf(folder: string, markers: readonly string[], { root, site }: FoundBlog): boolean {
  const inside = below(folder, root);
  if (inside === undefined || inside === '') return false;
  if (/^(themes|_vendor)\/./.test(inside)) return true;
  if (markers.every((name) => site.roleOf(join(inside, name)) === 'configuration')) return true;
  return site.outputs.some((output) => output !== '' && isWithin(inside, output));
}

/** Whether a folder lies in one that a site has for its content alone. */
function isAmongContent(folder: string, { root, site }: FoundBlog): boolean {
  const inside = below(folder, root);
  return (
    inside !== undefined &&
    site.contentFolders.some((content) => content !== '' && isWithin(inside, content))
  );
}

/** Hugo may have its `hugo.toml` in `config/_default`. */
function isConfigurationOf(path: string, { root, site }: FoundBlog): boolean {
  const inside = below(path, root);
  return inside !== undefined && site.roleOf(inside) === 'configuration';
}

function isUnmarked({ markers }: Generator): boolean {
  return markers.length === 0;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
