/** Counts what was seen, to tell what is usual. */
export class Tally {
  readonly #counts = new Map<string, number>();
  #total = 0;
  #best: string | undefined;

  add(value: string, weight = 1): void {
    const count = (this.#counts.get(value) ?? 0) + weight;
    this.#counts.set(value, count);
    this.#total += weight;
    if (this.#best === undefined || count > this.count(this.#best)) this.#best = value;
  }

  /** What was seen most, of several the first; `undefined` before anything was. */
  get best(): string | undefined {
    return this.#best;
  }

  /** What was seen most, if it was seen more than once or little else was. */
  get reliable(): string | undefined {
    if (this.#best === undefined) return undefined;
    return this.count(this.#best) > 1 || this.#counts.size <= 2 ? this.#best : undefined;
  }

  get total(): number {
    return this.#total;
  }

  count(value: string): number {
    return this.#counts.get(value) ?? 0;
  }
}

/** The tally under a name, made when it is first asked for. */
export function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key);
  if (known) return known;
  const made = new Tally();
  tallies.set(key, made);
  return made;
}
