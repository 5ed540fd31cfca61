import { percentEncode } from '../../generators/shared/percentEncoding.ts';
import { newCleaner, escapeText } from '../cleanHtml.ts';
import type { Addresses } from '../cleanAttributes.ts';
import type { PostView } from '../slotContent.ts';
import { textKey } from '../textKey.ts';
import {
  ancestorsOf,
  attributeOf,
  childrenOf,
  classesOf,
  elementsIn,
  isElement,
  isText,
  parentOf,
  type PageChild,
  type PageElement,
  type PageText,
} from '../tree.ts';
import { isAside } from './outerPage.ts';
import type { OuterPage, Slot } from './slot.ts';
import { tagLike, tagShape } from './tagShape.ts';

/** An element that shows one of the donor's tags, with all that belongs to it alone. */
interface TagItem {
  readonly element: PageElement;
  readonly tag: string;
}

export interface TagList {
  readonly tagsIn: (view: PostView) => readonly string[];
  /** Whether an element with the key of a tag may be one of this list; see `TermKinds`. */
  readonly mayBe: (element: PageElement, key: string) => boolean;
  /** Whether an element shows one that the post has not: then the list is of all there are. */
  readonly isForeign: (element: PageElement) => boolean;
}

/**
 * Where a page lists tags or categories: neighbours that each show one of the donor's. Filled by
 * copies of the first.
 */
export function tagSlots(
  outer: OuterPage,
  tags: readonly string[],
  { tagsIn, mayBe, isForeign }: TagList,
): readonly Slot[] {
  const byKey = new Map(tags.map((tag) => [textKey(tag), tag]));
  byKey.delete('');
  const groups = groupItems(outer, byKey, mayBe);
  return [...groups].flatMap(([parent, items]) => {
    const places = items.map(({ element }) => parent.childNodes.indexOf(element));
    const [from = 0] = places;
    const last = places.at(-1) ?? from;
    const between = parent.childNodes.slice(from, last + 1);
    const own = new Set<PageChild>(items.map(({ element }) => element));
    if (between.some((node) => isElement(node) && !own.has(node) && outer.keyOf(node) !== ''))
      return [];
    if (childrenOf(parent).some((node) => isElement(node) && !own.has(node) && isForeign(node)))
      return [];
    const order = orderOf(tags, items);
    return [slotOf(outer, { parent, items, from, to: last + 1 }, (view) => order(tagsIn(view)))];
  });
}

function groupItems(
  outer: OuterPage,
  byKey: ReadonlyMap<string, string>,
  mayBe: TagList['mayBe'],
): ReadonlyMap<PageElement, readonly TagItem[]> {
  const found = outer.elements.flatMap((element): readonly TagItem[] => {
    const key = outer.keyOf(element) ?? '';
    const tag = byKey.get(key);
    if (tag === undefined || !isTagElement(outer, element) || !mayBe(element, key)) return [];
    return [{ element, tag }];
  });
  const innermost = found
    .slice(0, MOST_ITEMS)
    .filter(
      ({ element }) =>
        !found.slice(0, MOST_ITEMS).some((other) => parentOf(other.element) === element),
    );
  const wide = grouped(
    innermost.map((item) => ({ ...item, element: climbed(item.element, outer) })),
  );
  const narrow = innermost.map((item) => ({ ...item, element: itemOf(item.element) }));
  const inWide = new Set(
    [...wide.values()]
      .filter((items) => items.length > 1)
      .flat()
      .map(({ element }) => element),
  );
  const rest = narrow.filter(
    ({ element }) => ![element, ...ancestorsOf(element)].some((at) => inWide.has(at)),
  );
  return new Map([...[...wide].filter(([, items]) => items.length > 1), ...grouped(rest)]);
}

const MOST_ITEMS = 300;

function isTagElement(outer: OuterPage, element: PageElement): boolean {
  if (!/^(?:a|span|li|small|div|p|strong|em|button)$/.test(element.tagName) || isAside(element))
    return false;
  const around = [element, ...ancestorsOf(element)];
  if (around.some((at) => attributeOf(at, 'href')?.startsWith('#'))) return false;
  // What is around the body as well is no list.
  return !around.some(
    (at) => outer.keyOf(at) !== undefined && classesOf(at).some((name) => OTHER_LISTS.test(name)),
  );
}

const OTHER_LISTS =
  /^(?:.*[-_])?(?:menu|navbar|nav|tag-?cloud|cloud|archives?|widget|sidebar)(?:[-_].*)?$/i;

/** Up to where nothing else is shown. */
function climbed(element: PageElement, outer: OuterPage): PageElement {
  const key = outer.keyOf(element);
  let at = element;
  for (let parent = parentOf(at); parent && outer.keyOf(parent) === key; parent = parentOf(at))
    at = parent;
  return at;
}

