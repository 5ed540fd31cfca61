import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * A paragraph that holds nothing but elements and expressions of MDX is none.
 * Source: @mdx-js/mdx, `remarkMarkAndUnravel`.
 */
export function unravel(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'mdx_unravel', (state: StateCore) => {
    state.tokens.forEach((token, i, tokens) => {
      const open = tokens[i - 1];
      const close = tokens[i + 1];
      if (token.type !== 'inline' || open?.type !== 'paragraph_open' || !close) return;
      if (!isOfElements(token.children ?? [])) return;
      open.type = 'unravelled_open';
      close.type = 'unravelled_close';
    });
  });
  md.renderer.rules['unravelled_open'] = () => '';
  md.renderer.rules['unravelled_close'] = () => '\n';
}

/** Text between the tags of elements is theirs. */
function isOfElements(children: readonly Token[]): boolean {
  let depth = 0;
  let hasElements = false;
  for (const { type, content, meta } of children) {
    if (type.startsWith('template')) {
      hasElements = true;
      depth += Number(meta?.['nesting'] ?? 0);
    } else if (depth <= 0 && !/^\s*$/.test(content) && !type.endsWith('break')) return false;
    else if (depth <= 0 && content === '' && !/^(?:text|softbreak|hardbreak)$/.test(type))
      return false;
  }
  return hasElements;
}
