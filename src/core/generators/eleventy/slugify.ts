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

const WORDS: Readonly<Record<string, string>> = {
  $: 'dollar',
  '%': 'percent',
  '&': 'and',
  '<': 'less',
  '>': 'greater',
  '|': 'or',
};

/**
 * Eleventy's older filter `slug` for text in ASCII: it leaves some marks, such as dots, as they are.
 * `undefined` for other text. Source: src/Filters/Slug.js, the package slugify.
 */
export function simpleSlug(text: string): string | undefined {
  if (/[^\t\n\r -~]/.test(text)) return undefined;
  return text
    .replace(/[$%&<>|]/g, (mark) => WORDS[mark] ?? '')
    .replace(/[^\w\s$*+~.()'"!\-:@]+/g, '')
    .replaceAll('-', ' ')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
}
