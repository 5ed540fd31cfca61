import type { StateBlock } from 'markdown-it';
import { blockContextOf } from './blockContext.ts';
import { lineText } from './blockLines.ts';

/**
 * The line that closes what a line opens, counting what is opened and closed between; `undefined`
 * without one. Takes note when that depends on text behind the part that is being parsed.
 * @param steps how much a line opens (positive) or closes (negative).
 * @param closer text that a line which closes it holds.
 */
export function closingLine(
  state: StateBlock,
  { line, endLine }: { readonly line: number; readonly endLine: number },
  steps: (text: string) => number,
  closer: string,
): number | undefined {
  let depth = 1;
  for (let last = line + 1; last < endLine; last++) {
    depth += steps(lineText(state, last));
    if (depth <= 0) return last;
  }
  const context = blockContextOf(state.env);
  context.unclosed.add(closer);
  if (context.depth === 0 && context.rest().includes(closer)) context.needsMore = true;
  return undefined;
}
