/**
 * Eleventy's filter `slugify` for text in ASCII: small letters and digits, all else a hyphen, `&` the
 * word. `undefined` for other text, whose letters a table of the library writes otherwise.
 * Source: src/Filters/Slugify.js, @sindresorhus/slugify.
 */
export function eleventySlug(text: string): string | undefined {
  if (/[^\t\n\r -~]/.test(text)) return undefined;
  return text
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/([a-z\d]+)'([ts])(?=\s|$)/g, '$1$2')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
