import type { BodyPlace } from './bodyMatch.ts';
import type { BuiltPage } from './builtPage.ts';
import { pathOf, stepOf } from './elementPath.ts';
import { elementsIn, isElement, parentOf, type PageElement } from './tree.ts';

/** Numbers of a page's elements, by which one that is shown is known again. */
export function nodeNumbers(page: BuiltPage): ReadonlyMap<PageElement, number> {
  return new Map([page.body, ...elementsIn(page.body)].map((element, i) => [element, i]));
}

/**
 * The place of the body by the elements that the writer pointed at: the first and the last of what is
 * the post, or the one element around all of it.
 * @param first its number, see `nodeNumbers`; @param last a sibling's, or the same.
 * @returns `undefined` for numbers that the page does not have, or of elements that are no siblings.
 */
export function placeAtNode(page: BuiltPage, first: number, last: number): BodyPlace | undefined {
  const elements = [page.body, ...elementsIn(page.body)];
  const [start, end] = [elements[first], elements[last]];
  if (!start || !end) return undefined;
  if (start === end) return { path: pathOf(start), before: [], after: [] };
  const parent = parentOf(start);
  if (!parent || parent !== parentOf(end)) return undefined;
  const from = parent.childNodes.indexOf(start);
  const to = parent.childNodes.indexOf(end) + 1;
  return {
    path: pathOf(parent),
    before: parent.childNodes.slice(0, from).filter(isElement).map(stepOf),
    after: parent.childNodes.slice(to).filter(isElement).map(stepOf),
  };
}
