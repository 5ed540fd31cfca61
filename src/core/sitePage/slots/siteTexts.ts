import type { BodyMatch } from '../bodyMatch.ts';
import type { BuiltPage } from '../builtPage.ts';
import { textKey } from '../textKey.ts';
import { fieldSlots } from './fieldSlots.ts';
import { outerPage } from './outerPage.ts';
import type { DonorPost } from './slot.ts';

interface DonorPage {
  readonly page: BuiltPage;
  /** Nothing is told by a page in which its post was not found. */
  readonly match: BodyMatch | undefined;
  readonly donor: Pick<DonorPost, 'texts'>;
}

/**
 * Texts of posts' own fields that also stand around a post which does not say them, like a note on
 * copyright that the post only repeats: they are the site's.
 */
export function siteTexts(pages: readonly DonorPage[]): ReadonlySet<string> {
  const all = new Set(pages.flatMap(({ donor }) => [...donor.texts.values()]));
  const shared = new Set<string>();
  for (const { page, match, donor } of pages) {
    if (!match) continue;
    const outer = outerPage(page, match);
    const own = new Set([...donor.texts.values()].map(textKey));
    for (const text of all) {
      const key = textKey(text);
      if (shared.has(text) || own.has(key) || !page.index.key.includes(key)) continue;
      if (fieldSlots(outer, new Map([['', text]]), shared).length > 0) shared.add(text);
    }
  }
  return shared;
}
