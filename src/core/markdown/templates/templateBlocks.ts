import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { isIndentedCode, textStart } from '../blockLines.ts';
import { blockContextOf } from '../blockContext.ts';
import { isTagStart, unmask } from './mask.ts';
import { tagExtent, type TagExtent } from './tagExtent.ts';
import { indexTags, type TagIndex } from './tagIndex.ts';
import type { TagView } from './tagView.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import { setView } from './viewTokens.ts';

/** Bodies nest to this depth; deeper inside, tags are shown one by one. */
const MAX_DEPTH = 12;

/** Tags that stand on lines of their own, with the body up to the one that closes them. */
export function templateBlocks(md: MarkdownIt, language: TemplateLanguage): void {
  const indexes = new WeakMap<StateBlock, TagIndex>();
  const indexOf = (state: StateBlock): TagIndex => {
    const index = indexes.get(state) ?? indexTags(unmask(state.src), language.syntax);
    indexes.set(state, index);
    return index;
  };
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (!mayBegin(state, line)) return false;
    const extent = tagExtent(state, { line, endLine }, { index: indexOf(state), language });
    if (!extent) return false;
    const view = language.view(extent.placed.tag, extent.body && unmask(extent.body.text));
    if (!isBlock(view)) return false;
    if (silent) return true;
    pushView(state, line, extent, { view, isInline: isInlineBody(extent, language) });
    state.line = extent.end;
    return true;
  };
  md.block.ruler.before('fence', 'template', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
}

function mayBegin(state: StateBlock, line: number): boolean {
  if (!isTagStart(state.src, textStart(state, line))) return false;
  if (isIndentedCode(state, line)) return false;
  return blockContextOf(state.env).depth < MAX_DEPTH;
}

function isBlock(view: TagView): boolean {
  if (view.kind === 'text' || view.kind === 'source') return false;
  return view.kind !== 'element' || view.isInline !== true;
}

/** Whether the body is text within a line. */
function isInlineBody({ body }: TagExtent, { hasInlineBodies }: TemplateLanguage): boolean {
  return hasInlineBodies === true && body?.text.includes('\n') === false;
}

function pushView(
  state: StateBlock,
  line: number,
  extent: TagExtent,
  { view, isInline }: { readonly view: TagView; readonly isInline: boolean },
): void {
  const map: [number, number] = [line, extent.end];
  switch (view.kind) {
    case 'element':
      pushToken(state, 'template', 0, view).map = map;
      break;
    case 'around':
      pushToken(state, 'template_open', 1, view).map = map;
      if (isInline) pushLine(state, extent);
      else pushBody(state, extent);
      pushToken(state, 'template_close', -1, view);
      break;
    case 'body':
      pushBody(state, extent);
      break;
    case 'nothing':
    case 'text':
    case 'source':
      break;
  }
}

function pushToken(state: StateBlock, type: string, nesting: -1 | 0 | 1, view: TagView): Token {
  const token = state.push(type, 'div', nesting);
  setView(token, view);
  return token;
}

function pushLine(state: StateBlock, { body }: TagExtent): void {
  if (!body) return;
  const inline = state.push('inline', '', 0);
  inline.content = body.text.trim();
  inline.map = [body.line, body.line + 1];
  inline.children = [];
}

/** Parses the body of a tag as Markdown of its own. */
function pushBody(state: StateBlock, { body }: TagExtent): void {
  if (!body) return;
  const context = blockContextOf(state.env);
  const first = state.tokens.length;
  context.depth++;
  state.md.block.parse(body.text, state.md, state.env, state.tokens);
  context.depth--;
  for (const token of state.tokens.slice(first)) {
    token.level += state.level;
    if (token.map) token.map = [token.map[0] + body.line, token.map[1] + body.line];
  }
}
