import type { MarkdownIt, RendererRule } from 'markdown-it';

/** A block of code as it was written. */
export interface WrittenCode {
  /** With its last line end. */
  readonly text: string;
  /** What stands behind the fence; empty for code without one. */
  readonly info: string;
}

/** @param attributes HTML to put into the outermost element. */
export type CodeFrame = (code: WrittenCode, attributes: string) => string;

/** Writes fenced code by `frame`, and the indented code by it too when `isForAll`. */
export function codeFrames(md: MarkdownIt, frame: CodeFrame, isForAll: boolean): void {
  const rule: RendererRule = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const info = md.utils.unescapeAll(token.info).trim();
    return frame({ text: token.content, info }, md.renderer.renderAttrs(token));
  };
  md.renderer.rules['fence'] = rule;
  if (isForAll) md.renderer.rules['code_block'] = rule;
}
