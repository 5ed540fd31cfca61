import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { contextOf, hasNote, type NoteUse } from '../pieceContext.ts';
import { slot } from '../slots.ts';

/** Takes the notes out of the tokens; to be the last of the core rules. */
export function collectNotes(md: MarkdownIt): void {
  md.core.ruler.push('collect_notes', takeNotes);
}

/**
 * Footnotes. The plug-in finds the definitions; marks and notes go to the piece's context, for
 * numbers and the list of notes at the end belong to the whole document (see `numbering.ts`).
 */
export function notes(md: MarkdownIt): void {
  md.use(footnote);
  md.inline.ruler.at('footnote_inline', noteInPlace);
  md.inline.ruler.at('footnote_ref', noteMark);
  md.core.ruler.at('footnote_tail', showNotesInPlace);
  md.renderer.rules['footnote_ref'] = (tokens, index) => {
    const use = tokens[index]?.meta?.['use'];
    return typeof use === 'number' ? slot('note', use) : '';
  };
}

function pushMark(state: StateInline, use: NoteUse): void {
  const { noteUses } = contextOf(state.env);
  state.push('footnote_ref', '', 0).meta = { use: noteUses.length };
  noteUses.push(use);
}

/** Long enough for any label; a limit, so that a line of nothing but `[^` stays quick. */
const MARK = /\[\^([^\]\s]{1,200})\]/y;

/** `[^label]`, if a note of that label is defined anywhere in the document. */
function noteMark(state: StateInline, silent: boolean): boolean {
  MARK.lastIndex = state.pos;
  const label = MARK.exec(state.src)?.[1];
  if (label === undefined || MARK.lastIndex > state.posMax) return false;
  const end = MARK.lastIndex;
  if (!hasNote(contextOf(state.env), label)) return false;
  if (!silent) pushMark(state, { label });
  state.pos = end;
  return true;
}

/** `^[text]`, a note written where its mark stands. */
function noteInPlace(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('^[', state.pos)) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos + 1);
  if (end < 0) return false;
  if (!silent) {
    const { notes } = contextOf(state.env);
    pushMark(state, { inPlace: notes.length });
    const tokens: Token[] = [];
    notes.push({ label: undefined, tokens });
    tokens.push(...paragraphOf(state, state.src.slice(state.pos + 2, end)));
  }
  state.pos = end + 1;
  return true;
}

function paragraphOf(state: StateInline, text: string): Token[] {
  const open = new state.Token('paragraph_open', 'p', 1);
  const inline = new state.Token('inline', '', 0);
  const close = new state.Token('paragraph_close', 'p', -1);
  open.block = close.block = true;
  inline.content = text;
  inline.children = [];
  state.md.inline.parse(text, state.md, state.env, inline.children);
  return [open, inline, close];
}

/** Lets the rules that follow see the notes written in place, as they see the defined ones. */
function showNotesInPlace(state: StateCore): void {
  for (const note of contextOf(state.env).notes.splice(0)) {
    const open = new state.Token('footnote_reference_open', '', 1);
    const close = new state.Token('footnote_reference_close', '', -1);
    state.tokens.push(open, ...note.tokens, close);
  }
}

/** Moves the notes out of the tokens. One defined inside another is a note of its own. */
function takeNotes(state: StateCore): void {
  const { notes } = contextOf(state.env);
  const open: Token[][] = [];
  const kept: Token[] = [];
  for (const token of state.tokens) {
    if (token.type === 'footnote_reference_open') {
      const tokens: Token[] = [];
      const label = token.meta?.['label'];
      notes.push({ label: typeof label === 'string' ? label : undefined, tokens });
      open.push(tokens);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1) ?? kept).push(token);
  }
  state.tokens = kept;
}
