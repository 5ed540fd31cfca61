/** Whether quotes in a text are typographic, as a site's typography would make them. */
function isCurly(text: string): boolean {
  return /[‘’“”]/.test(text);
}

/** A text with typographic quotes, dots and dashes, as most generators set titles. */
export function curly(text: string): string {
  return text
    .replace(/(^|[\s([{–—-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{–—-])'/g, '$1‘')
    .replaceAll("'", '’')
    .replaceAll('...', '…');
}

/** The text as the page sets it that shows `donor` as `shown`. */
export function setAlike(text: string, donor: string, shown: string): string {
  return !isCurly(donor) && isCurly(shown) ? curly(text) : text;
}
