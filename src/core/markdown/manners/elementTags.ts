import type { MarkdownIt, StateCore } from 'markdown-it';

const SELF_CLOSED = /<([a-z][\w.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)\s*\/>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Lets all raw HTML of a piece be changed. */
export function eachHtml(md: MarkdownIt, name: string, change: (html: string) => string): void {
  md.core.ruler.push(name, (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type === 'html_block') token.content = change(token.content);
      for (const child of token.children ?? []) {
        if (child.type === 'html_inline') child.content = change(child.content);
      }
    }
  });
}

/** `<span />` is an element that is closed, as in Vue and JSX: in HTML it would stay open. */
export function withClosedElements(html: string): string {
  if (!html.includes('/>')) return html;
  return html.replace(SELF_CLOSED, (tag, name: string, attributes: string) =>
    VOID.test(name) ? tag : `<${name}${attributes}></${name}>`,
  );
}