/** Where one tag stands alone, it is not seen how far the part reaches that is there for each. */
function itemOf(element: PageElement): PageElement {
  let at = element;
  for (let parent = parentOf(at); parent; parent = parentOf(at)) {
    const isItem = parent.tagName === 'li' || (parent.tagName === 'a' && at.tagName !== 'a');
    if (!isItem || parent.childNodes.filter(isElement).length > 1) break;
    at = parent;
  }
  return at;
}

function grouped(items: readonly TagItem[]): ReadonlyMap<PageElement, readonly TagItem[]> {
  const groups = new Map<PageElement, TagItem[]>();
  for (const item of items) {
    const parent = parentOf(item.element);
    if (!parent) continue;
    const known = groups.get(parent);
    if (known?.some(({ element }) => element === item.element)) continue;
    if (known) known.push(item);
    else groups.set(parent, [item]);
  }
  return groups;
}

/** In the order of the alphabet, where the page has them so and the post has not; else as they are. */
function orderOf(
  tags: readonly string[],
  items: readonly TagItem[],
): (tags: readonly string[]) => readonly string[] {
  const shown = items.map(({ tag }) => tag);
  const isSorted = sorted(shown).every((tag, i) => tag === shown[i]);
  const isAsWritten = tags.filter((tag) => shown.includes(tag)).every((tag, i) => tag === shown[i]);
  return isSorted && !isAsWritten ? sorted : (all) => all;
}

function sorted(tags: readonly string[]): readonly string[] {
  const byLetters = (tag: string): string => tag.toLowerCase();
  return [...tags].sort((a, b) => (byLetters(a) < byLetters(b) ? -1 : 1));
}

interface TagGroup {
  readonly parent: PageElement;
  readonly items: readonly TagItem[];
  readonly from: number;
  readonly to: number;
}

function slotOf(
  outer: OuterPage,
  { parent, items, from, to }: TagGroup,
  tagsIn: (view: PostView) => readonly string[],
): Slot {
  const [first, second] = items;
  const start = first ? parent.childNodes.indexOf(first.element) : from;
  const end = second ? parent.childNodes.indexOf(second.element) : start + 1;
  const gap = second ? parent.childNodes.slice(start + 1, end) : [];
  return {
    hole: { kind: 'children', parent, from, to },
    box: first && outer.keyOf(parent) !== undefined ? boxAround(outer, parent, items) : undefined,
    fill: (view, addresses) => {
      const tags = tagsIn(view);
      if (tags.length === 0 || !first) return undefined;
      const between = second ? newCleaner(addresses, () => ({})) : undefined;
      const separator = between ? gap.map((node) => between.node(node)).join('') : ' ';
      return { html: tags.map((tag) => itemHtml(first, tag, addresses)).join(separator) };
    },
  };
}

function boxAround(
  outer: OuterPage,
  parent: PageElement,
  items: readonly TagItem[],
): PageElement | undefined {
  const own = items.reduce((sum, { tag }) => sum + textKey(tag).length, 0);
  const key = outer.keyOf(parent) ?? '';
  return key.length - own <= MOST_LABEL ? (outer.boxOf(parent) ?? parent) : undefined;
}

/** Letters of `Filed under`. */
const MOST_LABEL = 16;

function itemHtml({ element, tag }: TagItem, value: string, addresses: Addresses): string {
  const key = textKey(tag);
  const texts = [element, ...elementsIn(element)].flatMap((at) =>
    childrenOf(at).filter((node): node is PageText => isText(node) && textKey(node.value) === key),
  );
  const nodes = new Map<PageChild, () => string>(
    texts.map((text) => [text, () => escapeText(tagLike(value, tagShape(text.value, tag)))]),
  );
  return newCleaner(addresses, () => ({
    nodes,
    attributes: (_, attributes) => {
      for (const name of ['href', 'title', 'aria-label']) {
        const own = attributes.get(name);
        if (own !== undefined) attributes.set(name, inAddress(own, key, value));
      }
    },
  })).node(element);
}

/** What JavaScript's `encodeURIComponent` keeps. */
const KEPT = /[\w\-.!~*'()]/;

/** The step of an address that names the tag, made to name the other. */
function inAddress(address: string, key: string, value: string): string {
  const steps = address.split(/([/#?=&])/);
  const at = steps.map((step) => textKey(decoded(step))).lastIndexOf(key);
  if (at < 0) return address;
  steps[at] = percentEncode(value.trim().toLowerCase().replace(/\s+/g, '-'), KEPT);
  return steps.join('');
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
