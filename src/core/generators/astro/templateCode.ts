/**
 * The code between the fences of an Astro template, on the lines where it stands; empty when there
 * is none.
 */
export function templateCode(text: string): string {
  const match = /^((?:\s|<!--[^]*?-->)*---)([^]*?)(?:\n[ \t]*---|$)/.exec(text);
  if (match === null) return '';
  const [, before = '', code = ''] = match;
  return before.replace(/[^\r\n]/g, ' ') + code;
}
