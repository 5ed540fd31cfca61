import type { StateBlock } from 'markdown-it';
import { blockContextOf } from '../../blockContext.ts';
import { lineIn } from '../nestedBlocks.ts';
import { END_OF_BLOCK } from './lineKinds.ts';

/** Whether a line is the first of its surroundings, or follows a blank line or `^`. */
export function isAfterBoundary(state: StateBlock, line: number): boolean {
  if (line > 0) return state.isEmpty(line - 1) || END_OF_BLOCK.test(lineIn(state, line - 1));
  const { depth, isAfterBlank } = blockContextOf(state.env);
  return depth > 0 || isAfterBlank;
}
