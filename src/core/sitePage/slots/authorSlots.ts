import { escapeText } from '../cleanHtml.ts';
import { parentOf } from '../tree.ts';
import { isAside, isListed } from './outerPage.ts';
import type { OuterPage, Slot } from './slot.ts';

/** A byline is short, and so is no other text that names the author. */
const LONGEST = 120;

/** Where a page names the one author of the donor, above or below the body. */
export function authorSlots(outer: OuterPage, authors: readonly string[]): readonly Slot[] {
  const [author, ...others] = authors;
  if (author === undefined || author.trim().length < 2 || others.length > 0) return [];
  const name = author.trim();
  return outer.texts.flatMap((node): readonly Slot[] => {
    const start = node.value.indexOf(name);
    const parent = parentOf(node);
    if (start < 0 || node.value.length > LONGEST || !parent || /©|copyright/i.test(node.value))
      return [];
    if (isAside(parent) || isListed(parent)) return [];
    return [
      {
        hole: { kind: 'text', node, start, end: start + name.length },
        box: undefined,
        fill: (view) => {
          const byline = view.authors.join(', ');
          return byline === '' ? undefined : { html: escapeText(byline) };
        },
      },
    ];
  });
}
