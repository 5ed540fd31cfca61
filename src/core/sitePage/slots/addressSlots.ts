import { percentEncode } from '../../generators/shared/percentEncoding.ts';
import { escapeText } from '../cleanHtml.ts';
import type { OuterPage, Slot } from './slot.ts';

/** Longer texts are no addresses, in UTF-16 units. */
const LONGEST = 2000;

/** Where a page shows the donor's whole address as text, as notes on copyright do. */
export function addressSlots(outer: OuterPage, url: string | undefined): readonly Slot[] {
  if (url === undefined) return [];
  const address = decoded(url);
  return outer.texts.flatMap((node): readonly Slot[] => {
    const shown = node.value.trim();
    if (shown.length > LONGEST) return [];
    const isCut = `${decoded(shown)}/` === address;
    if (shown === '' || (!isCut && decoded(shown) !== address)) return [];
    const start = node.value.indexOf(shown);
    const write = writtenLike(shown, address);
    return [
      {
        hole: { kind: 'text', node, start, end: start + shown.length },
        box: outer.boxOf(node),
        fill: (view) =>
          view.url === undefined
            ? undefined
            : { html: escapeText(write(isCut ? view.url.replace(/\/$/, '') : view.url)) },
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
