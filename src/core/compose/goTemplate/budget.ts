import { TemplateError } from './templateProblem.ts';

/** How much a template may do: enough for any archetype, little enough to run on every key press. */
const STEPS = 20_000;
const LONGEST_VALUE = 100_000;
const LONGEST_OUTPUT = 200_000;

/** Counts what a run has used. Every method throws a TemplateError when it is too much. */
export class Budget {
  #steps = 0;
  #output = 0;

  step(line: number): void {
    if (++this.#steps > STEPS) throw new TemplateError({ kind: 'limit', line });
  }

  /** @param length of a value in UTF-16 units */
  hold(length: number, line: number): void {
    if (length > LONGEST_VALUE) throw new TemplateError({ kind: 'limit', line });
  }

  /** @param length of further output in UTF-16 units */
  print(length: number, line: number): void {
    this.#output += length;
    if (this.#output > LONGEST_OUTPUT) throw new TemplateError({ kind: 'limit', line });
  }
}
