import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const TERM = /(^|\s)(\S.+)<br>:\s+(\S.+)/;

/**
 * A paragraph with a line that begins with a colon is a list of one term and its description, and no
 * paragraph. Source: `paragraph` in hexo-renderer-marked/lib/renderer.js.
 */
export function descriptionLists(md: MarkdownIt): void {
  md.core.ruler.push('hexo_descriptions', (state: StateCore) => {
    const kept: Token[] = [];
    for (const token of state.tokens) {
      const before = kept.at(-1);
      if (token.type === 'paragraph_close' && before?.type === 'hexo_description') continue;
      const isCandidate =
        token.type === 'inline' && before?.type === 'paragraph_open' && !before.hidden;
      if (isCandidate && hasColonLine(token.children ?? [])) {
        before.type = 'hexo_description';
        before.nesting = 0;
        before.children = token.children;
      } else kept.push(token);
    }
    state.tokens = kept;
  });
  md.renderer.rules['hexo_description'] = (tokens, index, options, env) => {
    const token = tokens[index];
    if (!token || !env) return '';
    const attributes = md.renderer.renderAttrs(token);
    const html = md.renderer.renderInline(token.children ?? [], options, env);
    const text = html.replaceAll('<br>\n', '<br>');
    if (!TERM.test(text)) return `<p${attributes}>${html}</p>\n`;
    return text.replace(TERM, `<dl${attributes}><dt>$2</dt><dd>$3</dd></dl>`);
  };
}

function hasColonLine(children: readonly Token[]): boolean {
  return children.some(
    ({ type }, i) => type.endsWith('break') && children[i + 1]?.content.startsWith(':') === true,
  );
}
