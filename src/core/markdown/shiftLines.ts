/**
 * The HTML with `by` added to every `data-line` in it. Only raw HTML of the writer's could hold one
 * that is not ours, and to shift that does no harm.
 */
export function shiftLines(html: string, by: number): string {
  if (by === 0) return html;
  return html.replace(/ data-line="(-?\d{1,9})"/g, (_whole, line: string) => {
    return ` data-line="${Number(line) + by}"`;
  });
}
