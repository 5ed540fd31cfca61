import { ancestorsOf, attributeOf, classesOf, elementsIn, type PageElement } from '../tree.ts';
import { pageAt } from './pageAt.ts';
import type { OuterPage, Slot } from './slot.ts';

/** So many elements of a list are looked at. */
const MOST_ELEMENTS = 400;
/** So many entries of a list are kept up to date. */
const MOST_ENTRIES = 40;

/**
 * Where lists of pages mark the donor's own entry as the page that the reader is at (`aria-current`,
 * and classes that only this entry has): another post's entry is marked in its place, or none.
 * @param url the donor's whole address.
 */
export function currentSlots(outer: OuterPage, url: string | undefined): readonly Slot[] {
  if (url === undefined) return [];
  return outer.elements
    .filter((element) => isMarked(element) && pageOf(element, url) === pageAt(url))
    .flatMap((marked) => entrySlots(marked, url));
}

function entrySlots(marked: PageElement, url: string): readonly Slot[] {
  const own = classesOf(marked);
  const others = othersLike(marked).slice(0, MOST_ENTRIES);
  const plain = others[0] ? classesOf(others[0]) : own;
  const mark = own.filter((name) => !plain.includes(name));
  return [marked, ...others].map((link) => ({
    hole: { kind: 'attributes' },
    box: link,
    fill: ({ url: shown }) => {
      const isCurrent = shown !== undefined && pageOf(link, url) === pageAt(shown);
      const classes = classesOf(link).filter((name) => !mark.includes(name));
      const names = isCurrent ? [...classes, ...mark] : classes;
      return {
        attributes: {
          class: names.length > 0 ? names.join(' ') : undefined,
          'aria-current': isCurrent ? 'page' : undefined,
          // The donor's own link leads nowhere in its own page.
          ...(link === marked && !isCurrent ? { href: new URL(url).pathname } : {}),
        },
      };
    },
  }));
}

/** The other entries of the innermost list that has any, those that are built like it. */
function othersLike(marked: PageElement): readonly PageElement[] {
  const own = classesOf(marked);
  for (const outer of ancestorsOf(marked)) {
    const others: PageElement[] = [];
    let count = 0;
    for (const element of elementsIn(outer)) {
      if (++count > MOST_ELEMENTS) break;
      const isOther = element.tagName === 'a' && element !== marked && !isMarked(element);
      if (isOther && classesOf(element).every((name) => own.includes(name))) others.push(element);
    }
    if (others.length > 0 || /^(?:nav|aside|body)$/.test(outer.tagName)) return others;
  }
  return [];
}

function isMarked(element: PageElement): boolean {
  return element.tagName === 'a' && attributeOf(element, 'aria-current') === 'page';
}

/** The page that a link leads to, as `pageAt` tells it; `undefined` for none. */
function pageOf(link: PageElement, base: string): string | undefined {
  return pageAt(attributeOf(link, 'href') ?? '', base);
}
