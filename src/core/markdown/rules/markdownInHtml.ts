import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode, lineText } from '../blockLines.ts';
import { closingLine } from '../closingLine.ts';

const OPENING = /^<([a-z][\w-]*)\b([^<>]*\smarkdown=["']?(?:1|block)["']?[^<>]*)>[ \t]*$/i;
const OWN = /\smarkdown=["']?(?:1|block)["']?/i;

/** `<div markdown="1">` up to `</div>`, each alone on its line: what is inside is Markdown. */
export function markdownInHtml(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const [, name, attributes = ''] = OPENING.exec(lineText(state, line)) ?? [];
    if (name === undefined) return false;
    const last = closingLine(state, { line, endLine }, stepsOf(name), `</${name}`);
    if (last === undefined || silent) return last !== undefined;
    pushHtml(state, line, `<${name}${attributes.replace(OWN, '')}>\n`);
    const { lineMax } = state;
    state.lineMax = last;
    state.md.block.tokenize(state, line + 1, last);
    state.lineMax = lineMax;
    pushHtml(state, last, `${lineText(state, last)}\n`);
    state.line = last + 1;
    return true;
  };
  md.block.ruler.before('html_block', 'markdown_in_html', rule, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
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

function pushHtml(state: StateBlock, line: number, html: string): void {
  const token = state.push('html_block', '', 0);
  token.content = html;
  token.map = [line, line + 1];
}
