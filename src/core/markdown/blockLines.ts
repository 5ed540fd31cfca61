import type { StateBlock } from 'markdown-it';

/** The offset where the text of a line begins, its indentation and quote marks passed over. */
export function textStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

/** A line without its indentation and quote marks. */
export function lineText(state: StateBlock, line: number): string {
  return state.src.slice(textStart(state, line), state.eMarks[line]);
}

/** Whether a line is indented so far that it is code, unless it continues a paragraph. */
export function isIndentedCode(state: StateBlock, line: number): boolean {
  return (state.sCount[line] ?? 0) - state.blkIndent >= 4;
}

/** The line that an offset is in, or at the end of. */
export function lineAt(state: StateBlock, offset: number): number {
  let low = 0;
  let high = state.eMarks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((state.eMarks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
