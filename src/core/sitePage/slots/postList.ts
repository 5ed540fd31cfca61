import {
  ancestorsOf,
  attributeOf,
  classesOf,
  elementsIn,
  isElement,
  type PageElement,
} from '../tree.ts';
import { isBreadcrumb } from './outerPage.ts';

/** So far outwards an entry's own element is looked for. */
const OUTERMOST = 6;
const FEWEST_OTHERS = 2;
const MOST_SIBLINGS = 30;
const MOST_ELEMENTS = 50;

/**
 * Whether an element belongs to one of several entries that are built alike and lead to pages of
 * their own, as lists of recent posts are that use no `li`.
 */
export function isInEntry(element: PageElement): boolean {
  const chain = [element, ...ancestorsOf(element)];
  if (chain.some(isBreadcrumb)) return false;
  return chain.slice(0, OUTERMOST).some(isEntry);
}

function isEntry(element: PageElement): boolean {
  const { parentNode } = element;
  const own = linkIn(element);
  if (!parentNode || !own || classesOf(element).length === 0) return false;
  const others = parentNode.childNodes
    .slice(0, MOST_SIBLINGS)
    .filter(isElement)
    .filter((other) => other !== element && isAlike(other, element))
    .flatMap((other) => linkIn(other) ?? [])
    .filter((link) => isAlike(link, own));
  const addresses = new Set([own, ...others].map((link) => attributeOf(link, 'href')));
  return addresses.size > FEWEST_OTHERS;
}

function isAlike(a: PageElement, b: PageElement): boolean {
  return a.tagName === b.tagName && attributeOf(a, 'class') === attributeOf(b, 'class');
}

function linkIn(element: PageElement): PageElement | undefined {
  let count = 0;
  for (const inner of elementsIn(element)) {
    if (++count > MOST_ELEMENTS) break;
    if (inner.tagName === 'a' && attributeOf(inner, 'href') !== undefined) return inner;
  }
  return undefined;
}
