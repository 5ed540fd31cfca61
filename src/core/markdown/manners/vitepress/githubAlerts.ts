import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const MARK = /^\[!(TIP|NOTE|IMPORTANT|WARNING|CAUTION)\]([^\n]*)(?:\n|$)/i;

/** Quotes that begin with `[!NOTE]` are boxes. Source: plugins/githubAlerts.ts. */
export function githubAlerts(md: MarkdownIt, titles: ReadonlyMap<string, string>): void {
  md.core.ruler.before('inline', 'github_alerts', (state: StateCore) => {
    const { tokens } = state;
    tokens.forEach((open, i) => {
      const text = tokens[i + 2];
      if (open.type !== 'blockquote_open' || text?.type !== 'inline') return;
      const [mark, kind = '', given = ''] = MARK.exec(text.content) ?? [];
      const close = closingOf(tokens, i);
      if (mark === undefined || !close) return;
      const name = kind.toLowerCase();
      text.content = text.content.slice(mark.length);
      open.type = 'alert_open';
      open.tag = close.tag = 'div';
      close.type = 'alert_close';
      open.attrJoin('class', `${name} custom-block github-alert`);
      open.meta = { title: given.trim() || (titles.get(name) ?? kind.toUpperCase()) };
    });
  });
  md.renderer.rules['alert_open'] = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const title = md.utils.escapeHtml(String(token.meta?.['title']));
    const attributes = md.renderer.renderAttrs(token);
    return `<div${attributes}><p class="custom-block-title">${title}</p>\n`;
  };
}

function closingOf(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level;
  return tokens.slice(index).find((t) => t.type === 'blockquote_close' && t.level === level);
}
