import type { BodyMatch, BodyPlace } from './bodyMatch.ts';
import type { PostOnPage } from './bodyRange.ts';
import { locateBodyIn } from './locate.ts';
import { bodyAt, parentAt } from './vote.ts';

/** Where more than this is found, the text itself tells best where the body begins and ends. */
const TELLING = 0.6;
/** Where less than this is found, and the site's place is not known, the text may be another's. */
const WEAK = 0.2;

/**
 * The body on a page of the site: by its text where that tells, within the place that the site's
 * posts have in common, once that is known. `undefined` when neither is found.
 * @param found where `locateBody` finds it.
 */
export function bodyOn(
  { page, blocks, title }: PostOnPage,
  place: BodyPlace | undefined,
  found: BodyMatch | undefined,
): BodyMatch | undefined {
  const parent = place && parentAt(page, place);
  if (!parent) return found && found.coverage >= WEAK ? found : undefined;
  const match = found?.parent === parent ? found : locateBodyIn(page, parent, blocks, title);
  if (match && match.coverage >= TELLING) return match;
  if (found && found.coverage >= TELLING && (match?.coverage ?? 0) < WEAK) return found;
  return widest(match, bodyAt(page, place, title));
}

/** The body on a page of the site within the place that the writer has chosen, and nowhere else. */
export function bodyWithin(
  { page, blocks, title }: PostOnPage,
  place: BodyPlace | undefined,
): BodyMatch | undefined {
  const parent = place && parentAt(page, place);
  if (!parent) return undefined;
  const match = locateBodyIn(page, parent, blocks, title);
  if (match && match.coverage >= TELLING) return match;
  return widest(match, bodyAt(page, place, title));
}

function widest(match: BodyMatch | undefined, wide: BodyMatch | undefined): BodyMatch | undefined {
  if (!match || !wide) return wide ?? match;
  return { ...match, from: Math.min(match.from, wide.from), to: Math.max(match.to, wide.to) };
}
