import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode, lineText } from '../blockLines.ts';
import { closingLine } from '../closingLine.ts';

const OPENING = /^<([a-z][\w-]*)(?=[\s>])([^<>]*)>/i;
const MARKDOWN = /\smarkdown=(?:"(?:1|block)"|'(?:1|block)'|1|block)(?=\s|$)/i;
/** Source: kramdown's HTML_BLOCK_ELEMENTS, less those without content and what Markdown takes first. */
const BLOCKS = new Set(
  (
    'address article aside blockquote button center details div dl fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup iframe main menu nav ol p section summary table ul'
  ).split(' '),
);

/**
 * Block-level HTML as kramdown reads it: all up to its end is HTML, blank lines and all, unless the
 * element says `markdown="1"`. Then what stands on the lines within is Markdown.
 */
export function kramdownHtml(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const text = lineText(state, line);
    const [opening = '', name = '', attributes = ''] = OPENING.exec(text) ?? [];
    if (!BLOCKS.has(name.toLowerCase())) return false;
    const last = lastLine(state, { line, endLine }, name);
    if (last === undefined || silent) return last !== undefined;
    const isMarkdown = MARKDOWN.test(attributes) && text.trimEnd() === opening && last > line;
    if (isMarkdown) pushMarkdown(state, line, last, `<${name}${attributes.replace(MARKDOWN, '')}>`);
    else
      pushHtml(
        state,
        { line, end: last + 1 },
        state.getLines(line, last + 1, state.blkIndent, true),
      );
    state.line = last + 1;
    return true;
  };
  md.block.ruler.before('html_block', 'kramdown_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
}

/** The line on which an element that begins a line is closed. */
function lastLine(
  state: StateBlock,
  lines: { readonly line: number; readonly endLine: number },
  name: string,
): number | undefined {
  const steps = stepsOf(name);
  if (steps(lineText(state, lines.line)) <= 0) return lines.line;
  return closingLine(state, lines, steps, `</${name}`);
}

/** How many elements of a name a line opens, less those that it closes. */
function stepsOf(name: string): (text: string) => number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'gi');
  return (text) => {
    let steps = 0;
    for (const [, slash] of text.matchAll(tag)) steps += slash === '/' ? -1 : 1;
    return steps;
  };
}

function pushMarkdown(state: StateBlock, line: number, last: number, opening: string): void {
  pushHtml(state, { line, end: line + 1 }, `${opening}\n`);
  const { lineMax } = state;
  state.lineMax = last;
  state.md.block.tokenize(state, line + 1, last);
  state.lineMax = lineMax;
  pushHtml(state, { line: last, end: last + 1 }, `${lineText(state, last)}\n`);
}

function pushHtml(
  state: StateBlock,
  { line, end }: { readonly line: number; readonly end: number },
  html: string,
): void {
  const token = state.push('html_block', '', 0);
  token.content = html;
  token.map = [line, end];
}
