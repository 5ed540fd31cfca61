/** The text that a reader reads in HTML that {@link renderBody} made: white space in single spaces. */
export function readText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(head|script|style)\b[\s\S]*?(?:<\/\1>|$)/gi, ' ')
    .replace(/<\/?(?:p|li|[dout]l|d[dt]|h[1-6]|t[dhr]|br|hr|pre|div|blockquote)\b[^<>]*>/gi, ' ')
    .replace(/<[a-z/][^<>]*>/gi, '')
    .replace(/&(lt|gt|quot|amp|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole, name: string) =>
      name.startsWith('#') ? characterOf(name.slice(1)) : (CHARACTERS[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const CHARACTERS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  nbsp: ' ',
};

/** @param reference What stands between `&#` and `;`. */
function characterOf(reference: string): string {
  const code = Number(reference.replace(/^x/i, '0x'));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
