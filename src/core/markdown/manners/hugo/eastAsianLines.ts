import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import type { HugoManner } from './hugoManner.ts';

const WIDE_AT_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]$/u;
const WIDE_AT_START = new RegExp(`^${WIDE_AT_END.source.slice(0, -1)}`, 'u');

/** Goldmark's extension for Chinese, Japanese and Korean. Source: extension/cjk.go. */
export function eastAsianLines(md: MarkdownIt, manner: HugoManner): void {
  if (manner.escapedSpace) md.inline.ruler.before('escape', 'escaped_space', escapedSpace);
  if (!manner.eastAsianLineBreaks) return;
  md.core.ruler.after('inline', 'east_asian_lines', (state: StateCore) => {
    for (const token of state.tokens) {
      const { children } = token;
      if (!children?.some(({ type }) => type === 'softbreak')) continue;
      token.children = children.filter((child, i) => !isBetweenWide(children, child, i));
    }
  });
}

function isBetweenWide(tokens: readonly Token[], { type }: Token, index: number): boolean {
  if (type !== 'softbreak') return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const areTexts = before?.type === 'text' && after?.type === 'text';
  return areTexts && WIDE_AT_END.test(before.content) && WIDE_AT_START.test(after.content);
}

function escapedSpace(state: StateInline): boolean {
  if (!state.src.startsWith('\\ ', state.pos)) return false;
  state.pos += 2;
  return true;
}
