import { escapeHtml } from '../page/escapeHtml.ts';
import { parsePiece } from './boundedParse.ts';
import type { AddressOf } from './cleanCss.ts';
import { attributeOf, elementsIn, textOf, type PageElement } from './tree.ts';

/**
 * Of what a page shows without scripts only the style sheets are taken that its scripts would load
 * late. All else would come on top of what the page shows as it is.
 */
export function noscriptStyles(element: PageElement, load: AddressOf): string {
  const text = textOf(element);
  if (!/stylesheet/i.test(text)) return '';
  const piece = parsePiece(text);
  const links = [...(piece ? elementsIn(piece) : [])].flatMap((link) => {
    const isSheet = link.tagName === 'link' && /stylesheet/i.test(attributeOf(link, 'rel') ?? '');
    const address = isSheet ? load('style', attributeOf(link, 'href') ?? '') : undefined;
    return address === undefined ? [] : [`<link rel="stylesheet" href="${escapeHtml(address)}">`];
  });
  return links.slice(0, MOST_LINKS).join('');
}

const MOST_LINKS = 20;
