import type { MarkdownIt, StateBlock } from 'markdown-it';
import { blockContextOf } from '../blockContext.ts';
import { isIndentedCode, lineAt, lineText, textStart } from '../blockLines.ts';

const OPENING = /^\{::(comment|nomarkdown|options)\b([^}]*)\}[ \t]*$/;
const CLOSING = /^ {0,3}\{:\/\w*\}[ \t]*$/gm;

/** kramdown's `{::comment}`, `{::nomarkdown}` and `{::options /}` on lines of their own. */
export function kramdownExtensions(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const [, name, rest = ''] = OPENING.exec(lineText(state, line)) ?? [];
    if (name === undefined) return false;
    const last = rest.endsWith('/') ? line : closingLine(state, line);
    if (last === undefined || last >= endLine) return false;
    if (silent) return true;
    const body = last > line ? state.getLines(line + 1, last, state.blkIndent, true) : '';
    const html = name === 'nomarkdown' ? body : name === 'comment' ? comment(body) : '';
    if (html !== '') {
      const token = state.push('html_block', '', 0);
      token.content = html;
      token.map = [line, last + 1];
    }
    state.line = last + 1;
    return true;
  };
  md.block.ruler.before('fence', 'kramdown_extension', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

/** kramdown leaves the text of a comment in the page. */
function comment(text: string): string {
  return text.includes('--') ? '' : `<!-- ${text.replace(/\n$/, '')} -->\n`;
}

/** From where on nothing closes an extension any more, so that it is sought once only. */
const unclosedFrom = new WeakMap<StateBlock, number>();

function closingLine(state: StateBlock, line: number): number | undefined {
  const start = textStart(state, line);
  if (start < (unclosedFrom.get(state) ?? Infinity)) {
    const closing = new RegExp(CLOSING);
    closing.lastIndex = start;
    const match = closing.exec(state.src);
    if (match) return lineAt(state, match.index + match[0].length);
    unclosedFrom.set(state, start);
  }
  const context = blockContextOf(state.env);
  context.unclosed.add('{:/');
  if (context.depth === 0 && context.rest().includes('{:/')) context.needsMore = true;
  return undefined;
}
