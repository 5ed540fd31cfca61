/** The bytes of a text in UTF-8. */
export function utf8Of(text: string): readonly number[] {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return Array.from(escaped.matchAll(/%([\dA-F]{2})|[^]/g), ([whole, hex]) =>
    hex === undefined ? whole.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}
