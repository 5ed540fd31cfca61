import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode } from '../../blockLines.ts';
import { isAfterBoundary } from './boundary.ts';
import { lineIn } from '../nestedBlocks.ts';

const GFM_HEADING = /^(#{1,6})[\t ]+(.*)$/;
const OWN_HEADING = /^(#{1,6})[\t ]*([^ \t].*)$/;
const UNDERLINE = /^([-=])[-=]*[ \t\r\f\v]*$/;

/** kramdown's headings. Source: lib/kramdown/parser/kramdown/header.rb, kramdown-parser-gfm. */
export function headingRules(md: MarkdownIt, isGfm: boolean): void {
  const hashes = (state: StateBlock, line: number, _end: number, silent: boolean): boolean => {
    if (!isGfm && !isAfterBoundary(state, line)) return false;
    const [, marks = '', content = ''] =
      (isGfm ? GFM_HEADING : OWN_HEADING).exec(lineIn(state, line)) ?? [];
    const ending = isGfm ? /[\t ]#+$/ : /(?<!\\)#+$/;
    const text = content.trimEnd().replace(ending, '').trim();
    if (marks === '' || text === '') return false;
    if (!silent) pushHeading(state, { line, lines: 1, level: marks.length, text });
    return true;
  };
  const underlined = (state: StateBlock, line: number, endLine: number): boolean => {
    if (isIndentedCode(state, line) || line + 1 >= endLine) return false;
    const [, mark] = UNDERLINE.exec(lineIn(state, line + 1)) ?? [];
    if (mark === undefined || !isAfterBoundary(state, line)) return false;
    pushHeading(state, {
      line,
      lines: 2,
      level: mark === '-' ? 2 : 1,
      text: lineIn(state, line).trim(),
    });
    return true;
  };
  md.block.ruler.at('heading', hashes, { alt: isGfm ? ['paragraph', 'reference'] : ['reference'] });
  md.block.ruler.at('lheading', underlined);
}

interface HeadingParts {
  readonly line: number;
  readonly lines: number;
  readonly level: number;
  readonly text: string;
}

function pushHeading(state: StateBlock, { line, lines, level, text }: HeadingParts): void {
  const tag = `h${level}`;
  const open = state.push('heading_open', tag, 1);
  open.map = [line, line + lines];
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = [line, line + lines];
  inline.children = [];
  state.push('heading_close', tag, -1);
  state.line = line + lines;
}
