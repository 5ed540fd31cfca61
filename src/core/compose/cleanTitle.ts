/**
 * A title as it will be written: without white space at the ends, on one line, and without what no
 * front matter can hold (control characters, halves of surrogate pairs).
 */
export function cleanTitle(typed: string): string {
  return typed
    .replace(/[\p{Surrogate}\ufeff\ufffe\uffff]/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
