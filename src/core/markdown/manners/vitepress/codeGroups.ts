import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { infoOf } from '../codeFrames.ts';
import { isIndentedCode, lineText } from '../../blockLines.ts';

const OPENING = /^:{3,}[ \t]*code-group[ \t]*$/;

/**
 * `::: code-group`: a tab for each block of code in it. The names of the tabs are random in VitePress;
 * here they count. Source: plugins/containers.ts `createCodeGroup`.
 */
export function codeGroups(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line) || !OPENING.test(lineText(state, line))) return false;
    if (silent) return true;
    const closing = closingLine(state, line, endLine);
    const open = state.push('code_group_open', 'div', 1);
    const { lineMax } = state;
    state.lineMax = closing;
    state.md.block.tokenize(state, line + 1, closing);
    state.lineMax = lineMax;
    state.push('code_group_close', 'div', -1);
    state.line = Math.min(closing + 1, endLine);
    open.map = [line, state.line];
    return true;
  };
  md.block.ruler.before('fence', 'code_group', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.core.ruler.push('code_groups', (state: StateCore) => {
    state.tokens.forEach((token, i, tokens) => {
      if (token.type === 'code_group_open') token.meta = { titles: titlesIn(tokens, i) };
    });
  });
  md.renderer.rules['code_group_open'] = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const titles: unknown = token.meta?.['titles'];
    const all: readonly unknown[] = Array.isArray(titles) ? titles : [];
    const tabs = all.map((title, i) => tab(md.utils.escapeHtml(String(title)), i));
    const attributes = md.renderer.renderAttrs(token);
    return `<div class="vp-code-group vp-adaptive-theme"${attributes}><div class="tabs">${tabs.join('')}</div><div class="blocks">\n`;
  };
  md.renderer.rules['code_group_close'] = () => '</div></div>\n';
}

function tab(title: string, index: number): string {
  const checked = index === 0 ? ' checked' : '';
  return (
    `<input type="radio" name="group" id="tab-${index}"${checked}>` +
    `<label data-title="${title}" for="tab-${index}">${title}</label>`
  );
}

/** The lines of a fence that stands in it are passed over. */
function closingLine(state: StateBlock, start: number, endLine: number): number {
  let fence: string | undefined;
  for (let line = start + 1; line < endLine; line++) {
    const text = lineText(state, line).trim();
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence !== undefined && text === fence) fence = undefined;
    else if (fence === undefined && /^:{3,}$/.test(text)) return line;
  }
  return endLine;
}

/** Of each fence what stands in brackets, else its language. The first is marked as shown. */
function titlesIn(tokens: readonly Token[], index: number): readonly string[] {
  const titles: string[] = [];
  for (let i = index + 1; i < tokens.length && tokens[i]?.type !== 'code_group_close'; i++) {
    const token = tokens[i];
    if (token?.type !== 'fence') continue;
    token.meta = { ...token.meta, isActive: titles.length === 0 };
    titles.push(titleOf(infoOf(token)));
  }
  return titles;
}

function titleOf(info: string): string {
  const [open, close] = [info.indexOf('['), info.lastIndexOf(']')];
  if (open >= 0 && close > open + 1) return info.slice(open + 1, close);
  const [language = ''] = /^[\w+-]*/.exec(info.trim()) ?? [];
  return language === '' ? 'txt' : language;
}
