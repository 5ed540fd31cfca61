/** The longest name of a file or folder in bytes of UTF-8: every system takes it, with room to spare. */
const LONGEST = 200;

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/i;

/** Names that mean the folder they lie in. */
const INDEXES = /^_?index$/i;

/**
 * A slug made fit to be (with `before` and `after` around it) the name of a file on every system:
 * forbidden characters become `-`, what is too long is cut at a word, and a name that has a meaning
 * of its own gets an addition. `''` when no letter or digit is left.
 */
export function legalSlug(
  slug: string,
  { before, after }: { readonly before: string; readonly after: string },
): string {
  const legal = trimmed(slug.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]+/gu, '-'));
  const room = LONGEST - byteLength(before) - byteLength(after);
  const short = trimmed(cutAtWord(legal, room - ADDITION.length));
  if (!/[\p{L}\p{N}]/u.test(short)) return '';
  return before === '' ? withoutMeaning(short) : short;
}

const ADDITION = '-post';

/**
 * A slug that is no date to a generator that looks for one where a name begins: `12-30-45-noon`
 * becomes `12_30_45-noon`. A day that there is not would end Jekyll's build.
 */
export function undatedSlug(slug: string): string {
  return slug.replace(/^(\d{2,4})-(\d\d?)-(?=\d\d?(?!\d))/, '$1_$2_');
}

function withoutMeaning(name: string): string {
  const [stem = '', ...rest] = name.split('.');
  if (!DEVICES.test(stem.trim()) && !INDEXES.test(name)) return name;
  return [stem.trim() + ADDITION, ...rest].join('.');
}

/** Dots in front hide a file, dots and spaces at the end are lost on Windows. */
function trimmed(name: string): string {
  return name.replace(/^[\s.-]+|[\s.-]+$/gu, '');
}

function cutAtWord(text: string, room: number): string {
  if (byteLength(text) <= room) return text;
  let length = 0;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += byteLength(segment);
    if (length > room) break;
    cut += segment;
  }
  const lastBreak = Math.max(...['-', '_', ' ', '.'].map((mark) => cut.lastIndexOf(mark)));
  return lastBreak > cut.length / 2 ? cut.slice(0, lastBreak) : cut;
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
