import { percentDecode, percentEncode } from '../../generators/shared/percentEncoding.ts';
import type { PostView } from '../slotContent.ts';
import { attributeOf } from '../tree.ts';
import { findPost, sourceEnds, type PlaceInText } from './postInText.ts';
import type { DonorPost, OuterPage, Slot } from './slot.ts';

/** Longer addresses are not looked into, in UTF-16 units. */
const LONGEST = 2000;

/** A link that leaves the site: what is before its query, the query and the fragment. */
const AWAY = /^((?:(?:https?:)?\/\/|mailto:)[^?#]*)(?:\?([^#]*))?(#.*)?$/is;

/** A part of an address, for a post; `undefined` when the post has nothing to put into it. */
type Part = (view: PostView) => string | undefined;

/**
 * Links to other sites that hold the donor's source path, as those to edit a page do, or its address,
 * as those to share it do: they hold that of the post that is shown, or lead nowhere. Its title is
 * replaced where the address is.
 */
export function linkSlots(outer: OuterPage, donor: DonorPost): readonly Slot[] {
  return outer.elements.flatMap((element): readonly Slot[] => {
    if (element.tagName !== 'a') return [];
    const address = addressFor((attributeOf(element, 'href') ?? '').trim(), donor);
    if (!address) return [];
    return [
      {
        hole: { kind: 'attributes' },
        box: element,
        fill: (view, { link }) => {
          const href = address(view);
          return { attributes: { href: (href === undefined ? undefined : link(href)) ?? '#' } };
        },
      },
    ];
  });
}

/** `undefined` for an address that does not hold the donor. */
function addressFor(href: string, donor: DonorPost): Part | undefined {
  const [, start = '', query, hash = ''] = href.length > LONGEST ? [] : (AWAY.exec(href) ?? []);
  if (start === '') return undefined;
  const file = fileIn(start, donor);
  const pairs = query === undefined ? undefined : queryFor(query, donor);
  if (!file && !pairs) return undefined;
  return (view) => {
    const own = file ? file(view) : start;
    const told = pairs ? pairs(view) : query;
    if (own === undefined || (pairs && told === undefined)) return undefined;
    return own + (told === undefined ? '' : `?${told}`) + hash;
  };
}

/** The path of an address that ends in the donor's file. */
function fileIn(start: string, donor: DonorPost): Part | undefined {
  const written = start.split('/');
  for (const { end, sourceIn } of sourceEnds(donor.source)) {
    const { length } = end.split('/');
    if (percentDecode(written.slice(-length).join('/')) !== end) continue;
    const folder = written.slice(0, -length).join('/');
    return (view) => {
      const own = sourceIn(view.source);
      return own === undefined ? undefined : `${folder}/${percentEncode(own, KEPT_IN_PATH)}`;
    };
  }
  return undefined;
}

const KEPT_IN_PATH = /[\w/.~@$,;:!*'()+=&-]/;
const KEPT_IN_QUERY = /[\w.~-]/;

function queryFor(query: string, donor: DonorPost): Part | undefined {
  const pairs = query.split('&').map((written) => {
    const [, name = '', value = ''] = /^([^=]*=)(.*)$/s.exec(written) ?? [];
    const text = percentDecode(value.replaceAll('+', ' '));
    return { written, name, text, places: text === undefined ? [] : findPost(text, donor) };
  });
  const isOf = pairs.some(({ places }) => places.some(({ isTitle }) => !isTitle));
  if (!isOf) return undefined;
  return (view) => {
    const parts = pairs.map(({ written, name, text = '', places }) => {
      const own = places.length === 0 ? undefined : fillPlaces(text, places, view);
      if (places.length > 0 && own === undefined) return undefined;
      return own === undefined ? written : name + percentEncode(own, KEPT_IN_QUERY);
    });
    return parts.includes(undefined) ? undefined : parts.join('&');
  };
}

function fillPlaces(
  text: string,
  places: readonly PlaceInText[],
  view: PostView,
): string | undefined {
  let filled = '';
  let at = 0;
  for (const { start, end, fill } of places) {
    const own = fill(view);
    if (own === undefined) return undefined;
    filled += text.slice(at, start) + own;
    at = end;
  }
  return filled + text.slice(at);
}
