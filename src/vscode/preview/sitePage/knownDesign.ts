import type { Site } from '../../../core/generators/generator.ts';
import type { LearntSite } from '../../../core/siteDesign/learntSite.ts';
import type { SiteLearning } from '../../../core/siteDesign/siteLearning.ts';
import type { BuiltPost } from '../../../core/sitePage/builtPosts.ts';

let count = 0;

/** What was learnt of how a site shows the posts of a section, and what it was learnt from. */
export class KnownDesign {
  /** Another for every design. */
  readonly number = ++count;
  readonly site: Site;
  readonly basis: string;
  readonly #learning: SiteLearning;
  /** Posts whose own page is being read, or was of no use. */
  readonly #asked = new Map<string, Promise<void>>();
  #learnt: LearntSite | undefined;
  #beginning: Promise<void> | undefined;
  #rest: Promise<void> | undefined;

  constructor(learning: SiteLearning, site: Site, basis: string) {
    this.#learning = learning;
    this.site = site;
    this.basis = basis;
  }

  /** `undefined` when it cannot be told where posts stand. */
  get learnt(): LearntSite | undefined {
    return this.#learnt;
  }

  /** Whether all pages there are have been learnt from. */
  get isWhole(): boolean {
    return this.#learning.unread.length === 0;
  }

  /** Learns from some pages; from all where these do not tell where posts stand. */
  learnFrom(pages: readonly BuiltPost[]): Promise<void> {
    this.#beginning = this.#read(pages).then(() =>
      this.#learnt || this.isWhole ? undefined : this.#read(this.#learning.unread),
    );
    return this.#beginning;
  }

  /** Learns from the pages that are left. */
  learnRest(): Promise<void> {
    this.#rest ??= this.#readRest();
    return this.#rest;
  }

  async #readRest(): Promise<void> {
    await this.#beginning;
    if (!this.isWhole) await this.#read(this.#learning.unread);
  }

  /** Between two pages all else has its turn, keys above all. */
  async #read(pages: readonly BuiltPost[]): Promise<void> {
    for (const page of pages) {
      this.#learning.read(page);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#learnt = this.#learning.learnt();
  }

  /**
   * Learns of a post's own page, unless that is known or of no use.
   * @param read gives the page, if there is one; `learn` gives what it was given where it is of no use.
   */
  async learnOwn(path: string, { read, learn }: LearnOwn): Promise<void> {
    await this.learnRest();
    const known = this.#learnt;
    if (!known || known.pages.some(({ built }) => built.post.path === path)) return;
    const asked = this.#asked.get(path) ?? this.#learnMore(path, { read, learn });
    this.#asked.set(path, asked);
    await asked;
  }

  async #learnMore(path: string, { read, learn }: LearnOwn): Promise<void> {
    const own = await read();
    const known = this.#learnt;
    if (!own || !known) return;
    this.#learnt = learn(known, own);
    if (this.#learnt !== known) this.#asked.delete(path);
  }
}

interface LearnOwn {
  readonly read: () => Promise<BuiltPost | undefined>;
  readonly learn: (learnt: LearntSite, own: BuiltPost) => LearntSite;
}
