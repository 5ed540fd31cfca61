import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { applyAttributes, parseKramdownAttributes } from '../attributes.ts';

const ATTRIBUTES = /^\{:([^}\n]*)\}/;
const ALONE = new Set(['code_inline', 'image']);

/** kramdown's attributes right behind an element within a line: `[link](/x){:target="_blank"}`. */
export function spanAttributes(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'span_attributes', (state: StateCore) => {
    for (const { children } of state.tokens) {
      children?.forEach((token, i) => {
        const match = token.type === 'text' ? ATTRIBUTES.exec(token.content) : null;
        const target = match && elementBefore(children, i);
        if (!match || !target) return;
        applyAttributes(target, parseKramdownAttributes(match[1] ?? ''));
        token.content = token.content.slice(match[0].length);
      });
    }
  });
}

/** The token that begins the element which ends right before another token. */
function elementBefore(tokens: readonly Token[], index: number): Token | undefined {
  let i = index - 1;
  while (tokens[i]?.type === 'text' && tokens[i]?.content === '') i--;
  const last = tokens[i];
  if (!last || last.nesting === 0) return last && ALONE.has(last.type) ? last : undefined;
  while (i > 0 && !(tokens[i]?.nesting === 1 && tokens[i]?.level === last.level)) i--;
  return tokens[i]?.nesting === 1 ? tokens[i] : undefined;
}
