import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { contextOf } from '../pieceContext.ts';

/** Gives every block-level element its line, relative to the piece, as `data-line`. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', (state: StateCore) => {
    markLines(state.tokens, contextOf(state.env).firstLine);
  });
}

function markLines(tokens: readonly Token[], firstLine: number): void {
  for (const token of tokens) {
    if (token.map === null || token.nesting < 0 || token.hidden || token.type === 'inline')
      continue;
    token.attrSet('data-line', token.map[0] - firstLine);
  }
}
