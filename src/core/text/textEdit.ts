import type { Range } from './range.ts';

/** A replacement of one stretch of text; an insertion where the range is empty. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** The text after all edits. They refer to the text before, and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.range.start < at) throw new RangeError('Edits overlap.');
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}
