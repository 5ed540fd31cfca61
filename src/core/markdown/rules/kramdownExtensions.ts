import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode, lineText } from '../blockLines.ts';
import { closingLine } from '../closingLine.ts';

const OPENING = /^\{::(comment|nomarkdown|options)\b([^}]*)\}[ \t]*$/;

/** kramdown's `{::comment}`, `{::nomarkdown}` and `{::options /}` on lines of their own. */
export function kramdownExtensions(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const [, name, rest = ''] = OPENING.exec(lineText(state, line)) ?? [];
    if (name === undefined) return false;
    const isAlone = rest.endsWith('/');
    const closes = (text: string): number => (CLOSING.test(text) ? -1 : 0);
    const last = isAlone ? line : closingLine(state, { line, endLine }, closes, '{:/');
    if (last === undefined || silent) return last !== undefined;
    if (name === 'nomarkdown' && last > line) {
      const token = state.push('html_block', '', 0);
      token.content = state.getLines(line + 1, last, state.blkIndent, true);
      token.map = [line, last + 1];
    }
    state.line = last + 1;
    return true;
  };
  md.block.ruler.before('fence', 'kramdown_extension', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

const CLOSING = /^\{:\/\w*\}[ \t]*$/;
