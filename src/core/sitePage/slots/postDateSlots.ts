import { arePathsAlike, pathOf, type ElementPath } from '../elementPath.ts';
import { attributeOf, parentOf, textOf, type PageElement } from '../tree.ts';
import { dateNodes, dateSlots, type DateNode, type DateVotes } from './dateSlots.ts';
import type { DonorPost, OuterPage, Slot } from './slot.ts';

/** What several pages of a site tell of its dates. */
export interface LearntDates {
  readonly votes: DateVotes;
  /**
   * Where pages of posts that were never changed show dates; `undefined` when there was no such page.
   */
  readonly unchanged: readonly DatePlace[] | undefined;
}

/** Elements of one look that hold dates. */
export interface DatePlace {
  readonly path: ElementPath;
  /** How many there are on a page, at most. */
  readonly count: number;
}

/** Where a page has dates. */
export function datePlaces(nodes: readonly DateNode[]): readonly DatePlace[] {
  const places: DatePlace[] = [];
  for (const { node } of nodes) {
    const parent = parentOf(node);
    const path = parent && pathOf(parent);
    if (!path) continue;
    const at = places.findIndex((place) => arePathsAlike(place.path, path));
    if (at < 0) places.push({ path, count: 1 });
    else places[at] = { path, count: (places[at]?.count ?? 0) + 1 };
  }
  return places;
}

/** Where a page shows when its post was written, and when it was last changed. */
export function postDateSlots(
  outer: OuterPage,
  donor: Pick<DonorPost, 'date' | 'updated' | 'language'>,
  { votes, unchanged, languages }: LearntDates & { readonly languages: readonly string[] },
): readonly Slot[] {
  const locales = [...languages, donor.language];
  const [created = [], changed = []] = [donor.date, donor.updated].map((date) =>
    date ? dateNodes(outer, date, locales) : [],
  );
  const known = new Map(
    changed.filter(({ found }) => !found.isOtherDay).map((at) => [at.node, at]),
  );
  const isChange = (at: DateNode): boolean => {
    const change = known.get(at.node);
    if (change && doOverlap(change, at)) return at.found.isOtherDay || tellsOfChange(outer, at);
    return !change && tellsOfChange(outer, at);
  };
  const changes = created.filter(isChange).map((at) => known.get(at.node) ?? at);
  const others = changed.filter((at) => !created.some((other) => doOverlap(at, other)));
  const first = created.filter((at) => !isChange(at));
  const later = [...changes, ...others];
  const isForAll = (at: DateNode): boolean => {
    const place = datePlaces([at])[0];
    if (!unchanged || !place) return true;
    const isLike = ({ path }: DatePlace): boolean => arePathsAlike(path, place.path);
    const before = [...first, ...later.slice(0, later.indexOf(at))];
    const taken = datePlaces(before).find(isLike)?.count ?? 0;
    return unchanged.some((known) => isLike(known) && known.count > taken);
  };
  const labelFrom = ({ node, found }: DateNode): number => {
    const before = first.find((at) => at.node === node && at.found.end <= found.start);
    return before?.found.end ?? 0;
  };
  return [
    ...dateSlots(outer, { nodes: first, votes }, ({ date }) => date),
    ...later.flatMap((at) =>
      dateSlots(outer, { nodes: [at], votes, labelFrom: labelFrom(at) }, ({ updated, date }) =>
        isForAll(at) ? (updated ?? date) : updated,
      ),
    ),
  ];
}

function doOverlap(a: DateNode, b: DateNode): boolean {
  return a.node === b.node && a.found.start < b.found.end && b.found.start < a.found.end;
}

/** Words for a change, in names of classes and for readers. */
const CHANGE =
  /updat|modif|last-?mod|edited|actuali|mis à jour|aktualisiert|geändert|обновл|измен|更新|修改|수정/i;
const NAMES = ['class', 'id', 'itemprop', 'property'];

/** Whether a date is by its label, or the names of what holds nothing else, that of a change. */
function tellsOfChange(outer: OuterPage, { node, found }: DateNode): boolean {
  if (CHANGE.test(node.value.slice(0, found.start))) return true;
  // What stands behind a date in its text may be about another one.
  if (/\d/.test(node.value.slice(found.end))) return false;
  const box = outer.boxOf(node);
  if (!box) return false;
  for (let at = parentOf(node); at; at = parentOf(at)) {
    if (namesOf(at).some((name) => CHANGE.test(name))) return true;
    if (at === box) break;
  }
  return CHANGE.test(textOf(box));
}

function namesOf(element: PageElement): readonly string[] {
  return NAMES.flatMap((name) => attributeOf(element, name) ?? []);
}
