import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';
import { contextOf, type Heading, type PieceContext } from '../pieceContext.ts';
import { slot } from '../slots.ts';

/**
 * Notes the headings of a piece and leaves a hole for the id of each; see `headingIds.ts`.
 * @param lineEnd what a line end within a heading is in its text.
 */
export function headings(md: MarkdownIt, lineEnd = ' '): void {
  md.core.ruler.push('headings', (state: StateCore) => {
    const context = contextOf(state.env);
    noteHeadings(context, state.tokens, (tokens) => ({
      text: plainText(tokens, lineEnd),
      html: md.renderer.renderInline(tokens.filter(mayBeListed), md.options, state.env),
    }));
  });
  const open: RendererRule = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const hole =
      typeof token.meta?.['index'] === 'number' ? slot('heading', token.meta['index']) : '';
    return `<${token.tag}${hole}${md.renderer.renderAttrs(token)}>`;
  };
  md.renderer.rules['heading_open'] = open;
}

/** Links and marks of notes do not stand in a table of contents. */
function mayBeListed({ type }: Token): boolean {
  return type !== 'link_open' && type !== 'link_close' && type !== 'footnote_ref';
}

function noteHeadings(
  context: PieceContext,
  tokens: readonly Token[],
  shown: (tokens: readonly Token[]) => Pick<Heading, 'text' | 'html'>,
): void {
  tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') return;
    token.meta = { ...token.meta, index: context.headings.length };
    context.headings.push({
      id: takeId(token),
      source: tokens[i + 1]?.content ?? '',
      ...shown(tokens[i + 1]?.children ?? []),
      level: Number(token.tag.slice(1)),
      isListed: !/(?:^|\s)no_toc(?:\s|$)/.test(String(token.attrGet('class') ?? '')),
    });
  });
}

/** An id that attributes gave; it moves to the hole, which writes all ids. */
function takeId(token: Token): string | undefined {
  const id = token.attrGet('id');
  if (id === null) return undefined;
  token.attrs = token.attrs?.filter(([name]) => name !== 'id') ?? null;
  return String(id);
}

function plainText(tokens: readonly Token[], lineEnd: string): string {
  return tokens.map((token) => textOf(token, lineEnd)).join('');
}

function textOf(token: Token, lineEnd: string): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return lineEnd;
  const source = token.meta?.['source'];
  if (token.type.startsWith('template') && typeof source === 'string') return source;
  if (token.type === 'image') return plainText(token.children ?? [], lineEnd);
  return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
}
