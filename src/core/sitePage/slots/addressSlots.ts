import { percentEncode } from '../../generators/shared/percentEncoding.ts';
import { escapeText } from '../cleanHtml.ts';
import type { OuterPage, Slot } from './slot.ts';

/** Longer texts are no addresses, in UTF-16 units. */
const LONGEST = 2000;

/** The site, and what is there. */
const ADDRESS = /^((?:https?:)?\/\/[^/\s]+)(\/.*)$/is;

/**
 * Where a page shows the donor's whole address as text, as notes on copyright do. The site is the one
 * that the page was built for.
 */
export function addressSlots(outer: OuterPage, path: string | undefined): readonly Slot[] {
  if (path === undefined) return [];
  const wanted = decodedAddress(path);
  return outer.texts.flatMap((node): readonly Slot[] => {
    const shown = node.value.trim();
    const [, site = '', own = ''] = shown.length > LONGEST ? [] : (ADDRESS.exec(shown) ?? []);
    const isCut = `${decodedAddress(own)}/` === wanted;
    if (own === '' || (!isCut && decodedAddress(own) !== wanted)) return [];
    const start = node.value.indexOf(shown);
    const write = writtenLike(own, wanted);
    return [
      {
        hole: { kind: 'text', node, start, end: start + shown.length },
        box: outer.boxOf(node),
        fill: (view) =>
          view.path === undefined
            ? undefined
            : { html: escapeText(site + write(isCut ? view.path.replace(/\/$/, '') : view.path)) },
      },
    ];
  });
}

/** How addresses are written where one has something to encode; as they are where it has not. */
export function writtenLike(shown: string, address: string): (url: string) => string {
  if (encodedAddress(address) === address) return (url) => url;
  return decodedAddress(shown) === shown
    ? decodedAddress
    : (url) => encodedAddress(decodedAddress(url));
}

/** What JavaScript's `encodeURI` keeps. */
const KEPT = /[\w;,/?:@&=+$\-.!~*'()#]/;

/** As JavaScript’s `encodeURI` writes it. */
export function encodedAddress(address: string): string {
  return percentEncode(address, KEPT);
}

/** As readers see it; as it is where it is not well encoded. */
export function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
