import { textKey } from '../textKey.ts';
import { ancestorsOf, attributeOf, classesOf, elementsIn, type PageElement } from '../tree.ts';
import type { OuterPage } from './slot.ts';

export type TermKind = 'tag' | 'category';

/** What a page says of which of its terms are tags, and which categories. */
export interface TermKinds {
  /**
   * Whether an element that shows a term may show it as a tag, or as a category. A link out of the
   * site that is called like a tag shows none.
   * @param key of the term.
   */
  mayBe(element: PageElement, key: string, kind: TermKind): boolean;
}

/**
 * Tells the places of tags from those of categories of the same name: by the list that the links
 * lead to, which is known from terms that are only one of both, else by its name.
 * @param tags keys, and so are `categories`.
 */
export function termKinds(
  outer: OuterPage,
  tags: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): TermKinds {
  const all = new Set([...tags, ...categories]);
  const lists = new Map<string, Set<TermKind>>();
  for (const element of outer.elements) {
    const key = outer.keyOf(element) ?? '';
    const list = all.has(key) ? listOf(element, key, all) : undefined;
    if (list === undefined) continue;
    const kinds = lists.get(list) ?? new Set();
    lists.set(list, kinds);
    if (!categories.has(key)) kinds.add('tag');
    if (!tags.has(key)) kinds.add('category');
  }
  const kindsOf = (element: PageElement, list: string | undefined): ReadonlySet<TermKind> => {
    const known = lists.get(list ?? '');
    if (known && known.size > 0) return known;
    const named = kindNamed(list ?? namesAround(element));
    if (named) return new Set([named]);
    return known ? leftFor(lists) : new Set();
  };
  return {
    mayBe: (element, key, kind) => {
      const link = linkOf(element);
      const list = listOf(element, key, all);
      if (list === undefined && link !== undefined && ELSEWHERE.test(link)) return false;
      const kinds = kindsOf(element, list);
      return kinds.size > 0 ? kinds.has(kind) : kind === 'tag' || !tags.has(key);
    },
  };
}

const ELSEWHERE = /^\s*(?:https?:)?\/\//i;

/** The address without the step that names the term, and without terms above it: `/tags/`. */
function listOf(element: PageElement, key: string, terms: ReadonlySet<string>): string | undefined {
  const steps = (linkOf(element) ?? '').split(/(?<=[/#?=&])/);
  const at = steps.map(stepKey).lastIndexOf(key);
  if (at < 0) return undefined;
  const above = steps.slice(0, at);
  while (terms.has(stepKey(above.at(-1) ?? ''))) above.pop();
  return above.join('');
}

function stepKey(step: string): string {
  try {
    return textKey(decodeURIComponent(step));
  } catch {
    return textKey(step);
  }
}

function linkOf(element: PageElement): string | undefined {
  const links = [element, ...ancestorsOf(element), ...elementsIn(element)];
  const link = links.find((at) => at.tagName === 'a' && attributeOf(at, 'href') !== undefined);
  return link && attributeOf(link, 'href');
}

/** So far around an element its list is named. */
const MOST_LEVELS = 4;

function namesAround(element: PageElement): string {
  const around = [element, ...ancestorsOf(element)].slice(0, MOST_LEVELS);
  return around.flatMap(classesOf).join(' ');
}

function kindNamed(name: string): TermKind | undefined {
  const isCategory = /categor/i.test(name);
  if (isCategory === /tag/i.test(name)) return undefined;
  return isCategory ? 'category' : 'tag';
}

/** Where the other lists of a page are all of one kind, the last one is of the other. */
function leftFor(lists: ReadonlyMap<string, ReadonlySet<TermKind>>): ReadonlySet<TermKind> {
  const known = new Set([...lists.values()].flatMap((kinds) => [...kinds]));
  const [only] = known;
  if (known.size !== 1) return new Set();
  return new Set([only === 'tag' ? 'category' : 'tag']);
}
