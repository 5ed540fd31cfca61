/** Ends a subscription; ending it twice is harmless. The shape that VS Code calls `Disposable`. */
export interface Subscription {
  dispose(): void;
}

/** Tells what happened to whoever asked to be told. Listeners run in the order they came. */
export class Emitter<T> {
  readonly #listeners = new Set<{ readonly tell: (event: T) => void }>();

  readonly on = (tell: (event: T) => void): Subscription => {
    const listener = { tell };
    this.#listeners.add(listener);
    return { dispose: () => void this.#listeners.delete(listener) };
  };

  emit(event: T): void {
    for (const listener of [...this.#listeners]) listener.tell(event);
  }
}
