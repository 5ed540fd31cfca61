import type { Env, MarkdownIt, RendererRule } from 'markdown-it';
import { contextOf } from '../pieceContext.ts';

/**
 * Leaves out raw HTML, as Goldmark does unless `unsafe` is set, with the comment it leaves behind.
 * The piece remembers it, so that the writer can be told.
 */
export function dropRawHtml(md: MarkdownIt): void {
  const omit = (env: Env | undefined): string => {
    contextOf(env).omitsHtml = true;
    return '<!-- raw HTML omitted -->';
  };
  const inline: RendererRule = (_tokens, _index, _options, env) => omit(env);
  const block: RendererRule = (_tokens, _index, _options, env) => `${omit(env)}\n`;
  md.renderer.rules['html_inline'] = inline;
  md.renderer.rules['html_block'] = block;
}
