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
  const wanted = decoded(path);
  return outer.texts.flatMap((node): readonly Slot[] => {
    const shown = node.value.trim();
    const [, site = '', own = ''] = shown.length > LONGEST ? [] : (ADDRESS.exec(shown) ?? []);
    const isCut = `${decoded(own)}/` === wanted;
    if (own === '' || (!isCut && decoded(own) !== wanted)) return [];
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
function writtenLike(shown: string, address: string): (url: string) => string {
  if (encoded(address) === address) return (url) => url;
  return decoded(shown) === shown ? decoded : (url) => encoded(decoded(url));
}

/** What JavaScript's `encodeURI` keeps. */
const KEPT = /[\w;,/?:@&=+$\-.!~*'()#]/;

function encoded(address: string): string {
  return percentEncode(address, KEPT);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
