import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { parseAttributes } from '../../attributes.ts';
import { isIndentedCode, lineText } from '../../blockLines.ts';
import { blockBefore, BLOCK_ATTRIBUTES } from '../../rules/blockAttributes.ts';

const LINE = /^\{([^{}]*)\}[ \t]*$/;

/**
 * Hugo's attributes for blocks, `{.class #id key="value"}` on the line right behind a block. A
 * line of them that belongs to no block shows nothing.
 * Source: markup/goldmark/internal/extensions/attributes/attributes.go.
 */
export function goldmarkAttributes(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, _endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const [, content] = LINE.exec(lineText(state, line)) ?? [];
    if (content === undefined || !parseAttributes(content)) return false;
    if (silent) return true;
    const token = state.push(BLOCK_ATTRIBUTES, '', 0);
    token.content = content;
    token.map = [line, line + 1];
    token.hidden = true;
    token.meta = { isAfterBlank: line === 0 || state.isEmpty(line - 1) };
    state.line = line + 1;
    return true;
  };
  md.block.ruler.before('fence', BLOCK_ATTRIBUTES, rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.before('inline', BLOCK_ATTRIBUTES, (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      if (token.type !== BLOCK_ATTRIBUTES) return;
      // A list reaches to the blank lines behind it.
      const isBehind = token.meta?.['isAfterBlank'] !== true;
      const target = isBehind ? blockBefore(state.tokens, i) : undefined;
      if (target && target.type !== 'fence') addMissing(target, token.content);
    });
    state.tokens = state.tokens.filter((token) => token.type !== BLOCK_ATTRIBUTES);
  });
}

/** Sets the attributes that the block does not have. */
function addMissing(target: Token, content: string): void {
  const own = new Set(target.attrs?.map(([name]) => name));
  for (const [name, value] of parseAttributes(content) ?? []) {
    if (own.has(name)) continue;
    if (name === 'class') target.attrJoin(name, value);
    else target.attrSet(name, value);
  }
}
