import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { lineIn } from '../nestedBlocks.ts';
import { blocksOf, buildBlocks, continues } from './buildBlocks.ts';
import type { Built, TextBlock } from './tree.ts';

/** Blocks as Python-Markdown takes them, in the place of those of markdown-it. */
export function pythonBlocks(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (silent) return false;
    let end = blockEnd(state, line, endLine);
    const blocks: TextBlock[] = blocksOf(textOf(state, line, end), line);
    let built = buildBlocks(blocks);
    for (let next = state.skipEmptyLines(end); next < endLine; next = state.skipEmptyLines(end)) {
      const after = blockEnd(state, next, endLine);
      const text = textOf(state, next, after);
      if (!continues(built.at(-1)?.tag, text)) break;
      blocks.push(...blocksOf(text, next));
      built = buildBlocks(blocks);
      end = after;
    }
    push(state, built, end);
    state.line = end;
    return true;
  };
  md.block.ruler.disable(['code', 'blockquote', 'hr', 'list', 'heading', 'lheading']);
  md.block.ruler.before('paragraph', 'python_blocks', rule);
}

/** The line behind the last that is not blank. */
function blockEnd(state: StateBlock, line: number, endLine: number): number {
  const ends = state.md.block.ruler.getRules('paragraph');
  let end = line + 1;
  while (
    end < endLine &&
    !state.isEmpty(end) &&
    !ends.some((rule) => rule(state, end, endLine, true))
  ) {
    end++;
  }
  return end;
}

function textOf(state: StateBlock, from: number, to: number): string {
  const lines: string[] = [];
  for (let line = from; line < to; line++)
    lines.push(lineIn(state, line).replace(/^\t+/, (tabs) => '    '.repeat(tabs.length)));
  return lines.join('\n');
}

function push(state: StateBlock, elements: readonly Built[], end: number): void {
  for (const element of elements) {
    pushElement(state, element, end);
    if (element.tail !== '') pushText(state, element.tail.trimStart(), element.line);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ul: 'bullet_list',
  ol: 'ordered_list',
  li: 'list_item',
  p: 'paragraph',
  blockquote: 'blockquote',
};

function pushElement(state: StateBlock, element: Built, end: number): void {
  const { tag, text, children, line } = element;
  const map: [number, number] = [line, Math.max(end, line + 1)];
  if (tag === 'hr') state.push('hr', 'hr', 0).map = map;
  else if (tag === 'pre') {
    const token = state.push('code_block', 'code', 0);
    token.content = text;
    token.map = map;
  } else {
    const type = TYPES[tag] ?? 'heading';
    state.push(`${type}_open`, tag, 1).map = map;
    if (tag === 'p' || type === 'heading') pushText(state, text.trimEnd(), line);
    else if (text !== '') pushHidden(state, text.trimEnd(), line);
    push(state, children, end);
    state.push(`${type}_close`, tag, -1);
  }
}

function pushHidden(state: StateBlock, text: string, line: number): void {
  const open = state.push('paragraph_open', 'p', 1);
  open.hidden = true;
  pushText(state, text, line);
  state.push('paragraph_close', 'p', -1).hidden = true;
}

function pushText(state: StateBlock, text: string, line: number): Token {
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = [line, line + text.split('\n').length];
  inline.children = [];
  return inline;
}
