import { isAfterBlankLine } from './blockContext.ts';
import { changedRange } from './changedRange.ts';
import type { Engine } from './engine.ts';
import { cutPieces, type Piece } from './pieces.ts';

/** What of a piece matters for cutting a changed body again. */
export interface CutPiece {
  readonly length: number;
  readonly isAfterBlank: boolean;
  readonly unclosed: ReadonlySet<string>;
}

/** The pieces `from` to `to` (exclusive) of the old body have become these. */
export interface Resplit {
  readonly from: number;
  readonly to: number;
  /** Where `from` begins, in both bodies. */
  readonly offset: number;
  readonly pieces: readonly Piece[];
}

/**
 * Pieces before the change that are cut again: a block may end where it does because of what
 * follows, but no rule looks further ahead than over one block and the blank lines behind it.
 */
const LOOK_BACK = 2;

/** Cuts a changed body again, as little of it as is sure to be enough. */
export function resplit(
  engine: Engine,
  old: { readonly body: string; readonly pieces: readonly CutPiece[] },
  body: string,
): Resplit {
  const { prefix, suffix } = changedRange(old.body, body);
  const { from, offset } = firstAffected(old, body, { prefix, suffix });
  const grown = body.length - old.body.length;
  let to = from;
  let oldOffset = offset;
  const isEnd = (at: number): boolean => {
    if (at < body.length - suffix) return false;
    while (oldOffset < at - grown) oldOffset += old.pieces[to++]?.length ?? Infinity;
    if (oldOffset !== at - grown) return false;
    return old.pieces[to]?.isAfterBlank === isAfterBlankLine(body, at);
  };
  const expected = body.length - suffix - offset;
  const pieces = cutPieces(engine, { body, from: offset, expected }, isEnd);
  const end = pieces.reduce((sum, piece) => sum + piece.length, offset);
  return { from, to: end === body.length ? old.pieces.length : to, offset, pieces };
}

/** The first piece that may have become another. */
function firstAffected(
  old: { readonly body: string; readonly pieces: readonly CutPiece[] },
  body: string,
  { prefix, suffix }: { readonly prefix: number; readonly suffix: number },
): { readonly from: number; readonly offset: number } {
  const { pieces } = old;
  let index = 0;
  let offset = 0;
  for (const piece of pieces) {
    if (offset + piece.length > prefix) break;
    offset += piece.length;
    index++;
  }
  const reached = tagsReached(old, body, { from: offset, suffix });
  for (let back = 0; back < LOOK_BACK && index > 0; back++) {
    offset -= pieces[--index]?.length ?? 0;
  }
  return firstReached(pieces, index, reached) ?? { from: index, offset };
}

/** Tells of the name of a tag that nothing closed whether the change, from a piece on, may close it. */
function tagsReached(
  old: { readonly body: string },
  body: string,
  { from, suffix }: { readonly from: number; readonly suffix: number },
): (name: string) => boolean {
  const changedIn = (text: string): string => {
    const end = text.indexOf('\n', text.length - suffix);
    return text.slice(from, end < 0 ? text.length : end);
  };
  return (name) => changedIn(old.body).includes(name) || changedIn(body).includes(name);
}

/** The first piece before `limit` with a tag that is reached, and where it begins. */
function firstReached(
  pieces: readonly CutPiece[],
  limit: number,
  isReached: (name: string) => boolean,
): { readonly from: number; readonly offset: number } | undefined {
  let offset = 0;
  for (let from = 0; from < limit; from++) {
    const piece = pieces[from];
    if (!piece) break;
    if (piece.unclosed.size > 0 && [...piece.unclosed].some(isReached)) return { from, offset };
    offset += piece.length;
  }
  return undefined;
}
