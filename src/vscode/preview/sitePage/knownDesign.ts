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
  /** Posts whose own page is being read, or was of no use. */
  readonly #asked = new Map<string, Promise<void>>();
  #learning: SiteLearning | undefined;
  #learnt: LearntSite | undefined;
  #isWhole = false;
  #isEmpty = true;
  #beginning: Promise<void> | undefined;
  #rest: Promise<void> | undefined;

  constructor(site: Site, basis: string) {
    this.site = site;
    this.basis = basis;
  }

  /** `undefined` when it cannot be told where posts stand. */
  get learnt(): LearntSite | undefined {
    return this.#learnt;
  }

  /** Whether all pages there are have been learnt from. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Whether there are pages, and none of them tells where posts stand. */
  get isInVain(): boolean {
    return !this.#learnt && !this.#isEmpty;
  }

  /**
   * Finds pages, and learns from some; from all where these do not tell where posts stand. Who asks
   * for more meanwhile waits for it.
   */
  begin(find: () => Promise<FirstPages>): Promise<void> {
    this.#beginning = this.#begin(find);
    return this.#beginning;
  }

  async #begin(find: () => Promise<FirstPages>): Promise<void> {
    const { learning, first } = await find();
    this.#learning = learning;
    this.#isEmpty = learning.unread.length === 0;
    await this.#read(learning, first);
    if (!this.#learnt) await this.#readLeft();
  }

  /** Learns from the pages that are left. */
  learnRest(): Promise<void> {
    this.#rest ??= this.#readRest();
    return this.#rest;
  }

  async #readRest(): Promise<void> {
    await this.#beginning;
    await this.#readLeft();
  }

  async #readLeft(): Promise<void> {
    const learning = this.#learning;
    if (learning && !this.#isWhole) await this.#read(learning, learning.unread);
  }

  /** Between two pages all else has its turn, keys above all. */
  async #read(learning: SiteLearning, pages: readonly BuiltPost[]): Promise<void> {
    for (const page of pages) {
      learning.read(page);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#learnt = learning.learnt();
    this.#isWhole = learning.unread.length === 0;
  }

  /**
   * Learns of a post's own page, unless that is known or of no use.
   * @param read gives the page, if there is one; `learn` gives what it was given where it is of no use.
   */
  async learnOwn(path: string, { read, learn }: LearnOwn): Promise<void> {
    await this.#beginning;
    if (this.#knows(path)) return;
    await this.learnRest();
    if (!this.#learnt || this.#knows(path)) return;
    const asked = this.#asked.get(path) ?? this.#learnMore(path, { read, learn });
    this.#asked.set(path, asked);
    await asked;
  }

  #knows(path: string): boolean {
    return this.#learnt?.pages.some(({ built }) => built.post.path === path) ?? false;
  }

  async #learnMore(path: string, { read, learn }: LearnOwn): Promise<void> {
    const own = await read();
    const known = this.#learnt;
    if (!own || !known) return;
    this.#learnt = learn(known, own);
    if (this.#learnt !== known) this.#asked.delete(path);
  }
}

interface FirstPages {
  /** Has read none yet. */
  readonly learning: SiteLearning;
  /** Those to learn from before a post is shown. */
  readonly first: readonly BuiltPost[];
}

interface LearnOwn {
  readonly read: () => Promise<BuiltPost | undefined>;
  readonly learn: (learnt: LearntSite, own: BuiltPost) => LearntSite;
}
