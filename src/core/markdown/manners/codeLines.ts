import { escapeHtml } from '../escapeHtml.ts';
import { highlight } from '../highlight.ts';

/** Code with colours where they are known. */
export function colouredCode(code: string, language: string): string {
  return highlight(code, language) ?? escapeHtml(code);
}

const SPAN = /<span class="[^"]*">|<\/span>/g;

/** HTML of code by lines, each complete in itself: a span over several is closed and opened again. */
export function htmlLines(html: string): readonly string[] {
  let open: readonly string[] = [];
  return html.split('\n').map((line) => {
    const before = open.join('');
    for (const [tag] of line.matchAll(SPAN)) {
      open = tag === '</span>' ? open.slice(0, -1) : [...open, tag];
    }
    return before + line + '</span>'.repeat(open.length);
  });
}
