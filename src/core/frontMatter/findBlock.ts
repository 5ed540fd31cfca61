import type { Range } from '../text/range.ts';
import { nextLine } from '../text/lineEnds.ts';
import type { Closing, Fence, FenceRules } from './fenceRules.ts';
import type { FrontMatterFormat } from './frontMatter.ts';
import { headerEnd } from './header/headerLines.ts';

/** Where front matter stands in a text, by a generator's rules; nothing of it is read yet. */
export type FoundBlock =
  | { readonly kind: 'none' }
  | { readonly kind: 'malformed'; readonly opening: Range }
  | { readonly kind: 'unclosed'; readonly opening: Range; readonly format: FrontMatterFormat }
  | {
      readonly kind: 'block';
      /** The opening fence without its line end; empty when there is none. */
      readonly opening: Range;
      /** The block's language as named in the opening fence, where Galley knows no such format. */
      readonly format: FrontMatterFormat | { readonly unknown: string };
      readonly content: Range;
      /** Just after the closing fence and its line end. */
      readonly end: number;
    };

const NONE: FoundBlock = { kind: 'none' };

export function findBlock(text: string, rules: FenceRules): FoundBlock {
  const start = startOfFence(text, rules.before);
  if (start === undefined) return NONE;
  for (const fence of rules.fences) {
    const opened = matchAt(fence.opening, text, start);
    if (opened) return closeBlock(text, start, opened, fence);
  }
  const malformed = rules.malformed && matchAt(rules.malformed, text, start);
  if (malformed) return { kind: 'malformed', opening: { start, end: start + malformed[0].length } };
  return rules.openingOptional ? findUnopened(text) : NONE;
}

function startOfFence(text: string, before: FenceRules['before']): number | undefined {
  if (before === 'nothing') return 0;
  let at = 0;
  while (isWhiteSpace(text.charCodeAt(at))) at++;
  const isOwnLine = at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r';
  return before === 'white-space' || isOwnLine ? at : undefined;
}

function isWhiteSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function closeBlock(
  text: string,
  start: number,
  opened: RegExpExecArray,
  fence: Fence,
): FoundBlock {
  const opening = { start, end: start + opened[0].length };
  const language = opened[1]?.trim();
  const format =
    fence.languages && language !== undefined
      ? (fence.languages[language] ?? { unknown: language })
      : fence.format;
  const contentStart = fence.closing === 'brace' ? start : skipBlankRest(text, opening.end);
  const closed = findClosing(text, opening, contentStart, fence.closing);
  if (!closed) return { kind: 'unclosed', opening, format: fence.format };
  const content = { start: Math.min(contentStart, closed.start), end: closed.start };
  return { kind: 'block', opening, format, content, end: skipBlankRest(text, closed.end) };
}

/** The offset after the blanks and the line end that follow; the same offset when text follows. */
function skipBlankRest(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\f' || text[end] === '\v') end++;
  if (end === text.length) return end;
  return text[end] === '\n' || text[end] === '\r' ? nextLine(text, end) : at;
}

/** Where the content ends, and where the closing fence does. */
function findClosing(
  text: string,
  opening: Range,
  contentStart: number,
  closing: Closing,
): Range | undefined {
  switch (closing) {
    case 'brace': {
      const end = balancingBrace(text, opening.start);
      return end === undefined ? undefined : { start: end, end };
    }
    case 'header':
      return headerEnd(text, contentStart);
    case 'same': {
      // At least one character must stand between the fences.
      const from = contentStart + (text.startsWith('\r\n', contentStart) ? 2 : 1);
      const fence = text.slice(opening.start, opening.end);
      const at = text.indexOf(`\n${fence}`, from);
      return at < 0 ? undefined : { start: at + 1, end: at + 1 + fence.length };
    }
    default:
      return matchClosing(text, opening.end, closing);
  }
}

function matchClosing(text: string, from: number, closing: RegExp): Range | undefined {
  const match = matchAt(closing, text, from);
  if (!match) return undefined;
  const first = match[0][0];
  const lineEnd = first === '\n' || first === '\r' ? 1 : 0;
  return { start: match.index + lineEnd, end: match.index + match[0].length };
}

/** The offset after the brace that closes the one at `start`; braces inside quotes do not count. */
function balancingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 0x7b) depth++;
    else if (code === 0x7d && --depth === 0) return at + 1;
  }
  return undefined;
}

const UNOPENED_CLOSING = /\n(-{3,}|;{3,})/g;

/** Hexo's newer form: all before the first line of hyphens (YAML) or semicolons (JSON). */
function findUnopened(text: string): FoundBlock {
  // At least one character must stand before the line end.
  const from = text.startsWith('\r\n') ? 2 : 1;
  const match = /^(?:-{3}|;{3})/.test(text) ? undefined : matchAt(UNOPENED_CLOSING, text, from);
  if (!match) return NONE;
  const content = { start: 0, end: match.index + 1 };
  return {
    kind: 'block',
    opening: { start: 0, end: 0 },
    format: match[1]?.startsWith(';') ? 'json' : 'yaml',
    content,
    end: skipBlankRest(text, match.index + match[0].length),
  };
}
