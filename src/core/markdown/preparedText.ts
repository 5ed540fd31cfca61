import type { Range } from '../text/range.ts';

/** A part of a body, ready for the block parser. */
export interface PreparedText {
  /** As long as the part, and with the same lines. */
  readonly text: string;
  /** Stretches that no boundary between pieces may fall into. */
  readonly ranges: readonly Range[];
  /** Where something seems to begin that does not end, and the text that would end it. */
  readonly endless: readonly { readonly at: number; readonly closer: string }[];
}

/** A part that needs nothing. */
export function unprepared(text: string): PreparedText {
  return { text, ranges: [], endless: [] };
}
