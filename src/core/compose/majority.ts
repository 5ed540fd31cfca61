/**
 * What most of the items say; of several with as many votes the one met first. `undefined` when
 * there are no items.
 */
export function mostCommon<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string = String,
): Item | undefined {
  const counts = new Map<string, { readonly item: Item; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const seen = counts.get(key);
    if (seen) seen.count++;
    else counts.set(key, { item, count: 1 });
  }
  return [...counts.values()].reduce<{ item: Item; count: number } | undefined>(
    (best, next) => (best && best.count >= next.count ? best : next),
    undefined,
  )?.item;
}
