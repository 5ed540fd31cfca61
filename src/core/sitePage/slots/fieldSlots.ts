import { textKey } from '../textKey.ts';
import { partTextSlots } from './partText.ts';
import type { OuterPage, Slot } from './slot.ts';
import { wholeTextSlots } from './wholeText.ts';

/** Letters and digits of a text that stands in a page by no chance: by itself, and beside others. */
const LEAST_WHOLE = 8;
const LEAST_PART = 16;

/**
 * Where a page shows what the donor's front matter says by names that the site has made up: a
 * subtitle, a place, a note. A post that does not say such a thing shows none.
 * @param ofSite texts that the page has whatever its post says.
 */
export function fieldSlots(
  outer: OuterPage,
  texts: ReadonlyMap<string, string>,
  ofSite: ReadonlySet<string>,
): readonly Slot[] {
  return [...texts].flatMap(([name, text]) => {
    const { length } = textKey(text);
    // One word is a name for the site's own use: an id, a path, a switch.
    if (ofSite.has(text) || length < LEAST_WHOLE) return [];
    if (!/\p{L}/u.test(text) || !/\s|\P{ASCII}/u.test(text)) return [];
    const parts =
      length < LEAST_PART ? [] : partTextSlots(outer, text, (view) => view.texts.get(name));
    return [...wholeTextSlots(outer, text, (view) => view.texts.get(name)), ...parts];
  });
}
