import type { Env } from 'markdown-it';

/**
 * What the block parser's rules may know of the text behind the part that is being parsed, and what
 * they tell about their dependence on it.
 */
export interface BlockContext {
  /** The text of the body behind the part. */
  rest(): string;
  /** Whether the part begins the body, or follows a blank line. */
  readonly isAfterBlank: boolean;
  /** Names of tags met that nothing closes, for the top-level block that is being parsed. */
  readonly unclosed: Set<string>;
  /** Whether that block depends on text behind the part: it is then parsed again with more. */
  needsMore: boolean;
  /** How many bodies of tags are being parsed, one inside the other. */
  depth: number;
}

const contexts = new WeakMap<Env, BlockContext>();

/** The end of a text that ends with a blank line. */
const AFTER_BLANK = /(?:^|\n|\r(?!\n))[ \t]*(?:\r\n?|\n)$/;

/** A context for one top-level block of the part of `body` that goes from `start` to `end`. */
export function newBlockContext(
  body: string,
  end: number,
  start = 0,
): { readonly context: BlockContext; readonly env: Env } {
  const rest = (): string => body.slice(end);
  const context: BlockContext = {
    rest,
    get isAfterBlank() {
      return start === 0 || AFTER_BLANK.test(body.slice(Math.max(0, start - 80), start));
    },
    unclosed: new Set(),
    needsMore: false,
    depth: 0,
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
