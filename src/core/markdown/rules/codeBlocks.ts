import type { MarkdownIt, RendererRule } from 'markdown-it';
import { highlight } from '../highlight.ts';

/** Code blocks with colours, and with their line on the `pre`. */
export function codeBlocks(md: MarkdownIt): void {
  const fence: RendererRule = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const language = languageOf(md.utils.unescapeAll(token.info));
    const coloured = language === '' ? undefined : highlight(token.content, language);
    const escaped = md.utils.escapeHtml(language);
    const attribute = language === '' ? '' : ` class="language-${escaped} hljs"`;
    const code = coloured ?? md.utils.escapeHtml(token.content);
    return `<pre${md.renderer.renderAttrs(token)}><code${attribute}>${code}</code></pre>\n`;
  };
  md.renderer.rules['fence'] = fence;
}

/** The language an info string names: its first word, without braces or options behind it. */
function languageOf(info: string): string {
  return /^\s*\{?\.?([^\s{},]+)/.exec(info)?.[1] ?? '';
}
