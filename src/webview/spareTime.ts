/** How long the writer rests before work that can wait goes on, in milliseconds. */
const REST = 1000;

/** How long a busy window keeps such work waiting at most, in milliseconds. */
const PATIENCE = 100;

/** Does work that can wait step by step: when the window has nothing else to do, and no one types. */
export class SpareTime {
  readonly #step: () => boolean;
  #isAwaited = false;
  /** When the writer has rested long enough, by the page's clock. */
  #restsAt = -Infinity;

  /** @param step does a little of the work, and tells whether there is more. */
  constructor(step: () => boolean) {
    this.#step = step;
  }

  /** There is work to do. */
  use(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    const rest = this.#restsAt - performance.now();
    if (rest > 0) setTimeout(() => this.#come(), rest);
    else whenIdle(() => this.#come());
  }

  /** The writer is at work: what can wait stands back. */
  standBack(): void {
    this.#restsAt = performance.now() + REST;
  }

  #come(): void {
    this.#isAwaited = false;
    const isBusy = this.#restsAt > performance.now();
    if (isBusy || this.#step()) this.use();
  }
}

/** Safari knows no idle time. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: PATIENCE });
  else setTimeout(act, 0);
}
