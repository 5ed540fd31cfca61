import type { Env, MarkdownIt, RendererRule } from 'markdown-it';
import { contextOf } from '../pieceContext.ts';

/**
 * Leaves out raw HTML, as Goldmark does unless `unsafe` is set, with the comment it leaves behind;
 * comments go without one (source: markup/goldmark/hugocontext/hugocontext.go).
 * The piece remembers it, so that the writer can be told.
 */
export function dropRawHtml(md: MarkdownIt): void {
  const omit = (html: string, env: Env | undefined): string => {
    if (/^\s*<!--/.test(html)) return '';
    contextOf(env).omitsHtml = true;
    return '<!-- raw HTML omitted -->';
  };
  const inline: RendererRule = (tokens, index, _options, env) =>
    omit(tokens[index]?.content ?? '', env);
  const block: RendererRule = (tokens, index, _options, env) =>
    `${omit(tokens[index]?.content ?? '', env)}\n`;
  md.renderer.rules['html_inline'] = inline;
  md.renderer.rules['html_block'] = block;
}
