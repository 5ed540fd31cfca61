import type { BodyMatch } from '../bodyMatch.ts';
import type { BuiltPage } from '../builtPage.ts';
import { addressSlots } from './addressSlots.ts';
import { authorSlots } from './authorSlots.ts';
import { contentsSlots } from './contentsSlots.ts';
import { coverSlots } from './coverSlots.ts';
import { currentSlots } from './currentSlots.ts';
import { postDateSlots, type LearntDates } from './postDateSlots.ts';
import { hostsOf, languagesOf, outerPage } from './outerPage.ts';
import { fieldSlots } from './fieldSlots.ts';
import { linkSlots } from './linkSlots.ts';
import { isInHeading, partTextSlots } from './partText.ts';
import { neighbourSlots } from './neighbourSlots.ts';
import { readingSlots } from './readingSlots.ts';
import type { DonorPost, Hole, OuterPage, Slot } from './slot.ts';
import { tagSlots } from './tagSlots.ts';
import { termKinds, type TermKind, type TermKinds } from './termKinds.ts';
import type { ReadingRules } from '../reading/readingRules.ts';
import { textKey } from '../textKey.ts';
import { holds, type PageElement } from '../tree.ts';
import { wholeTextSlots } from './wholeText.ts';

/** More than this many would be no page about one post. */
const MOST_SLOTS = 200;

/** What only several pages of a site can tell. */
export interface LearntSlots extends LearntDates {
  readonly reading: ReadingRules;
  /** See `siteTexts`. */
  readonly siteTexts: ReadonlySet<string>;
}

/** What a page shows of its post outside of the body. No two of them overlap. */
export function findSlots(
  page: BuiltPage,
  match: BodyMatch | undefined,
  donor: DonorPost,
  learnt: LearntSlots,
): readonly Slot[] {
  const outer = outerPage(page, match);
  const kinds = termKindsOf(outer, page, donor);
  const found = [
    ...wholeTextSlots(outer, donor.title, ({ title }) => title, kinds.isTerm),
    ...partTextSlots(outer, donor.title, ({ title }) => title, isInHeading),
    ...contentsSlots(outer, donor.headings),
    ...coverSlots(outer, donor.cover),
    ...termSlots(outer, donor, kinds),
    ...postDateSlots(outer, donor, { ...learnt, languages: languagesOf(page) }),
    ...wholeTextSlots(outer, donor.description ?? '', ({ description }) => description),
    ...fieldSlots(outer, donor.texts, learnt.siteTexts),
    ...readingSlots(outer, learnt.reading),
    ...authorSlots(outer, donor.authors),
    ...addressSlots(outer, donor.path),
    ...neighbourSlots(outer, donor),
    ...currentSlots(outer, donor.url),
    ...linkSlots(outer, donor),
  ];
  return withoutOverlaps(found).slice(0, MOST_SLOTS);
}

function termSlots(
  outer: OuterPage,
  { tags, categories }: DonorPost,
  kinds: TermKinds,
): readonly Slot[] {
  const { isForeign } = kinds;
  const mayBe = (kind: TermKind) => (element: PageElement, key: string) =>
    kinds.mayBe(element, key, kind);
  return [
    ...tagSlots(outer, tags, { tagsIn: (view) => view.tags, mayBe: mayBe('tag'), isForeign }),
    ...tagSlots(outer, categories, {
      tagsIn: (view) => view.categories,
      mayBe: mayBe('category'),
      isForeign,
    }),
  ];
}

function termKindsOf(outer: OuterPage, page: BuiltPage, donor: DonorPost): TermKinds {
  return termKinds(outer, {
    tags: new Set(donor.tags.map(textKey)),
    categories: new Set(donor.categories.map(textKey)),
    hosts: hostsOf(page),
  });
}

/** The first of several that want the same part of a page. */
function withoutOverlaps(slots: readonly Slot[]): readonly Slot[] {
  const kept: Slot[] = [];
  for (const slot of slots) {
    if (!kept.some(({ hole }) => doOverlap(hole, slot.hole))) kept.push(slot);
  }
  return kept;
}

function doOverlap(a: Hole, b: Hole): boolean {
  if (a.kind === 'attributes' || b.kind === 'attributes') return false;
  if (a.kind === 'text' && b.kind === 'text') {
    return a.node === b.node && a.start < b.end && b.start < a.end;
  }
  return isWithin(a, b) || isWithin(b, a);
}

/** Whether a hole is in one of the children that another takes. */
function isWithin(inner: Hole, outer: Hole): boolean {
  if (outer.kind !== 'children' || inner.kind === 'attributes') return false;
  const taken = outer.parent.childNodes.slice(outer.from, outer.to);
  const start = inner.kind === 'text' ? inner.node : inner.parent.childNodes[inner.from];
  return start !== undefined && taken.some((node) => holds(node, start));
}
