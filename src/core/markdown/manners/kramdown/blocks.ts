import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode, lineText } from '../../blockLines.ts';
import { lineIn, mayNest, parseNested } from '../nestedBlocks.ts';
import { beginsBlockTag, END_OF_BLOCK, endsLazily, QUOTE_MARK } from './lineKinds.ts';

type Rule = (state: StateBlock, line: number, endLine: number, silent: boolean) => boolean;

/** @param isGfm whether paragraphs end where GitHub's do. */
export function blocks(md: MarkdownIt, isGfm: boolean): void {
  const alt = isGfm ? ['paragraph', 'reference'] : ['reference'];
  md.block.ruler.at('blockquote', quote, { alt });
  md.block.ruler.at('hr', rule, { alt: [] });
  md.block.ruler.at('code', indentedCode);
  md.block.ruler.before('hr', 'end_of_block', endOfBlock, { alt: ['paragraph'] });
  md.block.ruler.at('html_block', html, { alt: ['paragraph', 'reference'] });
}

/** All up to a blank line, whatever it would begin elsewhere. Source: blockquote.rb. */
const quote: Rule = (state, line, endLine, silent) => {
  if (isIndentedCode(state, line) || !QUOTE_MARK.test(lineIn(state, line)) || !mayNest(state)) {
    return false;
  }
  if (silent) return true;
  let end = line + 1;
  while (end < endLine && !endsLazily(lineIn(state, end))) end++;
  let text = '';
  for (let at = line; at < end; at++) text += `${lineIn(state, at).replace(QUOTE_MARK, '')}\n`;
  state.push('blockquote_open', 'blockquote', 1).map = [line, end];
  parseNested(state, text, line);
  state.push('blockquote_close', 'blockquote', -1);
  state.line = end;
  return true;
};

const RULE = /^ {0,3}([*_-])[ \t]*(?:\1[ \t]*){2,}$/;

const rule: Rule = (state, line, _endLine, silent) => {
  if (isIndentedCode(state, line) || !RULE.test(lineIn(state, line))) return false;
  if (silent) return true;
  state.push('hr', 'hr', 0).map = [line, line + 1];
  state.line = line + 1;
  return true;
};

/** Lines that are not indented go on a block of code, too, until a blank one. Source: codeblock.rb. */
const indentedCode: Rule = (state, line, endLine) => {
  if (!isIndentedCode(state, line)) return false;
  let code = '';
  let end = line;
  for (let at = line; at < endLine; at++) {
    const isBlank = state.isEmpty(at);
    if (isBlank) {
      code += '\n';
      continue;
    }
    if (isIndentedCode(state, at)) {
      code += `${state.getLines(at, at + 1, 4 + state.blkIndent, false)}\n`;
    } else if (end === at && !endsLazily(lineIn(state, at))) {
      code = `${code.replace(/\n$/, '')} ${lineIn(state, at)}\n`;
    } else break;
    end = at + 1;
  }
  const token = state.push('code_block', 'code', 0);
  token.content = `${code.replace(/\n+$/, '')}\n`;
  token.map = [line, end];
  state.line = end;
  return true;
};

const endOfBlock: Rule = (state, line, _endLine, silent) => {
  if (!END_OF_BLOCK.test(lineIn(state, line))) return false;
  if (!silent) state.line = line + 1;
  return true;
};

const COMMENT = /^<(?:!--|\?)/;
const RAW_ELEMENT = /^<(script|style|pre|textarea)(?=[\s>])/i;

/** HTML that is not taken as whole elements (see `kramdownHtml`): up to a blank line. */
const html: Rule = (state, line, endLine, silent) => {
  if (isIndentedCode(state, line)) return false;
  const text = lineText(state, line);
  const isComment = COMMENT.test(text);
  const [, raw] = RAW_ELEMENT.exec(text) ?? [];
  if (silent) return beginsBlockTag(text);
  if (!isComment && raw === undefined && !beginsBlockTag(text)) return false;
  const closing = isComment
    ? text.startsWith('<?')
      ? '?>'
      : '-->'
    : raw && `</${raw.toLowerCase()}`;
  let end = line;
  for (; end < endLine; end++) {
    if (closing !== undefined) {
      if (lineText(state, end).toLowerCase().includes(closing)) break;
    } else if (state.isEmpty(end + 1)) break;
  }
  end = Math.min(end + 1, endLine);
  const token = state.push('html_block', '', 0);
  token.content = state.getLines(line, end, state.blkIndent, true);
  token.map = [line, end];
  state.line = end;
  return true;
};
