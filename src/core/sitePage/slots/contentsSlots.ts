import { newCleaner, escapeText, attributesHtml } from '../cleanHtml.ts';
import { cleanAttributes, type Addresses } from '../cleanAttributes.ts';
import type { ViewHeading } from '../slotContent.ts';
import { textKey } from '../textKey.ts';
import {
  ancestorsOf,
  attributeOf,
  elementsIn,
  isElement,
  isText,
  textOf,
  type PageChild,
  type PageElement,
  type PageText,
} from '../tree.ts';
import type { OuterPage, Slot } from './slot.ts';

/** Tables of contents outside of the body: lists whose links lead to the donor's headings. */
export function contentsSlots(outer: OuterPage, headings: readonly ViewHeading[]): readonly Slot[] {
  const levels = new Map(headings.map(({ text, level }) => [textKey(text), level]));
  const lists = outer.elements.flatMap((list) => readContents(list, levels) ?? []);
  return lists
    .filter(({ list }) => !lists.some((other) => [...ancestorsOf(list)].includes(other.list)))
    .map((contents) => ({
      hole: {
        kind: 'children',
        parent: contents.list,
        from: 0,
        to: contents.list.childNodes.length,
      },
      box: outer.boxOf(contents.list),
      fill: (view, addresses) => {
        const shown = view.headings.filter(
          ({ level }) => level >= contents.highest && level <= contents.lowest,
        );
        return shown.length > 0 ? { html: entriesHtml(shown, contents, addresses) } : undefined;
      },
    }));
}

interface Contents {
  readonly list: PageElement;
  /** Its entries, in order. */
  readonly items: readonly [Model, ...Model[]];
  /** A list within the list. */
  readonly inner: PageElement;
  /** Levels of the headings that are listed. */
  readonly highest: number;
  readonly lowest: number;
}

const MOST_ELEMENTS = 4000;
const MOST_MODELS = 100;

function readContents(
  outermost: PageElement,
  levels: ReadonlyMap<string, number>,
): Contents | undefined {
  if (!isList(outermost)) return undefined;
  const list = withoutEmptyLevels(outermost);
  const inside = [...elementsIn(list)].slice(0, MOST_ELEMENTS);
  const links = inside.filter(isInPage);
  const listed = links.flatMap((link) => levelOf(textKey(textOf(link)), levels) ?? []);
  if (links.length === 0 || listed.length < links.length * 0.7) return undefined;
  const [item, ...others] = inside.flatMap((element) => modelOf(element, levels) ?? []);
  if (!item) return undefined;
  const highest = Math.min(...listed);
  const deepest = Math.max(...listed);
  const isCut = Math.max(...levels.values()) > deepest;
  const lowest = isCut ? deepest : Math.max(deepest, highest + 1);
  const items = [item, ...others.slice(0, MOST_MODELS)] as const;
  return { list, items, inner: inside.find(isList) ?? list, highest, lowest };
}

/** Hugo wraps the list in one more for each level above the first heading's. */
function withoutEmptyLevels(list: PageElement): PageElement {
  let at = list;
  for (;;) {
    const items = at.childNodes.filter(isElement);
    const [only] = items;
    const inner = only?.childNodes.filter(isElement) ?? [];
    const [next] = inner;
    if (items.length !== 1 || inner.length !== 1 || !next || !isList(next)) return at;
    at = next;
  }
}

/** An entry of the page, after which others are made. */
interface Model {
  readonly item: PageElement;
  /** `undefined` for an entry that is not one of the post's headings. */
  readonly level: number | undefined;
  readonly hasEntries: boolean;
}

function modelOf(item: PageElement, levels: ReadonlyMap<string, number>): Model | undefined {
  const link = item.tagName === 'li' ? linkIn(item) : undefined;
  if (!link) return undefined;
  const hasEntries = [...ownElements(item)].some(isList);
  return { item, level: levelOf(textKey(textOf(link)), levels), hasEntries };
}

/** Themes mark entries by their level, and those that can be folded. The first has marks of its own. */
function modelFor({ heading, entries }: Entry, [first, ...others]: Contents['items']): Model {
  const likeness = ({ level, hasEntries }: Model): number =>
    (hasEntries === entries.length > 0 ? 2 : 0) + (level === heading.level ? 1 : 0);
  return others.reduce((best, each) => (likeness(each) > likeness(best) ? each : best), first);
}

/** The link of an entry itself, not of those below it. */
function linkIn(item: PageElement): PageElement | undefined {
  for (const element of ownElements(item)) if (isInPage(element)) return element;
  return undefined;
}

function isList({ tagName }: PageElement): boolean {
  return tagName === 'ul' || tagName === 'ol';
}

function isInPage(element: PageElement): boolean {
  return element.tagName === 'a' && (attributeOf(element, 'href')?.includes('#') ?? false);
}

