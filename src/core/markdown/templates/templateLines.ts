import type { MarkdownIt, StateBlock } from 'markdown-it';
import { escapeHtml } from '../escapeHtml.ts';
import { isIndentedCode, lineAt, textStart } from '../blockLines.ts';
import { isTagStart, unmask } from './mask.ts';
import { scanTags } from './scanTags.ts';
import type { TagView } from './tagView.ts';
import type { ViewIn } from './templateInline.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import type { TemplateTag } from './templateTag.ts';
import { setVariables, type Variable } from './variables.ts';

/**
 * Lines that begin with a tag are HTML to the end, not Markdown, as Hexo has it: it puts a comment
 * in the place of every tag before Markdown is parsed, and a comment at the start of a line begins a
 * block of HTML. Source: `PostRenderEscape` in hexo/lib/hexo/post.ts.
 * @param viewIn how a tag is shown, for what is known where it stands.
 */
export function templateLines(md: MarkdownIt, language: TemplateLanguage, viewIn: ViewIn): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    const start = textStart(state, line);
    if (!isTagStart(state.src, start) || isIndentedCode(state, line)) return false;
    const tag = language.syntax.read(unmask(state.src.slice(start)), 0);
    if (!tag) return false;
    if (silent) return true;
    const last = Math.min(lineAt(state, start + tag.source.length), endLine - 1);
    const token = state.push('template_line', '', 0);
    token.map = [line, last + 1];
    token.content = state.getLines(line, last + 1, state.blkIndent, true);
    setVariables(token, variablesIn(unmask(token.content), language));
    state.line = last + 1;
    return true;
  };
  md.block.ruler.after('template', 'template_line', rule, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.renderer.rules['template_line'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return '';
    return lineHtml(token.content, language, (tag) => viewIn(tag, env));
  };
}

function variablesIn(text: string, { syntax, variable }: TemplateLanguage): readonly Variable[] {
  if (!variable) return [];
  return scanTags(text, syntax).tags.flatMap(({ tag }) => variable(tag) ?? []);
}

function lineHtml(
  text: string,
  { syntax }: TemplateLanguage,
  view: (tag: TemplateTag) => TagView,
): string {
  let html = '';
  let position = 0;
  for (const { tag, start, end } of scanTags(text, { ...syntax, sparesCode: false }).tags) {
    if (start < position) continue;
    html += text.slice(position, start);
    position = end;
    const isVerbatim = tag.kind === 'tag' && syntax.verbatim.has(tag.name);
    const close = isVerbatim ? syntax.closingPattern(tag.name).exec(text.slice(end)) : null;
    if (close) {
      html += tag.name === 'comment' ? '' : text.slice(end, end + close.index);
      position = end + close.index + close[0].length;
    } else html += viewHtml(tag, view(tag));
  }
  return html + text.slice(position);
}

function viewHtml(tag: TemplateTag, view: TagView): string {
  switch (view.kind) {
    case 'nothing':
    case 'body':
      return '';
    case 'text':
      return escapeHtml(view.text);
    case 'element':
      return view.html('', escapeHtml);
    case 'source':
    case 'around':
      return `<code class="galley-shortcode">${escapeHtml(tag.source)}</code>`;
  }
}
