import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { isIndentedCode, lineText } from '../blockLines.ts';
import { applyAttributes, parseKramdownAttributes } from '../attributes.ts';
import { replaceByContents } from './contents.ts';

/** The token of a line of attributes; `topLevel.ts` keeps it with the block it belongs to. */
export const BLOCK_ATTRIBUTES = 'block_attributes';

const LINE = /^\{:([^}]*)\}[ \t]*$/;

/**
 * kramdown's attributes for blocks, `{: .class #id key="value"}` on a line behind a block or, after
 * a blank line, before one. Definitions for several blocks, `{:name: …}`, are not looked up.
 */
export function blockAttributes(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, _endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const match = LINE.exec(lineText(state, line));
    if (!match || silent) return match !== null;
    const token = state.push(BLOCK_ATTRIBUTES, '', 0);
    token.content = match[1] ?? '';
    token.map = [line, line + 1];
    token.hidden = true;
    token.meta = { isBefore: line === 0 || state.isEmpty(line - 1) };
    state.line = line + 1;
    return true;
  };
  md.block.ruler.before('fence', BLOCK_ATTRIBUTES, rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.before('inline', BLOCK_ATTRIBUTES, (state: StateCore) => {
    const lists = new Set<Token>();
    state.tokens.forEach((token, i) => {
      if (token.type !== BLOCK_ATTRIBUTES) return;
      const isBefore = token.meta?.['isBefore'] === true;
      const target = isBefore ? blockBehind(state.tokens, i) : blockBefore(state.tokens, i);
      if (!target) return;
      applyAttributes(target, parseKramdownAttributes(token.content));
      if (isContents(target, token.content)) lists.add(target);
    });
    state.tokens = state.tokens.filter((token) => token.type !== BLOCK_ATTRIBUTES);
    for (const list of lists) replaceByContents(state, list);
  });
}

/** Whether the attributes make of a list the table of contents: `{:toc}`. */
function isContents(target: Token, attributes: string): boolean {
  return target.type.endsWith('_list_open') && /(?:^|\s)toc(?:\s|$)/.test(attributes);
}

/** The token that opens the block on the line behind another token's. */
function blockBehind(tokens: readonly Token[], index: number): Token | undefined {
  const next = tokens[index + 1];
  const isNext = next?.level === tokens[index]?.level && next?.map?.[0] === tokens[index]?.map?.[1];
  return isNext && next && next.nesting >= 0 ? next : undefined;
}

/** The token that opens the block which ends right before another token. */
export function blockBefore(tokens: readonly Token[], index: number): Token | undefined {
  const own = tokens[index];
  for (let i = index - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token || token.level !== own?.level || token.nesting < 0) continue;
    return token.map?.[1] === own.map?.[0] ? token : undefined;
  }
  return undefined;
}
