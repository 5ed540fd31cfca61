import type { Token } from 'markdown-it';
import { isAfterBlankLine, newBlockContext } from './blockContext.ts';
import type { Engine } from './engine.ts';
import type { Definitions } from './pieceContext.ts';
import type { PreparedText } from './preparedText.ts';
import { parseTopLevel } from './topLevel.ts';

/**
 * A stretch of source that renders alone, as markdown-it's own block parser cuts it: one top-level
 * block with the blank lines behind it. Between two top-level blocks the parser remembers nothing,
 * so parsing may begin at any piece, and a text that is the same from there on gives the same
 * pieces. Blank lines before the first block are a piece of their own, without tokens.
 */
export interface Piece {
  /** Length in the body, in UTF-16 units, to where the next piece begins. */
  readonly length: number;
  /** Lines to where the next piece begins, and those without the blank ones at the end. */
  readonly lines: number;
  readonly ownLines: number;
  /** Whether it begins the body or follows a blank line: some blocks are none otherwise. */
  readonly isAfterBlank: boolean;
  /** The block parser's tokens, and the line in their own text where the piece begins. */
  readonly tokens: readonly Token[];
  readonly firstLine: number;
  /** What the piece defines for others. */
  readonly definitions: Definitions;
  /** What would close the template tags in it that nothing closes: names of tags, or braces. */
  readonly unclosed: ReadonlySet<string>;
}

export interface CutSource {
  readonly body: string;
  readonly from: number;
  readonly expected: number;
  /** Whether the first piece follows a blank line, where `body` does not show it. */
  readonly isAfterBlank?: boolean;
}

/** A part is parsed with this many UTF-16 units behind it at first, and with more as needed. */
const AHEAD = 2048;
/**
 * The last pieces of a part are parsed again with more text behind them, for what follows decides
 * where a block ends. No rule looks further ahead than over one block.
 */
const UNSURE = 2;

/**
 * Cuts a body into pieces from the start of a piece on, until `isEnd` says of the offset between
 * two pieces that all behind it is known, or to the end of the body.
 * @param expected how many UTF-16 units will have to be cut, as far as the caller knows.
 */
export function cutPieces(
  engine: Engine,
  { body, from, expected, isAfterBlank = isAfterBlankLine(body, from) }: CutSource,
  isEnd: (offset: number) => boolean,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let offset = from;
  let size = expected + AHEAD;
  while (offset < body.length) {
    const end = endOfLine(body, offset + size);
    const isFirstAfter = offset === from ? isAfterBlank : isAfterBlankLine(body, offset);
    const found = cutPart(engine, body, { from: offset, to: end, isAfterBlank: isFirstAfter });
    for (const piece of end === body.length ? found : found.slice(0, -UNSURE)) {
      pieces.push(piece);
      offset += piece.length;
      if (isEnd(offset)) return pieces;
    }
    size *= 2;
  }
  return pieces;
}

/** The offset behind the line that `offset` is in. */
function endOfLine(body: string, offset: number): number {
  const end = offset < body.length ? body.indexOf('\n', offset) : -1;
  return end < 0 ? body.length : end + 1;
}

/** The pieces of one part, up to the first that needs to see more than the part. */
function cutPart(
  engine: Engine,
  body: string,
  {
    from,
    to,
    isAfterBlank,
  }: { readonly from: number; readonly to: number; readonly isAfterBlank: boolean },
): readonly Piece[] {
  const raw = body.slice(from, to);
  const part = raw.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  const prepared = engine.prepare(part, body.slice(to));
  const { text } = prepared;
  const tokens: Token[] = [];
  const newContext = () => newBlockContext(body, to, isAfterBlank);
  const state = new engine.md.block.State(text, engine.md, newContext().env, tokens);
  const starts = text.length === raw.length ? state.bMarks.slice() : lineStarts(raw);
  const closersBefore = takeClosers(prepared);
  const blocks = parseTopLevel(state, prepared, newContext);
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const nextLine = next?.line ?? state.lineMax;
    const start = i === 0 ? 0 : (starts[block.line] ?? 0);
    const end = next ? (starts[next.line] ?? 0) : raw.length;
    return {
      length: end - start,
      lines: nextLine - block.line,
      ownLines: block.end - block.line,
      isAfterBlank: block.line === 0 ? isAfterBlank : state.isEmpty(block.line - 1),
      tokens: tokens.slice(block.firstToken, next?.firstToken ?? tokens.length),
      firstLine: block.line,
      definitions: block.definitions,
      unclosed: new Set([...block.unclosed, ...closersBefore(state.bMarks[nextLine] ?? Infinity)]),
    };
  });
}

/** For ascending offsets: what would close the tags that begin up to there, each told once. */
function takeClosers({ endless }: PreparedText): (offset: number) => readonly string[] {
  let next = 0;
  return (offset) => {
    const first = next;
    while ((endless[next]?.at ?? Infinity) < offset) next++;
    return endless.slice(first, next).map(({ closer }) => closer);
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
