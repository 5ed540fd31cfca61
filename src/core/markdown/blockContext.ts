import type { Env } from 'markdown-it';

/**
 * What the block parser's rules may know of the text behind the part that is being parsed, and what
 * they tell about their dependence on it.
 */
export interface BlockContext {
  /** Whether the pattern occurs behind the part; if so, the part is parsed again with more. */
  occursLater(pattern: RegExp): boolean;
  /** Names of tags met that nothing closes, for the block that is being parsed. */
  readonly unclosed: Set<string>;
  /** Whether the block that was parsed depends on text that was not there. */
  needsMore: boolean;
}

const contexts = new WeakMap<Env, BlockContext>();

/** A context for one top-level block of the part of `body` that ends at `end`. */
export function newBlockContext(
  body: string,
  end: number,
): { readonly context: BlockContext; readonly env: Env } {
  const context: BlockContext = {
    occursLater: (pattern) => {
      if (end === body.length || !pattern.test(body.slice(end))) return false;
      context.needsMore = true;
      return true;
    },
    unclosed: new Set(),
    needsMore: false,
  };
  const env: Env = {};
  contexts.set(env, context);
  return { context, env };
}

/** The context of the block that is being parsed. */
export function blockContextOf(env: Env): BlockContext {
  const context = contexts.get(env);
  if (!context) throw new Error('A block rule ran outside of the cutting of pieces.');
  return context;
}
