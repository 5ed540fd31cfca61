import { notationOf } from '../../frontMatter/edit/notation.ts';
import type { DraftField } from '../composeRules.ts';
import { mostCommon } from '../majority.ts';
import { chooseValue } from './choice.ts';
import type { ExampleHead, Occurrence } from './exampleHead.ts';
import { remarkOf, withSource } from './fieldText.ts';
import { innerFieldsText, type InnerContext } from './innerFields.ts';
import { fillPattern } from './namePattern.ts';
import { quoteOf } from './seenValue.ts';

export interface PieceContext extends InnerContext {
  /** The field that holds the post back; `undefined` when its folder does. */
  readonly draft: DraftField | undefined;
  /** Whether the post gets its date only when it is published. */
  readonly isUndated: boolean;
}

/** What of the new post the front matter depends on. */
export interface HeadPost {
  readonly title: string;
  readonly slug: string;
}

/** Text that depends on the new post. */
export type PostWriter = (post: HeadPost) => string;

/** A field of the new front matter. */
export interface Piece {
  /** In lower case. */
  readonly key: string;
  /** Whether it is a table of TOML, which other fields cannot follow. */
  readonly isTable: boolean;
  /** Its lines, with the comments above that all examples have, without the last line end. */
  readonly write: PostWriter;
}

/** The field of this key (in lower case) as the examples have it; `undefined` to leave it out. */
export function toPiece(
  key: string,
  examples: readonly ExampleHead[],
  context: PieceContext,
): Piece | undefined {
  const found = examples.flatMap((example) => occurrenceIn(example, key) ?? []);
  const [newest] = found;
  const write = newest && writerFor(key, newest, found, context);
  if (!write) return undefined;
  const above = shared(found.map(({ chunk }) => chunk.above)) ?? '';
  const remarks = found.map(remarkOf);
  const dropped = shared(remarks) === undefined ? remarks.filter((remark) => remark !== '') : [];
  return {
    key,
    isTable: newest.example.format === 'toml' && newest.chunk.text.startsWith('['),
    write: (post) => above + withoutRemark(write(post), dropped),
  };
}

function occurrenceIn(example: ExampleHead, key: string): Occurrence | undefined {
  const chunk = example.head.chunks.find(({ field }) => field.key.toLowerCase() === key);
  return chunk && { example, chunk, value: chunk.field.value };
}

function writerFor(
  key: string,
  newest: Occurrence,
  found: readonly Occurrence[],
  context: PieceContext,
): PostWriter | undefined {
  const { draft } = context;
  if (key === 'title') return textWriter(found, ({ title }) => title);
  if (draft?.key.toLowerCase() === key) return always(withSource(newest, draft.value));
  if (key === 'date' && context.isUndated) return undefined;
  const choice = chooseValue(key, found, context);
  switch (choice.kind) {
    case 'omitted':
      return undefined;
    case 'copied':
      return always(occurrenceIn(choice.from.example, key)?.chunk.text ?? newest.chunk.text);
    case 'written':
      return always(withSource(newest, choice.source));
    case 'pattern':
      return textWriter(found, ({ slug, title }) => fillPattern(choice.pattern, slug, title));
    case 'inner': {
      const own = occurrenceIn(choice.from.example, key) ?? newest;
      const text = innerFieldsText(own.chunk.field.key, own.example, found, context);
      return text === undefined ? undefined : always(text);
    }
  }
}

function always(text: string): PostWriter {
  return () => text;
}

/** Writes a text in the quotes that most examples use for the field. */
function textWriter(
  found: readonly Occurrence[],
  textOf: (post: HeadPost) => string,
): PostWriter | undefined {
  const model = mostCommon(found, (one) => quoteOf(one) ?? '');
  if (model?.value.kind !== 'scalar') return undefined;
  const notation = notationOf(model.example.format);
  const quote = quoteOf(model);
  const manner = { quote: quote ?? '"', quoted: quote !== undefined, inFlow: false } as const;
  return (post) => {
    const text = textOf(post);
    return withSource(model, notation.scalar(text, manner) ?? JSON.stringify(text));
  };
}

/** What all items are; `undefined` when they differ. */
export function shared(items: readonly string[]): string | undefined {
  const [first] = items;
  return items.every((item) => item === first) ? first : undefined;
}

/** Takes off the comment at the end of the line that only some examples have. */
function withoutRemark(text: string, remarks: readonly string[]): string {
  const remark = remarks.find((one) => text.endsWith(one));
  return remark === undefined ? text : text.slice(0, text.length - remark.length);
}
