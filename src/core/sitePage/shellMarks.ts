import type { BodyMatch } from './bodyMatch.ts';
import type { BuiltPage } from './builtPage.ts';
import type { Attributes } from './cleanAttributes.ts';
import { escapeText, type Changes, type Cleaner } from './cleanHtml.ts';
import { sourcesBeside } from './slots/coverSlots.ts';
import type { Slot } from './slots/slot.ts';
import { ancestorsOf, type PageChild, type PageElement, type PageText } from './tree.ts';

export interface MarkedPage {
  readonly page: BuiltPage;
  readonly match: BodyMatch | undefined;
  readonly donor: { readonly slug: string };
  /** Elements that carry `data-galley-node` with their number, for the writer to point at one. */
  readonly numbers?: ReadonlyMap<PageElement, number> | undefined;
}

/** The changes that mark in a page where the body and the slots are. */
export function marked(
  { match, donor, page, numbers }: MarkedPage,
  slots: readonly Slot[],
  cleaner: Cleaner,
): Changes {
  const boxes = new Map<PageElement, number[]>();
  const texts = new Map<PageText, TextMark[]>();
  const ranges = new Map<PageElement, RangeMark[]>();
  const nodes = new Map<PageChild, () => string>();
  slots.forEach(({ hole, box }, slot) => {
    if (box) boxes.set(box, [...(boxes.get(box) ?? []), slot]);
    if (box?.tagName === 'img')
      for (const source of sourcesBeside(box)) nodes.set(source, () => '');
    if (hole.kind === 'text')
      texts.set(hole.node, [...(texts.get(hole.node) ?? []), { ...hole, slot }]);
    if (hole.kind === 'children')
      ranges.set(hole.parent, [...(ranges.get(hole.parent) ?? []), { ...hole, slot }]);
  });
  if (match)
    ranges.set(match.parent, [...(ranges.get(match.parent) ?? []), { ...match, slot: undefined }]);
  for (const [node, marks] of texts) nodes.set(node, () => textWithMarks(node.value, marks));
  const inners = new Map(
    [...ranges].map(([parent, marks]) => [parent, () => innerWithMarks(parent, marks, cleaner)]),
  );
  const around = new Set(match ? [match.parent, ...ancestorsOf(match.parent)] : [page.body]);
  return {
    nodes,
    inners,
    attributes: (element, attributes) => {
      if (around.has(element)) unveil(attributes, donor.slug);
      if (element === match?.parent) attributes.set('data-galley-body', '');
      const own = boxes.get(element);
      if (own) attributes.set('data-galley-slot', own.join(' '));
      const number = numbers?.get(element);
      if (number !== undefined) attributes.set('data-galley-node', String(number));
    },
  };
}

interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly slot: number;
}

interface RangeMark {
  readonly from: number;
  readonly to: number;
  /** `undefined` for the body. */
  readonly slot: number | undefined;
}

function textWithMarks(text: string, marks: readonly TextMark[]): string {
  let html = '';
  let at = 0;
  for (const { start, end, slot } of [...marks].sort((a, b) => a.start - b.start)) {
    html += escapeText(text.slice(at, start)) + inSlot(slot, escapeText(text.slice(start, end)));
    at = end;
  }
  return html + escapeText(text.slice(at));
}

function innerWithMarks(
  parent: PageElement,
  marks: readonly RangeMark[],
  cleaner: Cleaner,
): string {
  const html = (from: number, to: number): string =>
    parent.childNodes
      .slice(from, to)
      .map((node) => cleaner.node(node))
      .join('');
  let all = '';
  let at = 0;
  for (const { from, to, slot } of [...marks].sort((a, b) => a.from - b.from)) {
    all += html(at, from);
    all +=
      slot === undefined ? '<template data-galley-end></template>' : inSlot(slot, html(from, to));
    at = Math.max(at, to);
  }
  return all + html(at, parent.childNodes.length);
}

function inSlot(slot: number, html: string): string {
  return `<!--galley-slot ${slot}-->${html}<!--/galley-slot ${slot}-->`;
}

/**
 * What a script of the page would have brought into view; and names that are the donor's alone, for
 * a style sheet may mean that one post by them.
 */
function unveil(attributes: Attributes, slug: string): void {
  for (const name of ['hidden', 'inert', 'popover']) attributes.delete(name);
  const style = attributes.get('style');
  if (style !== undefined) attributes.set('style', style.replace(VEILED, ''));
  if (slug.length < SHORTEST_SLUG) return;
  if (attributes.get('id')?.includes(slug)) attributes.delete('id');
  const names = attributes.get('class')?.split(/\s+/);
  if (names) attributes.set('class', names.filter((name) => !name.includes(slug)).join(' '));
}

const VEILED =
  /(?<=^|;)\s*(?:opacity\s*:\s*0(?:\.0+)?|visibility\s*:\s*hidden|display\s*:\s*none)\s*(?:!important)?\s*(?:;|$)/gi;
const SHORTEST_SLUG = 4;
