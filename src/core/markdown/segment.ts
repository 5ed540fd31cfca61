import type { Token } from 'markdown-it';
import type { Reference } from './block.ts';
import type { Engine } from './engine.ts';
import { openTags, type OpenTags } from './htmlTags.ts';
import {
  newPieceContext,
  type Definitions,
  type Heading,
  type NoteUse,
  type PieceContext,
} from './pieceContext.ts';
import type { Piece } from './pieces.ts';
import type { MadeBlock } from './shownBlocks.ts';

/** A piece that is rendered, but for the holes that the rest of the document fills; see `slots.ts`. */
export interface Segment {
  readonly length: number;
  readonly lines: number;
  readonly ownLines: number;
  readonly isAfterBlank: boolean;
  readonly definitions: Definitions;
  readonly unclosed: ReadonlySet<string>;
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly noteUses: readonly NoteUse[];
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  /** Keys of the definitions that the rendering depends on, found or not. */
  readonly asked: ReadonlySet<string>;
  /** Elements that its raw HTML leaves open, or closes without having opened them. */
  readonly tags: OpenTags;
  readonly omitsHtml: boolean;
  /** Whether it has anything to do with ids, numbers and notes. */
  readonly isNumbered: boolean;
  /** The block that was last made beginning with it: kept here, for it is looked up at every key press. */
  readonly last: { made: MadeBlock | undefined };
}

/** A footnote's text, cut where the links back to its marks go. */
export interface Note {
  /** `undefined` for a note written where its mark stands. */
  readonly label: string | undefined;
  readonly html: string;
  readonly tail: string;
}

export function renderPiece(engine: Engine, piece: Piece, definitions: Definitions): Segment {
  const { md } = engine;
  const { context, env } = newPieceContext(definitions, piece.firstLine);
  const state = new md.core.State('', md, env);
  state.tokens = [...piece.tokens];
  md.core.process(state);
  const render = (tokens: Token[]): string => flat(md.renderer.render(tokens, md.options, env));
  const html = render(state.tokens);
  return {
    length: piece.length,
    lines: piece.lines,
    ownLines: piece.ownLines,
    isAfterBlank: piece.isAfterBlank,
    definitions: piece.definitions,
    unclosed: piece.unclosed,
    html,
    headings: context.headings,
    noteUses: context.noteUses,
    notes: context.notes.map(({ label, tokens }) => renderNote(label, tokens, render)),
    references: [...context.references.values()],
    asked: context.asked,
    tags: openTags(engine.dialect, state.tokens),
    omitsHtml: context.omitsHtml,
    isNumbered: isNumbered(context),
    last: { made: undefined },
  };
}

function isNumbered({ headings, noteUses, notes, hasContents }: PieceContext): boolean {
  return headings.length + noteUses.length + notes.length > 0 || hasContents;
}

/** The links back go to the end of the last paragraph, or behind all. */
function renderNote(
  label: string | undefined,
  tokens: readonly Token[],
  render: (tokens: Token[]) => string,
): Note {
  const last = tokens.at(-1);
  if (last?.type !== 'paragraph_close' || last.hidden) {
    return { label, html: render([...tokens]), tail: '' };
  }
  return { label, html: render(tokens.slice(0, -1)), tail: render([last]) };
}

/**
 * The string in one piece of memory. V8 builds what is concatenated as a tree that may hold on to
 * the text it was cut from, which here would be one whole body for every key pressed; looking at a
 * character makes it one flat string.
 */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}
