/** How long work may hold the thread, in milliseconds: a frame's worth, unnoticed while typing. */
const SLICE = 10;

/**
 * Cuts synchronous work into slices: call and await it between steps; it lets other work run when
 * the slice is used up. The time of whoever consumes the steps counts, so the whole stays short.
 */
export function slices(): () => Promise<void> {
  let started = performance.now();
  return async () => {
    if (performance.now() - started < SLICE) return;
    await new Promise((resolve) => setImmediate(resolve));
    started = performance.now();
  };
}
