import { decodeHtml, isElement } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import { isAside } from './pageCode.ts';

/**
 * The opening tags around a piece of code that give it its colour, outermost first, one behind the
 * other; `''` for plain code.
 */
export type Colour = string;

/** Some characters of code in the page, with the element that they stand in. */
export interface Coloured {
  readonly colour: Colour;
  /** The innermost element that gives colour; `undefined` in plain code. */
  readonly element: ElementNode | undefined;
}

/** A character of the page's code that is not blank. */
export interface PageCharacter extends Coloured {
  readonly character: string;
  /** Of the blanks before it on its line. */
  readonly blank: Coloured | undefined;
}

/** @param wrappers elements around lines, which give no colour. */
export function pageCharacters(
  slot: ElementNode,
  wrappers: ReadonlySet<HtmlNode>,
): readonly PageCharacter[] {
  const found: PageCharacter[] = [];
  let blank: Coloured | undefined;
  const walk = (nodes: readonly HtmlNode[], around: Coloured): void => {
    for (const node of nodes) {
      if (isElement(node)) {
        if (node.name === 'br' || wrappers.has(node)) blank = undefined;
        if (!isAside(node)) walk(node.children, wrappers.has(node) ? around : within(node, around));
        continue;
      }
      if (node.type !== 'text') continue;
      for (const character of decodeHtml(node.html)) {
        if (character === '\n') blank = undefined;
        else if (/[\u200b\ufeff\r]/.test(character)) continue;
        else if (character.trim() === '') blank = around;
        else {
          found.push({ ...around, character, blank });
          blank = undefined;
        }
      }
    }
  };
  walk(slot.children, { colour: '', element: undefined });
  return found;
}

function within(element: ElementNode, around: Coloured): Coloured {
  const open = element.open.replace(/ id="[^"]*"/, '');
  return { colour: around.colour + open, element };
}

/** Closes what a colour opens. */
export function closingTags(colour: Colour): string {
  const names = [...colour.matchAll(/<([a-z][\w-]*)/g)].map(([, name = '']) => `</${name}>`);
  return names.reverse().join('');
}
