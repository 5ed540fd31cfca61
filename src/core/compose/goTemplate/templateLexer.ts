import { TemplateError } from './templateProblem.ts';

/** Plain text, or the inside of an action. Lines are zero-based. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly code: string; readonly line: number };

const OPEN = '{{';
const CLOSE = '}}';

/**
 * Cuts a Go template into text and actions. White space is taken off where `{{-` and `-}}` say so,
 * comments are left out. Shortcodes (`{{<` and `{{%`) are text, as they are to Hugo when it runs an
 * archetype.
 */
export function splitTemplate(source: string): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let trimNext = false;
  const addText = (text: string, trimEnd: boolean) => {
    const start = trimNext ? text.replace(/^[ \t\r\n]+/, '') : text;
    const kept = trimEnd ? start.replace(/[ \t\r\n]+$/, '') : start;
    if (kept !== '') segments.push({ kind: 'text', text: kept });
  };
  for (;;) {
    const open = nextAction(source, at);
    if (open === -1) break;
    const trimBefore = /^-[ \t\r\n]/.test(source.slice(open + 2, open + 4));
    addText(source.slice(at, open), trimBefore);
    const line = lineAt(source, open);
    const start = open + (trimBefore ? 3 : 2);
    const end = endOfAction(source, start, line);
    trimNext = /[ \t\r\n]-$/.test(source.slice(start, end));
    const code = source.slice(start, trimNext ? end - 1 : end);
    if (!isComment(code)) segments.push({ kind: 'action', code, line });
    at = end + CLOSE.length;
  }
  addText(source.slice(at), false);
  return segments;
}

function nextAction(source: string, from: number): number {
  let at = source.indexOf(OPEN, from);
  while (at !== -1 && /[<%]/.test(source.charAt(at + 2))) at = source.indexOf(OPEN, at + 2);
  return at;
}

/** The offset of the `}}` that ends an action; quoted text and comments may hold others. */
function endOfAction(source: string, start: number, line: number): number {
  const comment = /^\s*\/\*/.exec(source.slice(start, start + 200));
  let at = comment ? source.indexOf('*/', start) : start;
  while (at !== -1 && at < source.length) {
    const character = source.charAt(at);
    if (source.startsWith(CLOSE, at)) return at;
    at = /["'`]/.test(character) ? endOfQuote(source, at) : at + 1;
  }
  throw new TemplateError({ kind: 'syntax', near: OPEN, line });
}

/** The offset after the quote that opens at `start`; -1 when it does not close. */
export function endOfQuote(source: string, start: number): number {
  const quote = source.charAt(start);
  let at = start + 1;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === quote) return at + 1;
    if (quote !== '`' && character === '\n') return -1;
    at += quote !== '`' && character === '\\' ? 2 : 1;
  }
  return -1;
}

function isComment(code: string): boolean {
  return /^\s*\/\*[^]*\*\/\s*$/.test(code);
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length - 1;
}
