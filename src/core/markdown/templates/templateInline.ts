import type { Env, MarkdownIt, StateInline, Token } from 'markdown-it';
import { escapeHtml } from '../escapeHtml.ts';
import { isTagStart, unmask } from './mask.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import type { TagView } from './tagView.ts';
import { LONGEST_TAG, type TemplateSyntax, type TemplateTag } from './templateTag.ts';
import { setView } from './viewTokens.ts';

/** How a tag is shown, for what is known where it stands. */
export type ViewIn = (tag: TemplateTag, env: Env | undefined) => TagView;

/** Tags within a line of text. */
export function templateInline(md: MarkdownIt, language: TemplateLanguage, viewIn: ViewIn): void {
  md.inline.ruler.at('text', skipText);
  md.inline.ruler.after('text', 'template', (state, silent) => {
    if (!isTagStart(state.src, state.pos)) return false;
    const tag = language.syntax.read(tagSource(state), 0);
    if (!tag) return false;
    const view = viewIn(tag, state.env);
    const end = endOf(state, tag, view, language.syntax);
    if (end > state.posMax) return false;
    if (!silent) pushView(state, tag, view, language.written !== undefined);
    state.pos = end;
    return true;
  });
  md.renderer.rules['template_value'] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
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

/** The text from the tag at the current position on, up to the next tag at most. */
function tagSource({ src, pos }: StateInline): string {
  const after = src.slice(pos + 1, pos + LONGEST_TAG);
  const next = after.search(/[\uFDD0\uFDD1]/);
  return unmask(src.slice(pos, next < 0 ? pos + LONGEST_TAG : pos + 1 + next));
}

/** Where a tag ends; one that shows nothing takes what stands up to its closing tag with it. */
function endOf(
  state: StateInline,
  tag: TemplateTag,
  view: TagView,
  syntax: TemplateSyntax,
): number {
  const end = state.pos + tag.source.length;
  if (view.kind !== 'nothing' || tag.kind !== 'tag') return end;
  const rest = unmask(state.src.slice(end, state.posMax));
  const close = syntax.closingPattern(tag.name).exec(rest);
  return close ? end + close.index + close[0].length : end;
}

function pushView(
  state: StateInline,
  tag: TemplateTag,
  view: TagView,
  isExpression: boolean,
): void {
  if (view.kind === 'nothing' || view.kind === 'body') return;
  if (view.kind === 'text' && tag.kind === 'output') {
    push(state, 'template_value', view.text).meta = { source: tag.source };
  } else if (view.kind === 'text') push(state, 'text', view.text);
  else if (view.kind === 'element' && view.isInline === true) {
    const token = push(state, 'template', '');
    token.meta = { nesting: tag.kind === 'tag' ? 1 : tag.kind === 'closing' ? -1 : 0 };
    setView(token, view);
  } else {
    const token = push(state, 'template_source', tag.source);
    if (isExpression && tag.kind === 'output') token.meta = { source: tag.source };
  }
}

function push(state: StateInline, type: string, content: string): Token {
  const token = state.push(type, '', 0);
  token.content = content;
  return token;
}
