import type { StateBlock, Token } from 'markdown-it';
import { blockContextOf } from '../blockContext.ts';

/** Blocks nest to this depth; deeper inside, text is a paragraph. */
const MAX_NESTED = 40;

/**
 * Parses text taken out of the lines of a block as blocks of its own, and adds their tokens.
 * @param line the line in the state that the first line of the text comes from; the others follow.
 * @returns the tokens added.
 */
export function parseNested(state: StateBlock, text: string, line: number): readonly Token[] {
  const context = blockContextOf(state.env);
  const first = state.tokens.length;
  context.depth++;
  state.md.block.parse(text, state.md, state.env, state.tokens);
  context.depth--;
  const added = state.tokens.slice(first);
  for (const token of added) {
    token.level += state.level;
    if (token.map) token.map = [token.map[0] + line, token.map[1] + line];
  }
  return added;
}

/** Whether blocks may still nest here. */
export function mayNest(state: StateBlock): boolean {
  return blockContextOf(state.env).depth < MAX_NESTED;
}

/** A line without the indentation of what it stands in. */
export function lineIn(state: StateBlock, line: number): string {
  return state.getLines(line, line + 1, state.blkIndent, false);
}
