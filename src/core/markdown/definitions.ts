import { ANY_ABBREVIATION, type Definition, type Definitions } from './pieceContext.ts';

/** All definitions of a document, those of its segments in order: of two with one key the first counts. */
export function mergeDefinitions(lists: Iterable<Definitions>): Definitions {
  const all = new Map<string, Definition>();
  for (const list of lists) {
    for (const [key, definition] of list) if (!all.has(key)) all.set(key, definition);
  }
  return all;
}

/** The keys whose definition is not the same in both; one key for all abbreviations. */
export function changedKeys(before: Definitions, after: Definitions): ReadonlySet<string> {
  const changed = new Set<string>();
  const note = (key: string, { kind }: Definition): void => {
    changed.add(kind === 'abbreviation' ? ANY_ABBREVIATION : key);
  };
  for (const [key, definition] of before) {
    if (!isSame(definition, after.get(key))) note(key, definition);
  }
  for (const [key, definition] of after) if (!before.has(key)) note(key, definition);
  return changed;
}

function isSame(a: Definition, b: Definition | undefined): boolean {
  if (a.kind === 'link') return b?.kind === 'link' && a.href === b.href && a.title === b.title;
  if (a.kind === 'abbreviation') return b?.kind === 'abbreviation' && a.title === b.title;
  if (a.kind === 'variable') return b?.kind === 'variable' && a.expression === b.expression;
  return b?.kind === 'note';
}