/** An entry may have a number before the heading's text. */
function levelOf(entry: string, levels: ReadonlyMap<string, number>): number | undefined {
  return levels.get(entry) ?? levels.get(entry.replace(/^\d+/, ''));
}

interface Entry {
  readonly heading: ViewHeading;
  readonly number: string;
  readonly entries: Entry[];
}

function entriesHtml(
  headings: readonly ViewHeading[],
  contents: Contents,
  addresses: Addresses,
): string {
  const open = newCleaner(addresses, () => ({}));
  const attributes = cleanAttributes(contents.inner, addresses);
  const tag = contents.inner.tagName;
  const listHtml = (entries: readonly Entry[]): string =>
    `<${tag}${attributesHtml(attributes)}>${itemsHtml(entries)}</${tag}>`;
  const itemsHtml = (entries: readonly Entry[]): string =>
    entries
      .map((entry) => {
        const isFirst = entry.heading === headings[0];
        const model = isFirst ? contents.items[0] : modelFor(entry, contents.items);
        return itemHtml(entry, { model, isFirst }, addresses, listHtml);
      })
      .join('\n');
  const isBroken = open.inner(contents.items[0].item) === '';
  return isBroken ? '' : itemsHtml(nested(headings));
}

/** A heading stands below the last one before it of a higher level. */
function nested(headings: readonly ViewHeading[]): readonly Entry[] {
  const top: Entry[] = [];
  const open: Entry[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.heading.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1);
    const siblings = parent?.entries ?? top;
    const number = `${parent?.number ?? ''}${siblings.length + 1}.`;
    const entry = { heading, number, entries: [] };
    siblings.push(entry);
    open.push(entry);
  }
  return top;
}

const NUMBER = /^\s*\d+(?:\.\d+)*\.?\s*$/;

/** Names of the entry that the reader is at. */
const CURRENT = /(?:^|[-_])(?:active|current|selected)(?:$|[-_])/i;

interface Making {
  readonly model: Model;
  /** Whether this is the first entry of all. */
  readonly isFirst: boolean;
}

function itemHtml(
  entry: Entry,
  { model, isFirst }: Making,
  addresses: Addresses,
  listHtml: (entries: readonly Entry[]) => string,
): string {
  const { item } = model;
  const own = [...ownElements(item)];
  const link = linkIn(item);
  const texts = link ? textsIn(link) : [];
  const words = texts.filter(({ value }) => textKey(value) !== '' && !NUMBER.test(value));
  const [first] = words.length > 0 ? words : texts;
  const nodes = new Map<PageChild, () => string>();
  for (const text of texts) {
    if (NUMBER.test(text.value) && text !== first)
      nodes.set(text, () => numberLike(entry.number, text.value));
    else if (words.includes(text) || text === first) nodes.set(text, () => '');
  }
  if (first) nodes.set(first, () => escapeText(entry.heading.text));
  for (const list of own.filter(isList)) nodes.set(list, () => '');
  const { id } = entry.heading;
  return newCleaner(addresses, (cleaner) => ({
    nodes,
    inners: new Map([
      [
        item,
        () => {
          const inner = item.childNodes
            .map((node) => cleaner.node(node))
            .join('')
            .trimEnd();
          return entry.entries.length > 0 ? `${inner}\n${listHtml(entry.entries)}` : inner;
        },
      ],
    ]),
    attributes: (element, attributes) => {
      const names = attributes.get('class');
      if (names !== undefined) attributes.set('class', namesFor(names, entry, { model, isFirst }));
      if (!isInPage(element)) return;
      if (id === undefined) attributes.delete('href');
      else attributes.set('href', `#${id}`);
    },
  })).node(item);
}

/** Names of a level: `toc-h2`, `nav-level-2`. */
const OF_LEVEL = /^(?<name>(?:.*[-_])?(?:h|level|lvl|depth|heading)[-_]*)(?<level>[1-6])$/i;

function namesFor(names: string, { heading }: Entry, { model, isFirst }: Making): string {
  return names
    .split(/\s+/)
    .filter((name) => isFirst || !CURRENT.test(name))
    .map((name) => {
      const { name: start, level } = OF_LEVEL.exec(name)?.groups ?? {};
      const isOfLevel = start !== undefined && Number(level) === model.level;
      return isOfLevel ? `${start}${heading.level}` : name;
    })
    .join(' ');
}

/** The elements of an item without those of the lists in it, but with these. */
function* ownElements(element: PageElement): Generator<PageElement> {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    yield child;
    if (!isList(child)) yield* ownElements(child);
  }
}

function textsIn(element: PageElement): readonly PageText[] {
  return [element, ...elementsIn(element)].flatMap((at) => at.childNodes.filter(isText));
}

/** With a full stop at the end where the page's numbers have one. */
function numberLike(number: string, shown: string): string {
  const bare = number.replace(/\.$/, '');
  return shown.replace(/\d+(?:\.\d+)*\.?/, (old) => (old.endsWith('.') ? `${bare}.` : bare));
}
