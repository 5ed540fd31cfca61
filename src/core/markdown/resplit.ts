import { changedRange } from './changedRange.ts';
import type { Engine } from './engine.ts';
import { cutPieces, type Piece } from './pieces.ts';

/** What of a piece matters for cutting a changed body again. */
export interface CutPiece {
  readonly length: number;
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
    return oldOffset === at - grown;
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
  const start = offset;
  for (let back = 0; back < LOOK_BACK && index > 0; back++) {
    offset -= pieces[--index]?.length ?? 0;
  }
  const changed =
    old.body.slice(start, old.body.length - suffix) + body.slice(start, body.length - suffix);
  return firstReached(pieces, { from: index, offset }, changed);
}

/** Goes back further to the first piece with a tag that the changed text may close. */
function firstReached(
  pieces: readonly CutPiece[],
  last: { readonly from: number; readonly offset: number },
  changed: string,
): { readonly from: number; readonly offset: number } {
  let offset = 0;
  for (const [from, piece] of pieces.slice(0, last.from).entries()) {
    for (const name of piece.unclosed) if (changed.includes(name)) return { from, offset };
    offset += piece.length;
  }
  return last;
}
