import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { escapeHtml } from '../escapeHtml.ts';
import { isTagStart, unmask } from './mask.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import type { TagView } from './tagView.ts';
import { LONGEST_TAG, type TemplateTag } from './templateTag.ts';
import { setView } from './viewTokens.ts';

/** Tags within a line of text. */
export function templateInline(md: MarkdownIt, language: TemplateLanguage): void {
  md.inline.ruler.at('text', skipText);
  md.inline.ruler.after('text', 'template', (state, silent) => {
    if (!isTagStart(state.src, state.pos)) return false;
    const part = unmask(state.src.slice(state.pos, state.pos + LONGEST_TAG));
    const tag = language.syntax.read(part, 0);
    if (!tag) return false;
    const view = language.view(tag, undefined);
    const end = endOf(state, tag, { view, closing: language.syntax.closingPattern(tag.name) });
    if (end > state.posMax) return false;
    if (!silent) pushView(state, tag, view);
    state.pos = end;
    return true;
  });
  md.renderer.rules['template_source'] = (tokens, index) =>
    `<code class="galley-shortcode">${escapeHtml(tokens[index]?.content ?? '')}</code>`;
}

/** All up to the next character that another rule may take, or to the next tag. */
const TEXT = /[^\n!"#$%&*+\-:<=>@[\\\]^_`{|}~\uFDD0\uFDD1]+/y;

/** markdown-it's rule for plain text, which also stops where a tag begins. */
function skipText(state: StateInline, silent: boolean): boolean {
  TEXT.lastIndex = state.pos;
  const text = TEXT.exec(state.src)?.[0].slice(0, state.posMax - state.pos) ?? '';
  if (text === '') return false;
  if (!silent) state.pending += text;
  state.pos += text.length;
  return true;
}

/** Where a tag ends; one that shows nothing takes what stands up to its closing tag with it. */
function endOf(
  state: StateInline,
  tag: TemplateTag,
  { view, closing }: { readonly view: TagView; readonly closing: RegExp },
): number {
  const end = state.pos + tag.source.length;
  if (view.kind !== 'nothing' || tag.kind !== 'tag') return end;
  const close = closing.exec(unmask(state.src.slice(end, state.posMax)));
  return close ? end + close.index + close[0].length : end;
}

function pushView(state: StateInline, tag: TemplateTag, view: TagView): void {
  if (view.kind === 'nothing' || view.kind === 'body') return;
  if (view.kind === 'text') push(state, 'text', view.text);
  else if (view.kind === 'element' && view.isInline === true) {
    setView(push(state, 'template', ''), view);
  } else push(state, 'template_source', tag.source);
}

function push(state: StateInline, type: string, content: string): Token {
  const token = state.push(type, '', 0);
  token.content = content;
  return token;
}
