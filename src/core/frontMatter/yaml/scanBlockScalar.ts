import type { Scalar } from '../frontMatter.ts';
import { skipSpaces } from './scanScalar.ts';

const SPACE = 0x20;
const HYPHEN = 0x2d;
const FOLDED = 0x3e;

/** A block scalar, and where the line after its last one begins. */
export interface ScannedBlock {
  readonly scalar: Scalar;
  readonly next: number;
}

export interface BlockPlace {
  /** Where `|` or `>` stands. */
  readonly at: number;
  /** Where that line ends. */
  readonly lineEnd: number;
  /** Where the stretch of YAML ends. */
  readonly end: number;
  /** How far the key is indented that has the value. */
  readonly indent: number;
}

/**
 * Reads a value of several lines, kept (`|`) or folded (`>`), the last line end perhaps taken off
 * (`-`). `undefined` where the lines are not all indented alike, and for every rarer form.
 */
export function scanBlockScalar(text: string, place: BlockPlace): ScannedBlock | undefined {
  const { at, lineEnd, end } = place;
  const strip = text.charCodeAt(at + 1) === HYPHEN;
  if (skipSpaces(text, at + (strip ? 2 : 1), lineEnd) !== lineEnd) return undefined;
  const block = scanLines(text, place);
  if (block === undefined) return undefined;
  const { lines, next, last } = block;
  const content = text.charCodeAt(at) === FOLDED ? folded(lines) : lines.join('\n');
  const range = { start: at, end: Math.min(last, end) };
  const written = strip ? content : `${content}\n`;
  return { scalar: { kind: 'scalar', form: 'string', text: written, range }, next };
}

interface Lines {
  /** Without what they are indented by; the last one is not empty. */
  readonly lines: readonly string[];
  /** Where the last line with text ends. */
  readonly last: number;
  readonly next: number;
}

function scanLines(text: string, { lineEnd, end, indent }: BlockPlace): Lines | undefined {
  const lines: string[] = [];
  let depth: number | undefined;
  let last = lineEnd;
  let filled = 0;
  let at = text.indexOf('\n', lineEnd) + 1;
  for (; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > end ? end : newline;
    const close = text[stop - 1] === '\r' && stop < end ? stop - 1 : stop;
    const start = skipSpaces(text, at, close);
    if (start === close) {
      // Blanks in a line without text may be part of the value.
      if (start > at || depth === undefined) return undefined;
      lines.push('');
      continue;
    }
    if (start - at <= indent) break;
    depth ??= start - at;
    if (start - at !== depth || text.charCodeAt(close - 1) === SPACE) return undefined;
    lines.push(text.slice(start, close));
    filled = lines.length;
    last = close;
  }
  if (filled === 0) return undefined;
  return { lines: lines.slice(0, filled), last, next: at > 0 && at < end ? at : end };
}

/** A line end becomes a space, and of blank lines one line end less than they are made of. */
function folded(lines: readonly string[]): string {
  let result = lines[0] ?? '';
  let blanks = 0;
  for (const line of lines.slice(1)) {
    if (line === '') blanks += 1;
    else {
      result += (blanks === 0 ? ' ' : '\n'.repeat(blanks)) + line;
      blanks = 0;
    }
  }
  return result;
}
