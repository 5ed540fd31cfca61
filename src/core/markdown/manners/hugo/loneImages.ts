import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { contextOf } from '../../pieceContext.ts';

/**
 * Takes the paragraph off an image that stands alone in it, as Hugo does without
 * `wrapStandAloneImageWithinParagraph`. Source: markup/goldmark/images/transform.go.
 */
export function loneImages(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'lone_images', (state: StateCore) => {
    const { firstLine } = contextOf(state.env);
    const gone = new Set<Token>();
    state.tokens.forEach(({ children, map }, i) => {
      const open = state.tokens[i - 1];
      const close = state.tokens[i + 1];
      const image = children?.[0];
      if (children?.length !== 1 || image?.type !== 'image') return;
      if (open?.type !== 'paragraph_open' || open.hidden || !close) return;
      for (const [name, value] of open.attrs ?? []) image.attrSet(name, value);
      if (map) image.attrSet('data-line', map[0] - firstLine);
      const lineEnd = new state.Token('text', '', 0);
      lineEnd.content = '\n';
      children.push(lineEnd);
      gone.add(open).add(close);
    });
    if (gone.size > 0) state.tokens = state.tokens.filter((token) => !gone.has(token));
  });
}
