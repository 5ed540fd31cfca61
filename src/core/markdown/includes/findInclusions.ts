/** `<!-- @include: ./file.md -->`, and where it stands. */
export interface PlacedInclusion {
  /** What is written behind `@include:`, without the blanks around it. */
  readonly written: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const BEGIN = /<!--\s*@include:/g;
const END = '-->';

/**
 * The inclusions in a text, in time that grows with its length. What is included stands on one line,
 * blanks around it may not. Source: src/node/utils/processIncludes.ts.
 */
export function* inclusionsIn(text: string): Generator<PlacedInclusion> {
  let position = 0;
  let close = -1;
  let last = 0;
  for (const { 0: begin, index } of text.matchAll(BEGIN)) {
    if (index < position) continue;
    const from = index + begin.length;
    if (close < from) {
      close = text.indexOf(END, from);
      if (close < 0) return;
      last = text.slice(0, close).trimEnd().length;
    }
    const written = text.slice(from, Math.max(from, last)).trimStart();
    if (written.includes('\n')) continue;
    position = close + END.length;
    yield { written, start: index, end: position };
  }
}
