import type { MarkdownIt, StateBlock } from 'markdown-it';
import { lineIn } from '../nestedBlocks.ts';

/**
 * Takes for a paragraph what has the head of a table with one column, but a row without a bar.
 * Source: markdown/extensions/tables.py.
 */
export function unevenTables(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (silent || !/^\|[^|]*\|?\s*$/.test(lineIn(state, line))) return false;
    let end = line;
    let isEven = true;
    for (; end < endLine && !state.isEmpty(end); end++) {
      const text = lineIn(state, end).trim();
      if (!text.startsWith('|') && !text.endsWith('|')) isEven = false;
    }
    if (isEven) return false;
    state.push('paragraph_open', 'p', 1).map = [line, end];
    const inline = state.push('inline', '', 0);
    inline.content = state.getLines(line, end, state.blkIndent, false).trim();
    inline.map = [line, end];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = end;
    return true;
  };
  md.block.ruler.before('table', 'uneven_table', rule);
}
