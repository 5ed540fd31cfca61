import { escapeText } from '../cleanHtml.ts';
import type { PostView } from '../slotContent.ts';
import { textKey } from '../textKey.ts';
import { isElement, isText, textOf, type PageElement } from '../tree.ts';
import { isListed } from './outerPage.ts';
import { isInEntry } from './postList.ts';
import { setAlike } from './shownText.ts';
import type { Hole, OuterPage, Slot } from './slot.ts';

/** Keys this short stand in pages by chance, if not in a heading. */
const SHORT = 4;

/**
 * The places where a page shows a text of the post by itself: its title, its description.
 * @param isOther whether an element shows something else that is called so.
 */
export function wholeTextSlots(
  outer: OuterPage,
  donor: string,
  textIn: (view: PostView) => string | undefined,
  isOther: (element: PageElement) => boolean = () => false,
): readonly Slot[] {
  const key = textKey(donor);
  if (key === '') return [];
  const slots: Slot[] = [];
  const taken = new Set<PageElement>();
  for (const element of outer.elements) {
    const parent = element.parentNode;
    if (parent && isElement(parent) && taken.has(parent)) taken.add(element);
    if (taken.has(element) || outer.keyOf(element) !== key) continue;
    if (key.length < SHORT && !/^h[1-3]$/.test(element.tagName)) continue;
    taken.add(element);
    const telling = innermost(element, outer);
    if (isListed(telling) || isInEntry(telling) || isOther(telling)) continue;
    const shown = textOf(element);
    slots.push({
      hole: holeIn(element, outer),
      box: outer.boxOf(element),
      fill: (view) => {
        const text = textIn(view);
        return text ? { html: escapeText(setAlike(text, donor, shown)) } : undefined;
      },
    });
  }
  return slots;
}

/** The element within that shows the text alone. */
function innermost(element: PageElement, outer: OuterPage): PageElement {
  const telling = element.childNodes.filter((child) => outer.keyOf(child));
  const [only] = telling;
  return telling.length === 1 && only && isElement(only) ? innermost(only, outer) : element;
}

/** The text itself, innermost, without what stands beside it: icons, anchors, blanks. */
function holeIn(around: PageElement, outer: OuterPage): Hole {
  const element = innermost(around, outer);
  const telling = element.childNodes.flatMap((child, i) => (outer.keyOf(child) ? [i] : []));
  const [from = 0] = telling;
  const only = telling.length === 1 ? element.childNodes[from] : undefined;
  if (only && isText(only)) {
    const start = only.value.length - only.value.trimStart().length;
    return { kind: 'text', node: only, start, end: only.value.trimEnd().length };
  }
  return { kind: 'children', parent: element, from, to: (telling.at(-1) ?? -1) + 1 };
}
