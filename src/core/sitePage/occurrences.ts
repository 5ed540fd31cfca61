/** Where a key occurs in a page's key: offsets, ascending. */
export type Occurrences = ReadonlyMap<string, readonly number[]>;

/** Repeats of a key beyond this many are not looked at: they tell nothing. */
const MOST_REPEATS = 60;
/** Keys are looked up by their first units; shorter ones are searched for one by one. */
const GRAM = 8;
const MOST_COMPARISONS = 4_000_000;
const MOST_SHORT_KEYS = 400;

/**
 * Finds many keys in one long text. One pass over the text, whatever the number of keys: a rolling
 * hash of the last eight units is looked up among the hashes of the keys' beginnings.
 */
export function findOccurrences(text: string, keys: Iterable<string>): Occurrences {
  const found = new Map<string, number[]>();
  const byHash = new Map<number, string[]>();
  const filter = new Uint8Array(FILTER_SIZE);
  for (const key of new Set(keys)) {
    if (key.length < GRAM) {
      if (found.size < MOST_SHORT_KEYS) found.set(key, searchShort(text, key));
      continue;
    }
    const hash = hashOf(key);
    filter[hash & FILTER_MASK] = 1;
    const known = byHash.get(hash);
    if (known) known.push(key);
    else byHash.set(hash, [key]);
  }
  let budget = MOST_COMPARISONS;
  if (byHash.size === 0) return found;
  rollOver(text, (hash, at) => {
    if (filter[hash & FILTER_MASK] === 0) return;
    for (const key of byHash.get(hash) ?? []) {
      if (--budget < 0) return;
      const places = found.get(key);
      if ((places?.length ?? 0) >= MOST_REPEATS || !text.startsWith(key, at)) continue;
      if (places) places.push(at);
      else found.set(key, [at]);
    }
  });
  return found;
}

const FILTER_SIZE = 1 << 16;
const FILTER_MASK = FILTER_SIZE - 1;
const FACTOR = 0x01000193;
const TOP_FACTOR = Array.from({ length: GRAM - 1 }).reduce<number>(
  (product) => Math.imul(product, FACTOR),
  1,
);

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = (Math.imul(hash, FACTOR) + key.charCodeAt(i)) | 0;
  return hash;
}

/** Tells of each offset the hash of the eight units behind it. */
function rollOver(text: string, tell: (hash: number, at: number) => void): void {
  if (text.length < GRAM) return;
  let hash = hashOf(text);
  tell(hash, 0);
  for (let at = 1; at + GRAM <= text.length; at++) {
    const gone = Math.imul(text.charCodeAt(at - 1), TOP_FACTOR);
    hash = (Math.imul(hash - gone, FACTOR) + text.charCodeAt(at + GRAM - 1)) | 0;
    tell(hash, at);
  }
}

function searchShort(text: string, key: string): number[] {
  const places: number[] = [];
  let at = text.indexOf(key);
  while (at >= 0 && places.length < MOST_REPEATS) {
    places.push(at);
    at = text.indexOf(key, at + 1);
  }
  return places;
}
