import type { NoteUse } from './pieceContext.ts';
import type { Note, Segment } from './segment.ts';

/** A footnote that is marked in the text, and so gets a number and a place in the list. */
export interface NumberedNote {
  /** From 1, in the order of the first marks. */
  readonly number: number;
  readonly segment: Segment;
  readonly note: Note;
  /** How many marks point to it. */
  readonly marks: number;
}

/** One mark in the text: the note's number and label, and which of its marks it is, from 0. */
export interface NoteMark {
  readonly number: number;
  readonly label: string | undefined;
  readonly repeat: number;
}

interface Counted {
  readonly number: number;
  readonly segment: Segment;
  readonly note: Note;
  marks: number;
}

/** Numbers the notes of a document by their first marks. Of two notes with one label the first counts. */
export function numberNotes(segments: readonly Segment[]): {
  readonly notes: readonly NumberedNote[];
  readonly marksOf: (segment: Segment) => readonly NoteMark[];
} {
  const defined = notesByLabel(segments);
  const counted = new Map<Note, Counted>();
  const marks = new Map<Segment, readonly NoteMark[]>();
  const mark = (segment: Segment, use: NoteUse): NoteMark => {
    const target = 'label' in use ? defined.get(use.label) : inPlace(segment, use.inPlace);
    if (!target) return { number: 0, label: undefined, repeat: 0 };
    const known = counted.get(target.note) ?? { ...target, number: counted.size + 1, marks: 0 };
    counted.set(target.note, known);
    return { number: known.number, label: known.note.label, repeat: known.marks++ };
  };
  for (const segment of segments) {
    if (segment.noteUses.length === 0) continue;
    marks.set(
      segment,
      segment.noteUses.map((use) => mark(segment, use)),
    );
  }
  return { notes: [...counted.values()], marksOf: (segment) => marks.get(segment) ?? [] };
}

interface Placed {
  readonly segment: Segment;
  readonly note: Note;
}

function notesByLabel(segments: readonly Segment[]): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  for (const segment of segments) {
    for (const note of segment.notes) {
      if (note.label === undefined || found.has(note.label)) continue;
      found.set(note.label, { segment, note });
    }
  }
  return found;
}

function inPlace(segment: Segment, index: number): Placed | undefined {
  const note = segment.notes.filter(({ label }) => label === undefined)[index];
  return note && { segment, note };
}
