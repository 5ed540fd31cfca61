import type { MarkdownIt, RendererRule } from 'markdown-it';
import { escapeHtml } from '../../escapeHtml.ts';
import { chromaHtml } from './chromaHtml.ts';
import { fenceInfo } from './fenceInfo.ts';
import type { HighlightSettings } from './hugoManner.ts';

/** Fenced code as Hugo writes it. */
export function highlightedFences(md: MarkdownIt, settings: HighlightSettings): void {
  const fence: RendererRule = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const { language, attributes, options } = fenceInfo(md.utils.unescapeAll(token.info));
    const own = md.renderer.renderAttrs(token);
    if (!settings.codeFences) {
      const name = language === '' ? '' : ` class="language-${escapeHtml(language)}"`;
      return `<pre${own}><code${name}>${escapeHtml(token.content)}</code></pre>\n`;
    }
    const text = token.content.replace(/\n+$/, '');
    const code = text === '' ? '' : `${text}\n`;
    return chromaHtml({ code, language, options, attributes }, settings, own);
  };
  md.renderer.rules['fence'] = fence;
}
