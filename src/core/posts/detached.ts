/** Shorter pieces of a text are copied by the engine anyway. */
const SHORTEST = 13;

/**
 * The same plain data with strings of its own. An engine keeps the whole of a text for as long as a
 * piece that was cut from it is kept: of ten thousand posts that would be all the heads that were
 * read, several times what is known of them.
 */
export function detached<T>(data: T): T;
export function detached(data: unknown): unknown {
  if (typeof data === 'string') return data.length < SHORTEST ? data : copyOf(data);
  if (Array.isArray(data)) return data.map((item: unknown) => detached(item));
  if (typeof data !== 'object' || data === null) return data;
  // Nearly all that a post holds are short texts, numbers and empty lists: those are no work.
  const copy: Record<string, unknown> = { ...data };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'object' || typeof value === 'string') copy[key] = detached(value);
  }
  return copy;
}

/** Joining writes the characters into a new string; adding up or slicing would only refer to them. */
function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
