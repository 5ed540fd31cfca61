import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode, lineText } from '../blockLines.ts';
import type { ContainerView } from './admonitions.ts';

const OPENING = /^(:{3,})[ \t]*([\w-]+)[ \t]*(?:\[([^\]]*)\]|([^[{\s][^{]*))?(?:\{[^}]*\})?[ \t]*$/;

/**
 * `::: name title` up to as many colons alone on a line, or to the end of what it stands in.
 * @param viewOf how one of that name is shown; `undefined` when the name makes no container.
 */
export function containers(
  md: MarkdownIt,
  viewOf: (name: string) => ContainerView | undefined,
): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const match = OPENING.exec(lineText(state, line));
    const [, colons = '', name = '', bracketed, bare] = match ?? [];
    const view = viewOf(name);
    if (!view || silent) return view !== undefined;
    const closing = closingLine(state, line + 1, { endLine, colons: colons.length });
    const next = Math.min(closing + 1, endLine);
    const open = state.push('container_open', view.tag, 1);
    open.map = [line, next];
    if (view.className !== undefined) open.attrPush(['class', view.className]);
    pushTitle(state, line, view, (bracketed ?? bare ?? '').trim());
    const { contentClass } = view;
    if (contentClass !== undefined) {
      state.push('container_content_open', 'div', 1).attrPush(['class', contentClass]);
    }
    parseInside(state, line + 1, closing);
    if (contentClass !== undefined) state.push('container_content_close', 'div', -1);
    state.push('container_close', view.tag, -1);
    state.line = next;
    return true;
  };
  md.renderer.rules['container_icon'] = (tokens, index) => tokens[index]?.content ?? '';
  md.block.ruler.before('fence', 'container', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

/** The line of the colons that close a container; `endLine` without any. */
function closingLine(
  state: StateBlock,
  from: number,
  { endLine, colons }: { readonly endLine: number; readonly colons: number },
): number {
  for (let line = from; line < endLine; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return line;
    const text = lineText(state, line).trimEnd();
    if (text.length >= colons && /^:+$/.test(text)) return line;
  }
  return endLine;
}

function pushTitle(state: StateBlock, line: number, view: ContainerView, given: string): void {
  const { title } = view;
  const text = given === '' ? title?.text : given;
  if (!title || text === undefined) return;
  const open = state.push('container_title_open', title.tag, 1);
  if (title.className !== undefined) open.attrPush(['class', title.className]);
  if (title.before !== undefined) state.push('container_icon', '', 0).content = title.before;
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('container_title_close', title.tag, -1);
}

function parseInside(state: StateBlock, from: number, to: number): void {
  const { lineMax, parentType } = state;
  state.lineMax = to;
  state.parentType = 'container';
  state.md.block.tokenize(state, from, to);
  state.lineMax = lineMax;
  state.parentType = parentType;
}
