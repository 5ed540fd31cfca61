import type { MarkdownIt, StateCore } from 'markdown-it';

/**
 * Dashes, ellipses and quotes, each text between Markdown's marks by itself, so that a quote at its
 * start always opens. Source: `smartypants` in hexo-renderer-marked/lib/renderer.js.
 */
export function hexoQuotes(md: MarkdownIt, quotes: string): void {
  md.core.ruler.after('inline', 'hexo_quotes', (state: StateCore) => {
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        if (token.type === 'text') token.content = educated(token.content, quotes);
      }
    }
  });
}

function educated(text: string, quotes: string): string {
  if (!/["'.-]/.test(text)) return text;
  const [openDouble = '“', closeDouble = '”', openSingle = '‘', closeSingle = '’'] = quotes;
  return text
    .replace(/-{2,3}/g, (dashes) => (dashes.length === 3 ? '—' : '–'))
    .replace(/(^|[-—/([{"\s])'/g, `$1${openSingle}`)
    .replace(/'/g, closeSingle)
    .replace(/(^|[-—/([{‘\s])"/g, `$1${openDouble}`)
    .replace(/"/g, closeDouble)
    .replace(/\.{3}/g, '…');
}
