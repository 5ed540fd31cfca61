import { escapeText } from '../cleanHtml.ts';
import type { Neighbours, NeighboursView, NeighbourView } from '../neighbours.ts';
import type { PostView } from '../slotContent.ts';
import { textKey } from '../textKey.ts';
import {
  ancestorsOf,
  attributeOf,
  elementsIn,
  isText,
  textOf,
  type PageElement,
  type PageText,
} from '../tree.ts';
import { pagePathAt } from './pageAt.ts';
import { curly, setAlike } from './shownText.ts';
import type { DonorPost, OuterPage, Slot } from './slot.ts';

/** So many letters a link to the next or previous post may say besides its title: `Previous post`. */
const LABEL = 20;

/**
 * The links by which a page of one post turns to the one before and after it: they lead to those of
 * the post that is shown, and are gone where it has none. Only links that lead to the donor's own
 * neighbours by date count, for there are sites that turn in another order.
 */
export function neighbourSlots(outer: OuterPage, donor: DonorPost): readonly Slot[] {
  return outer.elements.filter(isTurning).flatMap((link): readonly Slot[] => {
    const side = sideOf(link, donor);
    return side ? slotsFor(outer, link, side) : [];
  });
}

interface Side {
  /** The donor's neighbour that the link leads to. */
  readonly shown: NeighbourView;
  readonly of: (view: PostView) => NeighbourView | undefined;
}

function slotsFor(outer: OuterPage, link: PageElement, { shown, of }: Side): readonly Slot[] {
  const text = titleIn(link, shown.title);
  if (saysMore(link, text?.found ?? '')) return [];
  const titles = ['title', 'aria-label'].flatMap((name) => {
    const value = attributeOf(link, name);
    return value?.includes(shown.title) === true ? [{ name, value }] : [];
  });
  const address: Slot = {
    hole: { kind: 'attributes' },
    box: link,
    fill: (view, addresses) => {
      const neighbour = of(view);
      if (!neighbour) return undefined;
      const said = titles.map(({ name, value }): [string, string] => [
        name,
        value.replace(shown.title, () => neighbour.title),
      ]);
      return {
        attributes: { href: addresses.link(neighbour.path), ...Object.fromEntries(said) },
      };
    },
  };
  if (!text) return [address];
  const { node, found } = text;
  const start = node.value.indexOf(found);
  const title: Slot = {
    hole: { kind: 'text', node, start, end: start + found.length },
    box: boxAround(outer, link),
    fill: (view) => {
      const neighbour = of(view);
      return neighbour && { html: escapeText(setAlike(neighbour.title, shown.title, found)) };
    },
  };
  return [address, title];
}

/** What is there for the link alone: the link to the other neighbour is none of its labels. */
function boxAround(outer: OuterPage, link: PageElement): PageElement {
  const widest = outer.boxOf(link);
  let box = link;
  if (!widest || widest === link) return box;
  for (const element of ancestorsOf(link)) {
    const links = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a');
    if (links.length > 1) break;
    box = element;
    if (element === widest) break;
  }
  return box;
}

const TURNING = /prev|next|newer|older|pagin|pager|post-?nav|neighbou?r|adjacent/i;
/** So far outwards names are looked at. */
const OUTERMOST = 3;

/** Whether a link by its names is one that turns pages. */
function isTurning(element: PageElement): boolean {
  if (element.tagName !== 'a') return false;
  const outer = [...ancestorsOf(element)].slice(0, OUTERMOST);
  return [element, ...outer].some(({ attrs }) =>
    attrs.some(
      ({ name, value }) => /^(?:class|id|rel|aria-label)$/.test(name) && TURNING.test(value),
    ),
  );
}

function sideOf(link: PageElement, { neighbours, path }: DonorPost): Side | undefined {
  const href = attributeOf(link, 'href');
  const page = `https://site.example${path ?? '/'}`;
  const target = href === undefined ? undefined : pagePathAt(href, page);
  if (target === undefined) return undefined;
  for (const scope of [1, 0] as const) {
    for (const side of ['older', 'newer'] as const) {
      const shown = neighbourIn(neighbours, scope, side);
      if (!shown || pagePathAt(shown.path, page) !== target) continue;
      return { shown, of: (view) => neighbourIn(view.neighbours, scope, side) };
    }
  }
  return undefined;
}

function neighbourIn(
  neighbours: NeighboursView,
  scope: 0 | 1,
  side: keyof Neighbours,
): NeighbourView | undefined {
  return neighbours[scope][side];
}

/** Whether a link tells more of a post than its title: a picture, a date, what it is about. */
function saysMore(link: PageElement, title: string): boolean {
  if ([...elementsIn(link)].some(({ tagName }) => tagName === 'img')) return true;
  const rest = textKey(textOf(link).replace(title, () => ' '));
  return rest.length > LABEL || /\d/.test(rest);
}

/** The text in which a link shows a title, at its end. */
function titleIn(
  link: PageElement,
  title: string,
): { readonly node: PageText; readonly found: string } | undefined {
  const nodes = [link, ...elementsIn(link)].flatMap(({ childNodes }) => childNodes.filter(isText));
  for (const found of [title, curly(title)]) {
    const node = nodes.find(({ value }) => endsInTitle(value, found));
    if (node) return { node, found };
  }
  return undefined;
}

function endsInTitle(text: string, title: string): boolean {
  const start = title === '' ? -1 : text.indexOf(title);
  if (start < 0) return false;
  const isWord = !/[\p{L}\p{N}]$/u.test(text.slice(0, start));
  return isWord && textKey(text.slice(start + title.length)) === '';
}
