/** A Markdown link to an address. Where it would end too early it stands in angle brackets. */
export function markdownLink(label: string, address: string): string {
  const text = label.replace(/[[\]\\]/g, '\\$&');
  const target = address.replace(/[<>]/g, encodeURIComponent);
  return `[${text}](${/[\s()]/.test(target) ? `<${target}>` : target})`;
}
