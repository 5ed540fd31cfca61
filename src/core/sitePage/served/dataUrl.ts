const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  bmp: 'image/bmp',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
};

/**
 * A file as an address that holds it whole.
 * @param type as the server names it; used where the path's ending says nothing.
 * @returns `undefined` for what is neither an image nor a font.
 */
export function dataUrl(path: string, type: string, bytes: Uint8Array): string | undefined {
  const ending = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const known = TYPES[ending] ?? (/^(?:image|font)\/[\w.+-]+$/.test(type) ? type : undefined);
  return known === undefined ? undefined : `data:${known};base64,${base64(bytes)}`;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, section 4. */
export function base64(bytes: Uint8Array): string {
  const letter = (bits: number): string => LETTERS.charAt(bits & 63);
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.subarray(i, i + 3);
    const all = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    text += letter(all >> 18) + letter(all >> 12);
    text += (b === undefined ? '=' : letter(all >> 6)) + (c === undefined ? '=' : letter(all));
  }
  return text;
}
