import type { GoValue } from './goValues.ts';

/** The variables that can be seen at a place in a template. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #values = new Map<string, GoValue>();

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  /** `:=`: a new variable, which hides an outer one of the same name. */
  declare(name: string, value: GoValue): void {
    this.#values.set(name, value);
  }

  /** `=`: changes the nearest variable of that name; `false` when there is none. */
  assign(name: string, value: GoValue): boolean {
    if (!this.#values.has(name)) return this.#outer?.assign(name, value) ?? false;
    this.#values.set(name, value);
    return true;
  }

  has(name: string): boolean {
    return this.#values.has(name) || (this.#outer?.has(name) ?? false);
  }

  get(name: string): GoValue {
    return this.#values.has(name) ? this.#values.get(name) : this.#outer?.get(name);
  }
}
