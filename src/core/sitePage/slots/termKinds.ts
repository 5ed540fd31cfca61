import { textKey } from '../textKey.ts';
import { ancestorsOf, attributeOf, classesOf, elementsIn, type PageElement } from '../tree.ts';
import { isInHeading } from './partText.ts';
import type { OuterPage } from './slot.ts';

export type TermKind = 'tag' | 'category';

/** What a page says of which of its terms are tags, and which categories. */
export interface TermKinds {
  /**
   * Whether an element that shows a term may show it as a tag, or as a category. A link out of the
   * site that is called like a tag shows none.
   * @param key of the term.
   */
  readonly mayBe: (element: PageElement, key: string, kind: TermKind) => boolean;
  /** Whether an element leads to a term which is none of the post's. */
  readonly isForeign: (element: PageElement) => boolean;
  /** Whether an element shows a term, not the post of that name. */
  readonly isTerm: (element: PageElement) => boolean;
}

export interface PostTerms {
  /** Keys. */
  readonly tags: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** The hosts that the page says are its site's own; empty when it does not say. */
  readonly hosts: ReadonlySet<string>;
}

/**
 * Tells the places of tags from those of categories of the same name: by the list that the links
 * lead to, which is known from terms that are only one of both, else by its name.
 */
export function termKinds(outer: OuterPage, { tags, categories, hosts }: PostTerms): TermKinds {
  const all = new Set([...tags, ...categories]);
  /** @param isVague whether it is not even known to lead to what is called so. */
  const isElsewhere = (address: string, isVague = false): boolean => {
    const host = /^\s*(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1];
    if (host === undefined) return false;
    return hosts.size > 0 ? !hosts.has(host.toLowerCase()) : isVague;
  };
  const lists = new Map<string, Set<TermKind>>();
  for (const element of outer.elements) {
    const key = outer.keyOf(element) ?? '';
    const list = all.has(key) && !isInHeading(element) ? listOf(element, key, all) : undefined;
    if (list === undefined || isElsewhere(list)) continue;
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
    isForeign: (element) => {
      const key = outer.keyOf(element) ?? '';
      const steps = stepsOf(element);
      return !all.has(key) && !all.has(stepKey(steps.at(-1) ?? '')) && lists.has(above(steps));
    },
    isTerm: (element) => {
      const list = listOf(element, outer.keyOf(element) ?? '', all);
      return list !== undefined && !isElsewhere(list) && kindsOf(element, list).size > 0;
    },
    mayBe: (element, key, kind) => {
      const list = listOf(element, key, all);
      if (isElsewhere(list ?? linkOf(element) ?? '', list === undefined)) return false;
      const isInList = list !== undefined || lists.has(above(stepsOf(element)));
      const isKnown = [...lists.values()].some((known) => known.has(kind));
      // Where the page links its terms, what is called like one may be the site, or its writer.
      if (!isInList && isKnown) return kindNamed(namesAround(element)) === kind;
      const kinds = kindsOf(element, list);
      if (kinds.size > 0) return kinds.has(kind);
      // In a heading the post's own title stands, or that of another.
      return !isInHeading(element) && (kind === 'tag' || !tags.has(key));
    },
  };
}

/** The address without the step that names the term, and without terms above it: `/tags/`. */
function listOf(element: PageElement, key: string, terms: ReadonlySet<string>): string | undefined {
  const steps = stepsOf(element);
  const at = steps.map(stepKey).lastIndexOf(key);
  if (at < 0) return undefined;
  let end = at;
  while (end > 0 && terms.has(stepKey(steps[end - 1] ?? ''))) end--;
  return steps.slice(0, end).join('');
}

function stepsOf(element: PageElement): readonly string[] {
  return (linkOf(element) ?? '').split(/(?<=[/#?=&])/);
}

function above(steps: readonly string[]): string {
  return steps.slice(0, -1).join('');
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
