/**
 * A text reduced to its letters and digits, without case, accents' composition or ligatures. What
 * typography, highlighting, anchors and markup do to a text does not change it.
 */
export function textKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(NOT_ALPHANUMERIC, '');
  return text.normalize('NFKD').toLowerCase().replace(NOT_LETTERS, '');
}

const PLAIN = /^[\u0000-\u007f]*$/; // eslint-disable-line no-control-regex -- all of ASCII is meant
const NOT_ALPHANUMERIC = /[^a-z\d]+/g;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
