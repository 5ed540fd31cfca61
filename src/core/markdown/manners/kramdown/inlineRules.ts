import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import type { KramdownManner } from './kramdownManner.ts';

/** What kramdown reads otherwise within a line. */
export function inlineRules(
  md: MarkdownIt,
  { input, hardWrap }: Pick<KramdownManner, 'input' | 'hardWrap'>,
): void {
  const isGfm = input === 'gfm';
  if (!isGfm) md.inline.ruler.disable('strikethrough');
  if (!isGfm || hardWrap) md.inline.ruler.before('escape', 'line_end_backslash', keepBackslash);
  md.helpers.parseLinkDestination = destinationWithSpaces(md.helpers.parseLinkDestination);
  md.core.ruler.after('inline', 'strong_outside', (state: StateCore) => {
    for (const { children } of state.tokens) {
      if (!children) continue;
      putStrongOutside(children);
      for (const child of children) if (isBlockTag(child)) child.type = 'text';
    }
  });
}

/** Source: HTML_BLOCK_ELEMENTS in lib/kramdown/parser/html.rb. */
const BLOCK_TAG = new RegExp(
  `^</?(?:${(
    'address article aside applet blockquote body button caption col colgroup dd div dl dt ' +
    'fieldset figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend ' +
    'li main map menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul'
  ).replaceAll(' ', '|')})(?=[\\s/>])`,
  'i',
);

/** Tags of blocks are text within a line. */
function isBlockTag({ type, content }: Token): boolean {
  return type === 'html_inline' && BLOCK_TAG.test(content);
}

type ParseDestination = MarkdownIt['helpers']['parseLinkDestination'];

/** Brackets nest to this depth in an address, as in markdown-it's own. */
const DEEPEST = 32;

/** kramdown's addresses may hold spaces; they end at a bracket, or before the quotes of a title. */
function destinationWithSpaces(others: ParseDestination): ParseDestination {
  return (text, start, max) => {
    if (text.startsWith('<', start)) return others(text, start, max);
    let depth = 0;
    let end = start;
    for (; end < max && text[end] !== '\n'; end++) {
      if (text[end] === '(' && ++depth > DEEPEST) break;
      if (text[end] === ')' && depth-- === 0) break;
      if (/\s/.test(text.charAt(end)) && /["']/.test(text.charAt(end + 1))) break;
    }
    const address = text.slice(start, end).trimEnd();
    return { ok: address !== '' && depth <= DEEPEST, pos: start + address.length, str: address };
  };
}

/** A backslash at the end of a line breaks it in GitHub's Markdown only. */
function keepBackslash(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('\\\n', state.pos)) return false;
  if (!silent) state.pending += '\\';
  state.pos += 1;
  return true;
}

/** `***text***` is emphasis within strong emphasis. */
function putStrongOutside(tokens: readonly Token[]): void {
  const shown = tokens.filter(({ type, content }) => type !== 'text' || content !== '');
  const open: number[] = [];
  shown.forEach((token, i) => {
    if (token.type === 'em_open') open.push(i);
    if (token.type !== 'em_close') return;
    const start = open.pop() ?? -1;
    const [outer, inner] = [shown[start], shown[start + 1]];
    const innerEnd = shown[i - 1];
    if (inner?.type !== 'strong_open' || innerEnd?.type !== 'strong_close') return;
    if (!outer || inner.level !== innerEnd.level) return;
    swap(outer, inner);
    swap(innerEnd, token);
  });
}

function swap(a: Token, b: Token): void {
  const { type, tag, markup } = a;
  Object.assign(a, { type: b.type, tag: b.tag, markup: b.markup });
  Object.assign(b, { type, tag, markup });
}
