import { draftValue } from '../draftValue.ts';
import { notationOf } from '../../frontMatter/edit/notation.ts';
import { mostCommon } from '../majority.ts';
import { toExampleHead, type ExampleHead, type ExamplePost } from './exampleHead.ts';
import { commonKeys } from './fieldOrder.ts';
import {
  shared,
  toPiece,
  type HeadPost,
  type Piece,
  type PieceContext,
  type PostWriter,
} from './piece.ts';

export interface HeadContext extends PieceContext {
  /** Whether posts may do without a title in the front matter, for they have it as a heading. */
  readonly hasTitleHeading: boolean;
}

/**
 * Learns the front matter of a site from its posts: the writer gives it with its fences for a new
 * post. `undefined` when most posts have none, or none that can be followed.
 */
export function learnHead(
  posts: readonly ExamplePost[],
  context: HeadContext,
): PostWriter | undefined {
  const heads = posts.flatMap((post) => toExampleHead(post) ?? []);
  if (heads.length === 0 || heads.length * 2 < posts.length) return undefined;
  const usual = mostCommon(heads, notationIn);
  const examples = heads.filter((one) => usual && notationIn(one) === notationIn(usual));
  const model = mostCommon(examples, ({ head }) => head.separator);
  if (!model) return undefined;
  const learned = commonKeys(examples).flatMap((key) => toPiece(key, examples, context) ?? []);
  const titled = context.hasTitleHeading ? learned : withTitle(learned, model);
  return writerOf(withDraft(titled, model, context), model, examples);
}

/** Fields of different formats or indentation cannot stand together. */
function notationIn({ format, head }: ExampleHead): string {
  return `${format} ${head.indent}`;
}

/** Tables come last in TOML, for what follows one belongs to it. */
function writerOf(
  pieces: readonly Piece[],
  { head, format }: ExampleHead,
  examples: readonly ExampleHead[],
): PostWriter {
  const tail = shared(examples.map((example) => example.head.tail)) ?? '';
  const end = format === 'json' ? head.close : head.separator + tail + head.close;
  const ordered = [
    ...pieces.filter(({ isTable }) => !isTable),
    ...pieces.filter(({ isTable }) => isTable),
  ];
  return (post) => head.open + ordered.map(({ write }) => write(post)).join(head.separator) + end;
}

function withTitle(pieces: readonly Piece[], model: ExampleHead): readonly Piece[] {
  if (pieces.some(({ key }) => key === 'title')) return pieces;
  return [newPiece('title', ({ title }) => title, model), ...pieces];
}

/** The field that holds the post back follows the date, or else the title. */
function withDraft(
  pieces: readonly Piece[],
  model: ExampleHead,
  { draft }: PieceContext,
): readonly Piece[] {
  if (!draft || pieces.some(({ key }) => key === draft.key.toLowerCase())) return pieces;
  const dateAt = pieces.findIndex(({ key }) => key === 'date');
  const at = dateAt >= 0 ? dateAt : pieces.findIndex(({ key }) => key === 'title');
  const piece = newPiece(keyLike(model, draft.key), () => draftValue(draft), model);
  return [...pieces.slice(0, at + 1), piece, ...pieces.slice(at + 1)];
}

/** Where capitals in names mean nothing, as for Pelican, the name is in small letters like the others. */
function keyLike({ format, head }: ExampleHead, key: string): string {
  const small = head.chunks.filter(({ field }) => field.key === field.key.toLowerCase());
  return format === 'header' && small.length * 2 > head.chunks.length ? key.toLowerCase() : key;
}

/** A field that the examples lack, in their format. */
function newPiece(
  key: string,
  valueOf: (post: HeadPost) => string | boolean,
  { format, head }: ExampleHead,
): Piece {
  const notation = notationOf(format);
  const manner = { quote: '"', quoted: undefined, inFlow: false } as const;
  const name = notation.key(key, manner) ?? key;
  return {
    key: key.toLowerCase(),
    isTable: false,
    write: (post) =>
      head.indent + name + notation.assign + (notation.scalar(valueOf(post), manner) ?? '""'),
  };
}
