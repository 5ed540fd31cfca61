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
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) copy[key] = detached(value);
  return copy;
}

/** Joining writes the characters into a new string; adding up or slicing would only refer to them. */
function copyOf(text: string): string {
  return [text.slice(0, 1), text.slice(1)].join('');
}
