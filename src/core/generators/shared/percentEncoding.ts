/**
 * Replaces each character that `isKept` (tested one character at a time) refuses by the
 * percent-encoded bytes of its UTF-8 form. Half a surrogate pair becomes U+FFFD.
 */
export function percentEncode(text: string, isKept: RegExp): string {
  return Array.from(text, (character) =>
    isKept.test(character) ? character : encodedBytes(character),
  ).join('');
}

function encodedBytes(character: string): string {
  if (/^\p{Surrogate}$/u.test(character)) return '%EF%BF%BD';
  const encoded = encodeURIComponent(character);
  if (encoded !== character) return encoded;
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Undoes percent-encoding; `undefined` when it is not well-formed or not UTF-8. */
export function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
