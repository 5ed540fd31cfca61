import type { PostView } from '../slotContent.ts';
import { decodedAddress, encodedAddress, writtenLike } from './addressSlots.ts';
import type { DonorPost } from './slot.ts';

/** Where a text names a post. */
export interface PlaceInText {
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly isTitle: boolean;
  /** What stands there for another post; `undefined`: that is not known. */
  readonly fill: (view: PostView) => string | undefined;
}

/** The end of a source path, by which other sites may call a file. */
export interface SourceEnd {
  readonly end: string;
  /** That of another post's path; `undefined` when that is in another folder than all of this. */
  readonly sourceIn: (source: string) => string | undefined;
}

/** Shorter titles and addresses stand in a text by chance. */
const LEAST = 4;

/** The donor's address, its source and its title in a text, the first of each, in order. */
export function findPost(text: string, donor: DonorPost): readonly PlaceInText[] {
  const found = [addressIn(text, donor.path), fileIn(text, donor.source), titleIn(text, donor)];
  const places = found.flatMap((place) => place ?? []).sort((a, b) => a.start - b.start);
  return places.filter(({ start }, i) => start >= (places[i - 1]?.end ?? 0));
}

/** The longest first; a file's name alone is too little, if it is in a folder. */
export function sourceEnds(source: string): readonly SourceEnd[] {
  const names = source.split('/');
  const counts = names.slice(0, Math.max(1, names.length - 1)).map((_, i) => i);
  return counts.map((count) => {
    const folder = names
      .slice(0, count)
      .map((name) => `${name}/`)
      .join('');
    return {
      end: source.slice(folder.length),
      sourceIn: (other) => (other.startsWith(folder) ? other.slice(folder.length) : undefined),
    };
  });
}

function fileIn(text: string, source: string): PlaceInText | undefined {
  for (const { end, sourceIn: endIn } of sourceEnds(source)) {
    const place = placeOf(text, end, BESIDE_SOURCE);
    if (place) return { ...place, isTitle: false, fill: (view) => endIn(view.source) };
  }
  return undefined;
}

/** An address by itself or with a site before it, which stays. */
function addressIn(text: string, path: string | undefined): PlaceInText | undefined {
  const decoded = path === undefined ? '' : decodedAddress(path);
  const whole = decoded.replace(/\/$/, '');
  if (whole.length < LEAST) return undefined;
  // Bytes are written in small letters too.
  const upper = text.replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase());
  for (const form of new Set([whole, encodedAddress(whole)])) {
    const place =
      placeOf(upper, `${form}/`, BESIDE_ADDRESS) ?? placeOf(upper, form, BESIDE_ADDRESS);
    if (!place) continue;
    const shown = text.slice(place.start, place.end);
    const isCut = decoded.endsWith('/') && !shown.endsWith('/');
    const write = writtenLike(shown, decoded);
    const fill = ({ path: own }: PostView) =>
      own === undefined ? undefined : write(isCut ? own.replace(/\/$/, '') : own);
    return { ...place, isTitle: false, fill };
  }
  return undefined;
}

function titleIn(text: string, { title }: DonorPost): PlaceInText | undefined {
  if (title.length < LEAST) return undefined;
  const place = placeOf(text, title, BESIDE_TITLE);
  return place && { ...place, isTitle: true, fill: (view) => view.title };
}

/** What the text before and behind must be like. */
interface Beside {
  readonly before: RegExp;
  readonly behind: RegExp;
}

const BESIDE_SOURCE: Beside = { before: /(?:^|[\s/:("'`])$/, behind: /^(?:$|[\s?#:;,)"'`])/ };
const BESIDE_ADDRESS: Beside = {
  before: /(?:^|[\s("]|\/\/[^/\s?#]+)$/,
  behind: /^(?:$|[\s?#)"])/,
};
const BESIDE_TITLE: Beside = {
  before: /(?:^|[^\p{L}\p{N}])$/u,
  behind: /^(?:$|[^\p{L}\p{N}])/u,
};

function placeOf(
  text: string,
  wanted: string,
  { before, behind }: Beside,
): Pick<PlaceInText, 'start' | 'end'> | undefined {
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    if (before.test(text.slice(0, start)) && behind.test(text.slice(end))) return { start, end };
  }
  return undefined;
}
