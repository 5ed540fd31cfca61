import { stripVTControlCharacters } from 'node:util';
import type { TestEvent } from '../suite/events.ts';

/** How a suite ended. */
export interface SuiteResult {
  readonly name: string;
  readonly passed: number;
  /** What is printed of each failure. */
  readonly failures: readonly string[];
}

/**
 * Counts a suite's tests and prints each as it comes. A suite that doesn't reach its end, or has
 * no test at all, has failed too: it would otherwise look like success.
 */
export class SuiteRecord {
  readonly #name: string;
  #passed = 0;
  readonly #failures: string[] = [];
  #ended = false;

  constructor(name: string) {
    this.#name = name;
    console.log(`\n${name}`);
  }

  /** Whether the suite has come to its end and nothing failed. */
  get isGood(): boolean {
    return this.#ended && this.#failures.length === 0;
  }

  /** Takes what the suite reports. */
  add(event: TestEvent): void {
    if (event.type === 'end') {
      this.#ended = true;
    } else if (event.type === 'pass') {
      this.#passed++;
      console.log(`  ✓ ${event.title}${slowness(event.milliseconds)}`);
    } else {
      this.fail(event.title, event.error);
    }
  }

  /** Counts one more failure, which need not be a test's. */
  fail(title: string, error: string): void {
    const failure = `  ✗ ${title}\n${indent(stripVTControlCharacters(error))}`;
    this.#failures.push(failure);
    console.log(failure);
  }

  /** Prints the suite's sum. `how` says how it ended, for a suite that stopped early. */
  close(how: string): SuiteResult {
    if (!this.#ended) {
      this.fail(`${this.#name} did not reach its end`, how);
    } else if (this.#passed + this.#failures.length === 0) {
      this.fail(`${this.#name} has no tests`, 'A suite without tests proves nothing.');
    }
    console.log(`${this.#name}: ${this.#passed} passed, ${this.#failures.length} failed`);
    return { name: this.#name, passed: this.#passed, failures: this.#failures };
  }
}

const slowness = (milliseconds: number): string =>
  milliseconds < 100 ? '' : ` (${Math.round(milliseconds)} ms)`;

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
