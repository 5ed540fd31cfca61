import { decodeHtml, isElement } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import { isAside } from './pageCode.ts';

/**
 * The opening tags around a piece of code that give it its colour, outermost first, one behind the
 * other; `''` for plain code.
 */
export type Colour = string;

/** How characters of code stand in the page. */
export interface Coloured {
  readonly colour: Colour;
  /** The elements that give it, outermost first; none in plain code. */
  readonly elements: readonly ElementNode[];
}

/** The characters of a page's code that are not blank, in UTF-16 units. */
export interface PageCharacters {
  readonly text: string;
  /** By index in `text`. */
  readonly colours: readonly Coloured[];
  /** Of the blanks before a character on its line, by its index. */
  readonly blanks: ReadonlyMap<number, Coloured>;
}

const PLAIN: Coloured = { colour: '', elements: [] };

/** @param wrappers elements around lines, which give no colour. */
export function pageCharacters(slot: ElementNode, wrappers: ReadonlySet<HtmlNode>): PageCharacters {
  let text = '';
  const colours: Coloured[] = [];
  const blanks = new Map<number, Coloured>();
  const addText = (part: string, around: Coloured): void => {
    for (const [piece] of part.matchAll(/\n|[\s\u200b\ufeff]+?|[^\s\u200b\ufeff]+/g)) {
      if (piece === '\n') blanks.delete(text.length);
      else if (/^[^\s\u200b\ufeff]/.test(piece)) {
        text += piece;
        while (colours.length < text.length) colours.push(around);
      } else if (!/^[\r\u200b\ufeff]/.test(piece)) blanks.set(text.length, around);
    }
  };
  const walk = (nodes: readonly HtmlNode[], around: Coloured): void => {
    for (const node of nodes) {
      if (node.type === 'text') addText(decodeHtml(node.html), around);
      if (!isElement(node)) continue;
      if (node.name === 'br' || wrappers.has(node)) blanks.delete(text.length);
      if (!isAside(node)) walk(node.children, wrappers.has(node) ? around : within(node, around));
    }
  };
  walk(slot.children, PLAIN);
  return { text, colours, blanks };
}

function within(element: ElementNode, around: Coloured): Coloured {
  const open = element.open.replace(/ id="[^"]*"/, '');
  return { colour: around.colour + open, elements: [...around.elements, element] };
}

/** The opening tags of a colour, one by one. */
export function tagsOf(colour: Colour): readonly string[] {
  return colour.match(/<[^>]*>/g) ?? [];
}
