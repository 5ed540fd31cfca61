/**
 * Asks for several things at once, again and again, and gives of each only what the last question
 * brought: an older one that took longer would tell of what is past.
 */
export class LatestAnswers<T> {
  readonly #find: (key: string) => Promise<T>;
  readonly #last = new Map<string, number>();
  #count = 0;

  constructor(find: (key: string) => Promise<T>) {
    this.#find = find;
  }

  /** All that was ever asked for. */
  get asked(): readonly string[] {
    return [...this.#last.keys()];
  }

  /** The answers, by key, but for those that were asked for again meanwhile. */
  async ask(keys: readonly string[]): Promise<Readonly<Record<string, T>>> {
    const question = ++this.#count;
    for (const key of keys) this.#last.set(key, question);
    const found = await Promise.all(keys.map(async (key) => [key, await this.#find(key)] as const));
    return Object.fromEntries(found.filter(([key]) => this.#last.get(key) === question));
  }
}
