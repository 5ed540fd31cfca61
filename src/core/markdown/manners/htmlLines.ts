/** HTML of highlighted code cut into its lines, line ends included: spans end with each line. */
export function htmlLines(html: string): readonly string[] {
  const open: string[] = [];
  return html.split(/(?<=\n)/).map((line) => {
    const start = open.join('');
    for (const [tag] of line.matchAll(/<span[^>]*>|<\/span>/g)) {
      if (tag === '</span>') open.pop();
      else open.push(tag);
    }
    return start + line + '</span>'.repeat(open.length);
  });
}
