import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { DelimiterPair, HugoManner } from './hugoManner.ts';

/**
 * Text between delimiters, mostly mathematics, that Hugo passes through as it is written. That
 * between block delimiters parts its paragraph. Source: gohugoio/hugo-goldmark-extensions.
 */
export function passthrough(md: MarkdownIt, { inline, block }: HugoManner['passthrough']): void {
  const pairs = [...block, ...inline].filter(([open, close]) => open !== '' && close !== '');
  md.inline.ruler.before('escape', 'passthrough', (state, silent) => {
    const pair = pairs.find(([open]) => state.src.startsWith(open, state.pos));
    if (!pair) return false;
    const end = endOf(state.src, state.pos, pair);
    if (end === undefined || end > state.posMax) return false;
    const type = block.includes(pair) ? 'passthrough_block' : 'text_special';
    if (!silent) state.push(type, '', 0).content = state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });
  md.renderer.rules['passthrough_block'] = (tokens, index) =>
    md.utils.escapeHtml(tokens[index]?.content ?? '');
  md.core.ruler.after('inline', 'passthrough', partParagraphs);
}

function endOf(text: string, start: number, [open, close]: DelimiterPair): number | undefined {
  const from = start + open.length;
  const end = text.indexOf(close, from);
  return end > from ? end + close.length : undefined;
}

/** Closes the paragraph before each block and opens it again behind it; none is left empty. */
function partParagraphs(state: StateCore): void {
  if (!state.tokens.some((token) => token.children?.some(isBlock))) return;
  const result: Token[] = [];
  state.tokens.forEach((token, i, tokens) => {
    const open = tokens[i - 1];
    const close = tokens[i + 1];
    const isParted = open?.type === 'paragraph_open' && token.children?.some(isBlock);
    if (!isParted || !close) result.push(token);
    else {
      const parts = partsOf(state, token).map((part) =>
        part.type === 'inline' ? [open, part, close] : [part],
      );
      result.splice(-1, 1, ...parts.flat());
      tokens.splice(i + 1, 1);
    }
  });
  state.tokens = result;
}

function isBlock({ type }: Token): boolean {
  return type === 'passthrough_block';
}

function partsOf(state: StateCore, inline: Token): readonly Token[] {
  const parts: Token[] = [];
  for (const child of inline.children ?? []) {
    const last = parts.at(-1);
    if (isBlock(child)) parts.push(child);
    else if (last?.type === 'inline') last.children?.push(child);
    else {
      const part = new state.Token('inline', '', 0);
      part.map = inline.map;
      part.children = [child];
      parts.push(part);
    }
  }
  return parts;
}
