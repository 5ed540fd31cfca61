import type { Range } from '../../text/range.ts';

/** The text with all code blanked, so that offsets in it stay the same. */
export function withoutCode(text: string): string {
  if (!/[`~]/.test(text)) return text;
  const unfenced = blank(text, fencesIn(text));
  return blank(unfenced, [...spans(unfenced)]);
}

function blank(text: string, ranges: readonly Range[]): string {
  let blanked = '';
  let position = 0;
  for (const { start, end } of ranges) {
    blanked += text.slice(position, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    position = end;
  }
  return blanked + text.slice(position);
}

/**
 * What looks like fenced code, whether or not Markdown takes it for that, in order. Without a closing
 * fence it has no end.
 */
export function fencesIn(text: string): readonly Range[] {
  return [...fences(text)];
}

const FENCE = /^[ \t>]*(`{3,}|~{3,})/gm;

function* fences(text: string): Generator<Range> {
  const opening = new RegExp(FENCE);
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const fence = match[1] ?? '';
    const closing = new RegExp(`^[ \\t>]*${fence}${fence.charAt(0)}*[ \\t]*$`, 'gm');
    closing.lastIndex = opening.lastIndex;
    const end = closing.exec(text) ? closing.lastIndex : Infinity;
    yield { start: match.index, end };
    if (end === Infinity) return;
    opening.lastIndex = end;
  }
}

interface Run {
  readonly at: number;
  readonly length: number;
}

/** Code within a line: from a run of back-quotes to the next that is as long. */
function* spans(text: string): Generator<Range> {
  let runs: Run[] = [];
  for (const match of text.matchAll(/`+|\n/g)) {
    if (match[0] !== '\n') runs.push({ at: match.index, length: match[0].length });
    else {
      yield* pairs(runs);
      runs = [];
    }
  }
  yield* pairs(runs);
}

function* pairs(runs: readonly Run[]): Generator<Range> {
  const nextOf = new Map<number, number>();
  const next: (number | undefined)[] = [];
  for (const [i, { length }] of [...runs.entries()].reverse()) {
    next[i] = nextOf.get(length);
    nextOf.set(length, i);
  }
  for (let i = 0; i < runs.length; i++) {
    const end = runs[next[i] ?? -1];
    if (!end) continue;
    yield { start: runs[i]?.at ?? 0, end: end.at + end.length };
    i = next[i] ?? i;
  }
}
