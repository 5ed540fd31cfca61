import { escapeText } from '../cleanHtml.ts';
import type { PostView } from '../slotContent.ts';
import { ancestorsOf, parentOf, type PageElement } from '../tree.ts';
import { isAside, isListed } from './outerPage.ts';
import { isInEntry } from './postList.ts';
import { curly, setAlike } from './shownText.ts';
import type { OuterPage, Slot } from './slot.ts';

/** Shorter ones may stand in a text by chance, in UTF-16 units. */
const SHORTEST = 6;

/**
 * The texts in which a page shows a text of the post beside others: `Title (2024)`.
 * @param isPlace whether it is looked for in an element.
 */
export function partTextSlots(
  outer: OuterPage,
  donor: string,
  textIn: (view: PostView) => string | undefined,
  isPlace: (element: PageElement) => boolean = () => true,
): readonly Slot[] {
  if (donor.length < SHORTEST) return [];
  return outer.texts.flatMap((node): readonly Slot[] => {
    const parent = parentOf(node);
    const found = [donor, curly(donor)].find((text) => isWordsIn(node.value, text));
    if (!parent || found === undefined || !isPlace(parent)) return [];
    if (isAside(parent) || isListed(parent) || isInEntry(parent)) return [];
    const start = node.value.indexOf(found);
    return [
      {
        hole: { kind: 'text', node, start, end: start + found.length },
        box: undefined,
        fill: (view) => {
          const text = textIn(view);
          return text ? { html: escapeText(setAlike(text, donor, found)) } : undefined;
        },
      },
    ];
  });
}

function isWordsIn(text: string, part: string): boolean {
  const start = text.indexOf(part);
  if (start < 0) return false;
  return (
    !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) &&
    !/^[\p{L}\p{N}]/u.test(text.slice(start + part.length))
  );
}

/** Whether an element is a heading, or in one. */
export function isInHeading(element: PageElement): boolean {
  return [element, ...ancestorsOf(element)].some(({ tagName }) => /^h[1-3]$/.test(tagName));
}
