import type { MarkdownIt, StateBlock } from 'markdown-it';
import { blockContextOf } from '../../blockContext.ts';
import { isIndentedCode } from '../../blockLines.ts';
import { lineIn } from '../nestedBlocks.ts';

const GFM_FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*(\S*)[ \t]*$/;
const OWN_FENCE = /^(~{3,})[ \t]*(\S*)[ \t]*$/;

/**
 * kramdown's fences: they name a language and nothing else, and one that is not closed is none.
 * Source: lib/kramdown/parser/kramdown/codeblock.rb, kramdown-parser-gfm.
 */
export function fences(md: MarkdownIt, isGfm: boolean): void {
  const unclosed = new WeakMap<StateBlock, Map<string, number>>();
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const text = lineIn(state, line);
    if (silent && !isGfm) return false;
    const [, fence, language = ''] = (isGfm ? GFM_FENCE : OWN_FENCE).exec(text) ?? [];
    if (fence === undefined) return false;
    const known = unclosed.get(state) ?? new Map<string, number>();
    unclosed.set(state, known);
    const close =
      line < (known.get(fence) ?? Infinity) ? closing(state, line, endLine, fence) : undefined;
    if (close === undefined) {
      known.set(fence, Math.min(line, known.get(fence) ?? Infinity));
      noteUnclosed(state, fence);
      return false;
    }
    if (silent) return true;
    const token = state.push('fence', 'code', 0);
    token.info = language.replace(/(?<=[^?])\?\S*$/, '');
    token.content = contentOf(state, line + 1, close);
    token.markup = fence;
    token.map = [line, close + 1];
    state.line = close + 1;
    return true;
  };
  md.block.ruler.at('fence', rule, { alt: ['paragraph', 'reference'] });
}

function closing(
  state: StateBlock,
  line: number,
  endLine: number,
  fence: string,
): number | undefined {
  for (let at = line + 1; at < endLine; at++) {
    const text = lineIn(state, at).trimEnd();
    if (text.endsWith(fence) && isClosing(text, fence)) return at;
  }
  return undefined;
}

function isClosing(text: string, fence: string): boolean {
  const marks = /^ {0,3}(`+|~+)$/.exec(text)?.[1] ?? '';
  return marks.length >= fence.length;
}

function contentOf(state: StateBlock, from: number, to: number): string {
  let content = '';
  for (let at = from; at < to; at++) content += `${lineIn(state, at)}\n`;
  return content;
}

function noteUnclosed(state: StateBlock, fence: string): void {
  const context = blockContextOf(state.env);
  const mark = fence.slice(0, 3);
  context.unclosed.add(mark);
  if (context.depth === 0 && context.rest().includes(mark)) context.needsMore = true;
}
