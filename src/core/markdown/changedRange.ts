/** How many UTF-16 units two texts share at their beginning and, behind that, at their end. */
export interface ChangedRange {
  readonly prefix: number;
  readonly suffix: number;
}

/** Compared in stretches of this length, which is many times faster than unit by unit. */
const STRETCH = 2048;

/** Where two texts differ. The shared parts do not overlap in either. */
export function changedRange(before: string, after: string): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  const prefix = commonPrefix(before, after, shorter);
  return { prefix, suffix: commonSuffix(before, after, shorter - prefix) };
}

function commonPrefix(a: string, b: string, limit: number): number {
  let n = 0;
  while (n + STRETCH <= limit && a.slice(n, n + STRETCH) === b.slice(n, n + STRETCH)) n += STRETCH;
  while (n < limit && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

function commonSuffix(a: string, b: string, limit: number): number {
  const endsSame = (from: number, to: number): boolean =>
    a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  let n = 0;
  while (n + STRETCH <= limit && endsSame(n, n + STRETCH)) n += STRETCH;
  while (n < limit && a.charCodeAt(a.length - n - 1) === b.charCodeAt(b.length - n - 1)) n++;
  return n;
}
