import type { MarkdownIt, RendererRule, StateCore, Token } from 'markdown-it';

/** A block of code as it was written. */
export interface WrittenCode {
  /** With its last line end. */
  readonly text: string;
  /** What stands behind the fence; empty for code without one. */
  readonly info: string;
  /** Whether it is the one shown of a group. */
  readonly isActive: boolean;
}

/** @param attributes HTML to put into the outermost element. */
export type CodeFrame = (code: WrittenCode, attributes: string) => string;

/** Writes fenced code by `frame`, and the indented code by it too when `isForAll`. */
export function codeFrames(md: MarkdownIt, frame: CodeFrame, isForAll: boolean): void {
  md.core.ruler.before('inline', 'code_info', noteInfo);
  const rule: RendererRule = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const info = md.utils.unescapeAll(infoOf(token)).trim();
    const line = token.attrGet('data-line');
    const attributes = line === null ? '' : ` data-line="${line}"`;
    const isActive = token.meta?.['isActive'] === true;
    return frame({ text: token.content, info, isActive }, attributes);
  };
  md.renderer.rules['fence'] = rule;
  if (isForAll) md.renderer.rules['code_block'] = rule;
}

/** What stands behind a fence, as it was written. */
export function infoOf({ meta, info }: Token): string {
  const noted = meta?.['info'];
  return typeof noted === 'string' ? noted : info;
}

/** To run before attributes in braces are taken out of it. */
function noteInfo(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === 'fence') token.meta = { ...token.meta, info: token.info };
  }
}
