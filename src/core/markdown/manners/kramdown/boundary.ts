import type { StateBlock } from 'markdown-it';
import { blockContextOf } from '../../blockContext.ts';
import { lineIn } from '../nestedBlocks.ts';
import { END_OF_BLOCK } from './lineKinds.ts';

/** Attributes for the block behind them, where they follow a boundary themselves. */
const ATTRIBUTES = /^ {0,3}\{:(?!:)[^}]*\}\s*$/;

/**
 * Whether a line is the first of its surroundings, or follows a blank line, `^`, or attributes that
 * do. Source: lib/kramdown/parser/kramdown/block_boundary.rb `after_block_boundary?`.
 */
export function isAfterBoundary(state: StateBlock, of: number): boolean {
  let line = of;
  while (line > 0 && ATTRIBUTES.test(lineIn(state, line - 1))) line--;
  if (line > 0) return state.isEmpty(line - 1) || END_OF_BLOCK.test(lineIn(state, line - 1));
  const { depth, isAfterBlank } = blockContextOf(state.env);
  return depth > 0 || isAfterBlank;
}
