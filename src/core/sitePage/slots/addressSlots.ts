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
    return [
      {
        hole: { kind: 'text', node, start, end: start + shown.length },
        box: outer.boxOf(node),
        fill: (view) =>
          view.url === undefined
            ? undefined
            : { html: escapeText(isCut ? view.url.replace(/\/$/, '') : view.url) },
      },
    ];
  });
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
