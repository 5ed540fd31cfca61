import { escapeHtml } from './escapeHtml.ts';

/** A heading with the id that it got. */
export interface ListedHeading {
  readonly level: number;
  readonly html: string;
  readonly id: string;
}

/** A table of contents, as kramdown writes it: lists within lists, by the levels of the headings. */
export function contentsHtml(headings: readonly ListedHeading[], isOrdered: boolean): string {
  const tag = isOrdered ? 'ol' : 'ul';
  const open: number[] = [];
  let html = '';
  for (const { level, html: text, id } of headings) {
    while (open.length > 1 && (open.at(-1) ?? 0) > level) {
      html += `</li>\n</${tag}>\n`;
      open.pop();
    }
    if (level > (open.at(-1) ?? 0)) {
      html += open.length === 0 ? `<${tag} id="markdown-toc">\n` : `\n<${tag}>\n`;
      open.push(level);
    } else html += '</li>\n';
    const target = escapeHtml(id);
    html += `<li><a href="#${target}" id="markdown-toc-${target}">${text}</a>`;
  }
  return html + open.map(() => `</li>\n</${tag}>\n`).join('');
}
