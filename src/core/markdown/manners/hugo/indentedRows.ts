import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode } from '../../blockLines.ts';
import { lineIn } from '../nestedBlocks.ts';

/** White space around the line aside. No white space is read in two ways: it may be a lot. */
const DELIMITERS = /^(?:\|\s*)?:?-+:?(?:\s*\|\s*:?-+:?)*(?:\s*\|)?$/;

/**
 * Rows of a table may be indented as far as one likes: Goldmark makes tables of paragraphs, in which
 * indented lines are no code, to where another block begins. Source: goldmark, extension/table.go.
 */
export function indentedRows(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (silent || line + 2 >= endLine || isIndentedCode(state, line)) return false;
    const [head, delimiters] = [lineIn(state, line), lineIn(state, line + 1).trim()];
    const isTable = head.includes('|') && delimiters.includes('|') && DELIMITERS.test(delimiters);
    if (!isTable) return false;
    const ends = state.md.block.ruler.getRules('blockquote');
    for (let row = line + 1; row < endLine && !state.isEmpty(row); row++) {
      if (isIndentedCode(state, row)) state.sCount[row] = state.blkIndent;
      else if (row > line + 1 && ends.some((rule) => rule(state, row, endLine, true))) break;
    }
    return false;
  };
  md.block.ruler.before('table', 'indented_rows', rule);
}
