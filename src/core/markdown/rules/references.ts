import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Reference } from '../block.ts';
import { contextOf, type PieceContext } from '../pieceContext.ts';

/** Notes the images and links of a piece, those in raw HTML too; see `Reference`. */
export function references(md: MarkdownIt): void {
  md.core.ruler.push('references', (state: StateCore) => {
    const context = contextOf(state.env);
    for (const token of state.tokens) noteToken(context, token);
  });
}

/** Notes one reference; addresses within the page are left out. */
export function noteReference(context: PieceContext, reference: Reference): void {
  if (reference.target === '' || reference.target.startsWith('#')) return;
  context.references.set(`${reference.kind} ${reference.target}`, reference);
}

function noteToken(context: PieceContext, token: Token): void {
  if (token.type === 'image') noteAttribute(context, token, 'src');
  if (token.type === 'link_open') noteAttribute(context, token, 'href');
  if (token.type === 'html_block' || token.type === 'html_inline') noteHtml(context, token.content);
  for (const child of token.children ?? []) noteToken(context, child);
}

function noteAttribute(context: PieceContext, token: Token, name: 'src' | 'href'): void {
  const target = token.attrGet(name);
  if (typeof target !== 'string') return;
  noteReference(context, { kind: name === 'src' ? 'image' : 'link', target });
}

const ATTRIBUTE = /\s(src|poster|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

function noteHtml(context: PieceContext, html: string): void {
  for (const [, name, double, single, bare] of html.matchAll(ATTRIBUTE)) {
    const target = undoEntities(double ?? single ?? bare ?? '');
    noteReference(context, { kind: name?.toLowerCase() === 'href' ? 'link' : 'image', target });
  }
}

/** Only what an address may need to escape; other entities do not occur in one in practice. */
function undoEntities(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&#0*39;/g, "'")
    .replace(/&amp;/g, '&');
}
