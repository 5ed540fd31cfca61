import type { StateBlock } from 'markdown-it';
import { lineAt, textStart } from '../blockLines.ts';
import { blockContextOf } from '../blockContext.ts';
import { unmask } from './mask.ts';
import type { PlacedTag } from './scanTags.ts';
import { indexTags, type TagIndex } from './tagIndex.ts';
import type { TemplateLanguage } from './templateLanguage.ts';

/** A tag on lines of its own. */
export interface TagExtent {
  readonly placed: PlacedTag;
  /** The line behind its last. */
  readonly end: number;
  /** What stands up to the tag that closes it, and the line where that begins. */
  readonly body: { readonly text: string; readonly line: number } | undefined;
}

/**
 * The lines of the tag that begins a line; `undefined` when none does, or when other text stands
 * behind it. Takes note when that depends on text behind the part that is being parsed.
 */
export function tagExtent(
  state: StateBlock,
  { line, endLine }: { readonly line: number; readonly endLine: number },
  { index, language }: { readonly index: TagIndex; readonly language: TemplateLanguage },
): TagExtent | undefined {
  const placed = index.at(textStart(state, line));
  if (!placed) return undefined;
  const closing = index.closing(placed.start);
  const closingLine = closing ? lineAt(state, closing.end) : endLine;
  if (closing && closingLine < endLine && endsLine(state, closing.end, closingLine)) {
    return { placed, end: closingLine + 1, body: bodyBetween(state, placed, closing) };
  }
  noteOpen(state, placed, { index, language });
  if (closingLine < endLine) return undefined;
  const last = lineAt(state, placed.end);
  if (last >= endLine || !endsLine(state, placed.end, last)) return undefined;
  return { placed, end: last + 1, body: undefined };
}

/**
 * Takes note that a change behind the block may make it reach to the tag that closes its own: such a
 * change holds the name, or, where there is a tag of the kind already, that of any tag between them.
 */
function noteOpen(
  state: StateBlock,
  { tag, start }: PlacedTag,
  { index, language }: { readonly index: TagIndex; readonly language: TemplateLanguage },
): void {
  const { syntax, bodiless } = language;
  const context = blockContextOf(state.env);
  if (tag.kind !== 'tag' || bodiless.has(tag.name) || context.depth > 0) return;
  context.unclosed.add(tag.name);
  if (index.closingNames.has(tag.name)) addAll(context.unclosed, index.names);
  const rest = context.rest();
  if (index.closing(start) || !syntax.closingPattern(tag.name).test(rest)) return;
  const longer = indexTags(unmask(state.src.slice(start)) + rest, syntax);
  addAll(context.unclosed, longer.names);
  if (longer.closing(0)) context.needsMore = true;
}

function addAll(set: Set<string>, names: Iterable<string>): void {
  for (const name of names) set.add(name);
}

function bodyBetween(
  state: StateBlock,
  opening: PlacedTag,
  closing: PlacedTag,
): { readonly text: string; readonly line: number } {
  const openingLine = lineAt(state, opening.end);
  const closingLine = lineAt(state, closing.start);
  const beginsLine = textStart(state, closingLine) === closing.start;
  if (endsLine(state, opening.end, openingLine) && beginsLine) {
    const line = openingLine + 1;
    return { text: state.getLines(line, closingLine, state.blkIndent, true), line };
  }
  return { text: state.src.slice(opening.end, closing.start), line: openingLine };
}

function endsLine(state: StateBlock, offset: number, line: number): boolean {
  return state.skipSpaces(offset) >= (state.eMarks[line] ?? 0);
}
