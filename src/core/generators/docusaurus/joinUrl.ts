/** Joins parts of a path to one with single slashes; a slash at the end of the last part stays. */
export function joinUrl(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('/')
    .replace(/\/{2,}/g, '/');
}
