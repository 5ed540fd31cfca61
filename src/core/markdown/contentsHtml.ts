import { escapeHtml } from './escapeHtml.ts';

/** A heading with the id that it got. */
export interface ListedHeading {
  readonly level: number;
  readonly text: string;
  readonly html: string;
  readonly id: string;
}

/** How a table of contents is written. */
export interface ContentsStyle {
  readonly isOrdered: boolean;
  /** Whether its links have ids, as kramdown gives them. */
  readonly hasLinkIds: boolean;
}

/** A table of contents, as kramdown writes it: lists within lists, by the levels of the headings. */
export function contentsHtml(
  headings: readonly ListedHeading[],
  { isOrdered, hasLinkIds }: ContentsStyle,
): string {
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
    const own = hasLinkIds ? ` id="markdown-toc-${target}"` : '';
    html += `<li><a href="#${target}"${own}>${text}</a>`;
  }
  return html + open.map(() => `</li>\n</${tag}>\n`).join('');
}

/**
 * A table of contents as VitePress writes it, of the second and third level.
 * Source: @mdit-vue/plugin-toc.
 */
export function contentsNav(headings: readonly ListedHeading[]): string {
  let html = '';
  let open = 0;
  for (const { level, text, id } of headings) {
    if (level !== 2 && level !== 3) continue;
    const depth = level === 3 && open > 0 ? 2 : 1;
    if (depth === open) html += '</li>';
    if (depth < open) html += '</li></ul></li>';
    if (depth > open) html += '<ul>';
    open = depth;
    html += `<li><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a>`;
  }
  return `<nav class="table-of-contents">${html}${'</li></ul>'.repeat(open)}</nav>\n`;
}
