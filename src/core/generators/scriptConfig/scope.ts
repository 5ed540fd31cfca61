import type { ScriptValue, Watch } from './scriptValues.ts';

/** The variables that a piece of code sees, its own and those around it. */
export class Scope {
  /** The file that the code stands in. */
  readonly path: string;
  readonly #names = new Map<string, ScriptValue>();
  readonly #around: Scope | undefined;
  #watch: Watch | undefined;

  constructor(around: Scope | string) {
    this.#around = typeof around === 'string' ? undefined : around;
    this.path = typeof around === 'string' ? around : around.path;
  }

  has(name: string): boolean {
    return this.#names.has(name) || this.#around?.has(name) === true;
  }

  get(name: string): ScriptValue {
    return this.#names.has(name) ? this.#names.get(name) : this.#around?.get(name);
  }

  declare(name: string, value: ScriptValue): void {
    this.#names.set(name, value);
  }

  /** Gives a variable another value where it was declared; here when it was not. */
  assign(name: string, value: ScriptValue): void {
    if (!this.#names.has(name) && this.#around?.has(name)) this.#around.assign(name, value);
    else {
      this.#watch?.changed();
      this.#names.set(name, value);
    }
  }

  /** Watches the variables, also those of the scopes around. @returns the values of new ones. */
  watch(watch: Watch): readonly ScriptValue[] {
    const isNew = this.#watch === undefined;
    this.#watch ??= watch;
    return isNew ? [...this.#names.values(), ...(this.#around?.watch(watch) ?? [])] : [];
  }
}
