import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { contextOf } from '../pieceContext.ts';
import { slot } from '../slots.ts';

/** By the number of their slot: as kramdown writes them, and as VitePress does. */
export const CONTENTS_TAGS = ['ul', 'ol', 'nav'];

/** The place of the table of contents, which the whole document fills; see `contentsHtml.ts`. */
export function contents(md: MarkdownIt): void {
  md.renderer.rules['contents'] = (tokens, index) =>
    slot('contents', CONTENTS_TAGS.indexOf(tokens[index]?.tag ?? ''));
}

/** Puts the table of contents in the place of the block that a token opens. */
export function replaceByContents(
  state: StateCore,
  opening: Token,
  tag = opening.tag === 'ol' ? 'ol' : 'ul',
): void {
  const from = state.tokens.indexOf(opening);
  const rest = state.tokens.slice(from + 1);
  const length = rest.findIndex(({ level, nesting }) => level === opening.level && nesting < 0);
  const token = new state.Token('contents', tag, 0);
  token.block = true;
  token.level = opening.level;
  state.tokens = [...state.tokens.slice(0, from), token, ...rest.slice(length + 1)];
  contextOf(state.env).hasContents = true;
}

/** `[[toc]]` alone in a paragraph, as VitePress has it. */
export function contentsInBrackets(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'contents', (state: StateCore) => {
    state.tokens.forEach((token, i, tokens) => {
      const isMark = /^\[\[toc\]\]$/i.test(tokens[i + 1]?.content ?? '');
      if (token.type === 'paragraph_open' && isMark) replaceByContents(state, token, 'nav');
    });
  });
}
