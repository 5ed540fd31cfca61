import type { MarkdownIt, StateBlock } from 'markdown-it';
import { blockContextOf } from '../blockContext.ts';
import { isIndentedCode, lineAt, lineText, textStart } from '../blockLines.ts';
import { endsLazily } from '../manners/kramdown/lineKinds.ts';
import { parseNested } from '../manners/nestedBlocks.ts';
import { newTagStack } from '../tagStack.ts';

const OPENING = /^<([a-z][\w-]*)(?=[\s>])([^<>]*)>/i;
const MARKDOWN = /\smarkdown=(?:"(?:1|block)"|'(?:1|block)'|1|block)(?=\s|$)/i;
/** Source: kramdown's HTML_BLOCK_ELEMENTS, less those without content and what Markdown takes first. */
const BLOCKS =
  'address article aside blockquote button center details div dl fieldset figcaption figure ' +
  'footer form h1 h2 h3 h4 h5 h6 header hgroup iframe main menu nav ol p section summary table ul';
const TAG = new RegExp(`<(/?)(${BLOCKS.replaceAll(' ', '|')})(?=[\\s/>])`, 'gi');

/**
 * Block-level HTML as kramdown reads it: all up to its end is HTML, blank lines and all, unless the
 * element says `markdown="1"`. Then what stands on the lines within is Markdown.
 */
export function kramdownHtml(md: MarkdownIt): void {
  const ends = new WeakMap<StateBlock, ReadonlyMap<number, number>>();
  const endsOf = (state: StateBlock): ReadonlyMap<number, number> => {
    const found = ends.get(state) ?? elementEnds(state.src);
    ends.set(state, found);
    return found;
  };
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (state.src.charAt(textStart(state, line)) !== '<' || isIndentedCode(state, line))
      return false;
    const text = lineText(state, line);
    const [opening = '', name = '', attributes = ''] = OPENING.exec(text) ?? [];
    if (!` ${BLOCKS} `.includes(` ${name.toLowerCase()} `)) return false;
    const end = endsOf(state).get(textStart(state, line));
    if (end === undefined) noteUnclosed(state, name);
    const last = end === undefined ? endLine : lineAt(state, end);
    if (last >= endLine || silent) return last < endLine;
    const isMarkdown = MARKDOWN.test(attributes) && text.trimEnd() === opening && last > line;
    const close = end === undefined || isMarkdown ? -1 : state.src.indexOf('>', end);
    const rest = close < 0 ? '' : state.src.slice(close + 1, state.eMarks[last]);
    if (rest.trim() !== '') {
      const html = state.getLines(line, last + 1, state.blkIndent, false);
      pushHtml(state, [line, last + 1], html.slice(0, html.length - rest.length));
      state.line = pushRest(state, rest.trim(), last, endLine);
      return true;
    }
    if (isMarkdown) pushMarkdown(state, line, last, `<${name}${attributes.replace(MARKDOWN, '')}>`);
    else pushHtml(state, [line, last + 1], state.getLines(line, last + 1, state.blkIndent, true));
    state.line = last + 1;
    return true;
  };
  md.block.ruler.before('html_block', 'kramdown_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

/** Where each block-level element ends, by where it begins. */
function elementEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = newTagStack<number>();
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
    if (slash !== '/') open.open(name.toLowerCase(), index);
    else {
      const start = open.close(name.toLowerCase());
      if (start !== undefined) ends.set(start, index + tag.length);
    }
  }
  return ends;
}

/** Takes note that the text behind the part that is being parsed may close an element. */
function noteUnclosed(state: StateBlock, name: string): void {
  const context = blockContextOf(state.env);
  const closer = `</${name}`;
  context.unclosed.add(closer);
  if (context.depth === 0 && context.rest().includes(closer)) context.needsMore = true;
}

function pushMarkdown(state: StateBlock, line: number, last: number, opening: string): void {
  pushHtml(state, [line, line + 1], `${opening}\n`);
  const { lineMax } = state;
  state.lineMax = last;
  state.md.block.tokenize(state, line + 1, last);
  state.lineMax = lineMax;
  pushHtml(state, [last, last + 1], `${lineText(state, last)}\n`);
}

/** Text behind an element on its last line begins a paragraph; returns the line behind that. */
function pushRest(state: StateBlock, rest: string, last: number, endLine: number): number {
  let text = `${rest}\n`;
  let end = last + 1;
  for (; end < endLine && !endsLazily(lineText(state, end)); end++) {
    text += `${lineText(state, end)}\n`;
  }
  parseNested(state, text, last);
  return end;
}

function pushHtml(state: StateBlock, map: [number, number], html: string): void {
  const token = state.push('html_block', '', 0);
  token.content = html;
  token.map = map;
}
