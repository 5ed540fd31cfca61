import { stripVTControlCharacters } from 'node:util';
import type { TestEvent } from '../suite/events.ts';

/** How a suite ended. */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Counts a suite's tests and prints each as it comes. A suite that doesn't reach its end, or has
 * no test at all, has failed too: it would otherwise look like success.
 */
export class SuiteRecord {
  readonly #name: string;
  #passed = 0;
  #failed = 0;
  #ended = false;

  constructor(name: string) {
    this.#name = name;
    console.log(`\n${name}`);
  }

  /** Whether the suite has come to its end and nothing failed. */
  get isGood(): boolean {
    return this.#ended && this.#failed === 0;
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
    this.#failed++;
    console.log(`  ✗ ${title}\n${indent(stripVTControlCharacters(error))}`);
  }

  /** Prints the suite's sum. `how` says how it ended, for a suite that stopped early. */
  close(how: string): SuiteResult {
    if (!this.#ended) {
      this.fail(`${this.#name} did not reach its end`, how);
    } else if (this.#passed + this.#failed === 0) {
      this.fail(`${this.#name} has no tests`, 'A suite without tests proves nothing.');
    }
    console.log(`${this.#name}: ${this.#passed} passed, ${this.#failed} failed`);
    return { passed: this.#passed, failed: this.#failed };
  }
}

const slowness = (milliseconds: number): string =>
  milliseconds < 100 ? '' : ` (${Math.round(milliseconds)} ms)`;

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
