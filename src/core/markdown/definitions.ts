import type { Definition, Definitions } from './pieceContext.ts';

/** All definitions of a document, those of its segments in order: of two with one key the first counts. */
export function mergeDefinitions(lists: Iterable<Definitions>): Definitions {
  const all = new Map<string, Definition>();
  for (const list of lists) {
    for (const [key, definition] of list) if (!all.has(key)) all.set(key, definition);
  }
  return all;
}

/** The keys whose definition is not the same in both. */
export function changedKeys(before: Definitions, after: Definitions): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [key, definition] of before) if (!isSame(definition, after.get(key))) changed.add(key);
  for (const key of after.keys()) if (!before.has(key)) changed.add(key);
  return changed;
}

function isSame(a: Definition, b: Definition | undefined): boolean {
  if (a.kind === 'note' || b?.kind !== 'link') return a.kind === b?.kind;
  return a.href === b.href && a.title === b.title;
}
