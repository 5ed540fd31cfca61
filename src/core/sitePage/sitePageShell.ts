import type { ServedAt } from '../generators/shared/references.ts';
import { directionOf } from '../page/localeText.ts';
import type { BodyMatch } from './bodyMatch.ts';
import type { BuiltPage } from './builtPage.ts';
import type { Addresses } from './cleanAttributes.ts';
import { newCleaner, type Cleaner } from './cleanHtml.ts';
import { linkAddress, targetOf, type PagePlace, type PageReference } from './pageReference.ts';
import { marked } from './shellMarks.ts';
import type { PageContents, PostView, SlotContent } from './slotContent.ts';
import { findSlots, type LearntSlots } from './slots/findSlots.ts';
import type { DonorPost, Slot } from './slots/slot.ts';
import { setAlike } from './slots/shownText.ts';
import { themesOf, type PageThemes } from './themes.ts';
import { attributeOf, elementsIn, isElement, textOf, type PageElement } from './tree.ts';

/** What to make of a page's references; see `SitePageShell`. */
export interface ShellOptions {
  /** The address to load it from, as it goes into the attribute or the style; `undefined`: not at all. */
  readonly urlOf: (reference: PageReference) => string | undefined;
}

/** A built page of the site that shows another post, or one that is being written. */
export interface SitePageShell {
  /** Path of the built file. */
  readonly donor: string;
  /** What the page loads, each once, in the order of the page. */
  readonly references: readonly PageReference[];
  /** `undefined` when the page has but one look, or follows the system's by its style sheets alone. */
  readonly themes: PageThemes | undefined;
  /** How many slots there are: numbers from 0. */
  readonly slotCount: number;
  /**
   * The whole page, with nothing in it that runs, frames, refreshes, submits or loads what `urlOf`
   * does not know. The element around the body carries `data-galley-body`; the body's own place in it
   * is empty, before `<template data-galley-end></template>`. For the slots see `SlotContent`.
   * @param options.head HTML that comes first in `head`: the content security policy.
   * @param options.end HTML that comes last in `body`: our script.
   */
  toHtml(options: ShellOptions & PageFrame): string;
  /** What stands in the page's slots for a post. */
  contentsFor(view: PostView, options: ShellOptions): PageContents;
}

/** What comes into the page with the post. */
export interface PageFrame {
  readonly head: string;
  readonly end: string;
}

export interface ShellInput {
  readonly page: BuiltPage;
  /** Path of the built file. */
  readonly path: string;
  /** Where the page is on the site, with the base path. */
  readonly address: string;
  readonly served: ServedAt;
  /** Where the body is; `undefined` leaves the page as it is, for the writer to show the place. */
  readonly match: BodyMatch | undefined;
  readonly donor: DonorPost;
  /** What other pages of the site have told; without it the page keeps what it says around the body. */
  readonly learnt?: LearntSlots;
  /** Elements that carry `data-galley-node` with their number, for the writer to point at one. */
  readonly numbers?: ReadonlyMap<PageElement, number>;
}

export function shellOf(input: ShellInput): SitePageShell {
  const { page, match, donor, path, learnt } = input;
  const slots = match && learnt ? findSlots(page, match, donor, learnt) : [];
  const place = placeOf(input);
  const addresses = (options: ShellOptions): Addresses => addressesOf(place, options, donor.slug);
  let references: readonly PageReference[] | undefined;
  return {
    donor: path,
    themes: themesOf(page),
    slotCount: slots.length,
    get references() {
      references ??= collectReferences((options) => {
        newCleaner(addresses(options), () => ({})).inner(page.head);
        newCleaner(addresses(options), (cleaner) => marked(input, slots, cleaner)).inner(page.body);
      });
      return references;
    },
    toHtml: (options) => wholePage(input, slots, { ...options, addresses: addresses(options) }),
    contentsFor: (view, options) => contentsOf(input, slots, view, addresses(options)),
  };
}

function placeOf({ page, served, address }: ShellInput): PagePlace {
  const base = [...elementsIn(page.head)].find(
    (element) => element.tagName === 'base' && attributeOf(element, 'href') !== undefined,
  );
  return { served, address, base: base && attributeOf(base, 'href') };
}

/** Data that stands in the page itself loads nothing. */
const OWN_DATA =
  /^\s*data:(?:image\/(?!svg)[\w.+-]+|font\/[\w.+-]+|application\/(?:x-)?font[\w.+-]*)[;,]/i;
const OWN_DRAWING = /^\s*data:image\/svg\+xml[;,]/i;

function addressesOf(place: PagePlace, { urlOf }: ShellOptions, slug: string): Addresses {
  return {
    slug,
    link: (written) => linkAddress(written, place),
    load: (kind, written) => {
      const isOwn = kind === 'image' || kind === 'font';
      if (isOwn && (OWN_DATA.test(written) || OWN_DRAWING.test(written))) return written.trim();
      const target = targetOf(written, place);
      return target && urlOf({ kind, written, target });
    },
  };
}

function collectReferences(write: (options: ShellOptions) => void): readonly PageReference[] {
  const found = new Map<string, PageReference>();
  write({
    urlOf: (reference) => {
      const key = `${reference.kind} ${JSON.stringify(reference.target)}`;
      if (!found.has(key)) found.set(key, reference);
      return undefined;
    },
  });
  return [...found.values()];
}

interface WholeOptions extends PageFrame {
  readonly addresses: Addresses;
}

function wholePage(
  input: ShellInput,
  slots: readonly Slot[],
  { head, end, addresses }: WholeOptions,
): string {
  const { page } = input;
  const root = page.document.childNodes.find((node) => isElement(node) && node.tagName === 'html');
  if (!root || !isElement(root)) return '';
  const cleaner = newCleaner(addresses, (own) => {
    const marks = marked(input, slots, own);
    const body = marks.inners?.get(page.body);
    const inners = new Map([
      ...(marks.inners ?? []),
      [
        page.head,
        () => head + page.head.childNodes.map((node) => own.node(node)).join(''),
      ] as const,
      [page.body, () => bodyHtml(page.body, own, body) + end] as const,
    ]);
    return { ...marks, inners };
  });
  return `<!DOCTYPE html>${cleaner.node(root)}`;
}

function bodyHtml(
  body: PageElement,
  cleaner: Cleaner,
  markedInner: (() => string) | undefined,
): string {
  return markedInner?.() ?? body.childNodes.map((node) => cleaner.node(node)).join('');
}

function contentsOf(
  { page, donor }: ShellInput,
  slots: readonly Slot[],
  view: PostView,
  addresses: Addresses,
): PageContents {
  return {
    slots: slots.map((slot, i) => contentOf(slot, i, slot.fill(view, addresses))),
    title: documentTitle(page, donor, view),
    language: view.language,
    direction: directionOf(view.language),
  };
}

function contentOf({ hole }: Slot, slot: number, filling: ReturnType<Slot['fill']>): SlotContent {
  const html = hole.kind === 'attributes' ? undefined : (filling?.html ?? '');
  const { attributes } = filling ?? {};
  return { slot, html, isHidden: filling === undefined, ...(attributes && { attributes }) };
}

/** As the donor's, with its title replaced. */
function documentTitle({ head }: BuiltPage, donor: DonorPost, view: PostView): string {
  const element = [...elementsIn(head)].find(({ tagName }) => tagName === 'title');
  const shown = element ? textOf(element).trim() : '';
  const at = [donor.title, setAlike(donor.title, donor.title, '’')].find(
    (title) => title !== '' && shown.includes(title),
  );
  return at === undefined ? view.title : shown.replace(at, () => view.title);
}
