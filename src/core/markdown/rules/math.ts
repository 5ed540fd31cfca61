import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { isIndentedCode, textStart } from '../blockLines.ts';
import { blockContextOf } from '../blockContext.ts';

const INLINE = /\$\$([^$]+)\$\$/y;
/** Lines of a formula. */
const LONGEST = 200;

/**
 * kramdown's mathematics, `$$…$$`: nothing in it is Markdown. It is shown as kramdown writes it for
 * MathJax, `\(…\)` within a line and `\[…\]` on lines of its own.
 */
export function math(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'math', inlineMath);
  md.block.ruler.before('fence', 'math', blockMath, { alt: ['paragraph'] });
  md.renderer.rules['math_block'] = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const text = md.utils.escapeHtml(token.content);
    return `<div${md.renderer.renderAttrs(token)}>\\[${text}\\]</div>\n`;
  };
}

function inlineMath(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('$$', state.pos)) return false;
  INLINE.lastIndex = state.pos;
  const formula = INLINE.exec(state.src)?.[1];
  if (formula === undefined || INLINE.lastIndex > state.posMax) return false;
  const end = INLINE.lastIndex;
  if (!silent) state.push('text_special', '', 0).content = `\\(${formula}\\)`;
  state.pos = end;
  return true;
}

function blockMath(state: StateBlock, line: number, endLine: number, silent: boolean): boolean {
  if (isIndentedCode(state, line)) return false;
  if (!state.src.startsWith('$$', textStart(state, line))) return false;
  const last = lastLine(state, line, endLine);
  if (last === undefined || silent) return last !== undefined;
  const token = state.push('math_block', 'div', 0);
  const whole = state.getLines(line, last + 1, state.blkIndent, false).trim();
  token.content = whole.slice(2, -2).trim();
  token.map = [line, last + 1];
  state.line = last + 1;
  return true;
}

/**
 * The line that ends in the next `$$`. No blank line may stand before it, but other blocks may,
 * which then are none, so the piece takes note of what it waits for.
 */
function lastLine(state: StateBlock, line: number, endLine: number): number | undefined {
  const context = blockContextOf(state.env);
  context.unclosed.add('$$');
  for (let last = line; last < line + LONGEST; last++) {
    if (last >= endLine) {
      context.needsMore = context.needsMore || context.rest() !== '';
      return undefined;
    }
    if (state.isEmpty(last)) return undefined;
    const from = last === line ? textStart(state, line) + 2 : (state.bMarks[last] ?? 0);
    const text = state.src.slice(from, state.eMarks[last]);
    const close = text.indexOf('$$');
    if (close >= 0) return text.slice(close + 2).trim() === '' ? last : undefined;
  }
  return undefined;
}
