import type { ExampleHead } from './exampleHead.ts';

/**
 * The keys (in lower case) that at least half of the examples have, in the order that the example
 * with most of them gives; what it lacks comes after the key that it follows elsewhere.
 */
export function commonKeys(examples: readonly ExampleHead[]): readonly string[] {
  const lists = examples.map(keysOf);
  const counts = new Map<string, number>();
  for (const key of lists.flatMap((keys) => [...new Set(keys)])) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isCommon = (key: string) => (counts.get(key) ?? 0) * 2 >= examples.length;
  const common = lists.map((keys) => [...new Set(keys)].filter(isCommon));
  const ordered = [...longest(common)];
  for (const keys of common) {
    for (const [index, key] of keys.entries()) {
      if (ordered.includes(key)) continue;
      const before = keys[index - 1];
      ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, key);
    }
  }
  return ordered;
}

function keysOf({ head }: ExampleHead): readonly string[] {
  return head.chunks.map(({ field }) => field.key.toLowerCase());
}

function longest(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((a, b) => (b.length > a.length ? b : a), []);
}
