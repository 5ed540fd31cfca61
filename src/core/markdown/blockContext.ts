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

/** Whether the line before an offset, where a line begins, is blank; so is what is before the first. */
export function isAfterBlankLine(body: string, offset: number): boolean {
  if (offset === 0) return true;
  let at = offset - 1;
  if (body[at] === '\n' && body[at - 1] === '\r') at--;
  at--;
  while (body[at] === ' ' || body[at] === '\t') at--;
  return at < 0 || body[at] === '\n' || body[at] === '\r';
}

/** A context for one top-level block of the part of `body` that ends at `end`. */
export function newBlockContext(
  body: string,
  end: number,
  isAfterBlank = true,
): { readonly context: BlockContext; readonly env: Env } {
  const rest = (): string => body.slice(end);
  const context: BlockContext = {
    rest,
    isAfterBlank,
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
