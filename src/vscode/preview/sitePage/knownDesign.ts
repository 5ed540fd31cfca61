import type { Site } from '../../../core/generators/generator.ts';
import type { LearntSite } from '../../../core/siteDesign/learntSite.ts';
import type { BuiltPost } from '../../../core/sitePage/builtPosts.ts';

let count = 0;

/** What was learnt of how a site shows the posts of a section, and what it was learnt from. */
export class KnownDesign {
  readonly site: Site;
  readonly basis: string;
  /** Posts whose own page is being read, or was of no use. */
  readonly #asked = new Map<string, Promise<void>>();
  #learnt: LearntSite | undefined;
  #number = 0;

  constructor(learnt: LearntSite | undefined, site: Site, basis: string) {
    this.#take(learnt);
    this.site = site;
    this.basis = basis;
  }

  /** `undefined` when it cannot be told where posts stand. */
  get learnt(): LearntSite | undefined {
    return this.#learnt;
  }

  /** Another whenever the same page may have other slots. */
  get number(): number {
    return this.#number;
  }

  /**
   * Learns of a post's own page, unless that is known or of no use.
   * @param read gives the page, if there is one; `learn` gives what it was given where it is of no use.
   */
  learnOwn(path: string, { read, learn }: LearnOwn): Promise<void> {
    const known = this.#learnt;
    const isKnown = !known || known.pages.some(({ built }) => built.post.path === path);
    if (isKnown) return Promise.resolve();
    const asked = this.#asked.get(path) ?? this.#learnMore(path, { read, learn });
    this.#asked.set(path, asked);
    return asked;
  }

  async #learnMore(path: string, { read, learn }: LearnOwn): Promise<void> {
    const own = await read();
    const known = this.#learnt;
    if (!own || !known) return;
    this.#take(learn(known, own));
    if (this.#learnt !== known) this.#asked.delete(path);
  }

  #take(learnt: LearntSite | undefined): void {
    if (this.#number === 0 || learnt?.design !== this.#learnt?.design) this.#number = ++count;
    this.#learnt = learnt;
  }
}

interface LearnOwn {
  readonly read: () => Promise<BuiltPost | undefined>;
  readonly learn: (learnt: LearntSite, own: BuiltPost) => LearntSite;
}
