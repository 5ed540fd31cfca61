import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../escapeHtml.ts';
import { unmask } from './mask.ts';
import { scanTags } from './scanTags.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import type { TemplateTag } from './templateTag.ts';

/** Tags in addresses, in raw HTML and in code, and the masks off all other text. */
export function templateText(md: MarkdownIt, language: TemplateLanguage): void {
  const inAddress = (tag: TemplateTag): string => language.address(tag) ?? tag.source;
  const inHtml = (tag: TemplateTag): string => escapeHtml(language.address(tag) ?? tag.source);
  const inCode = (tag: TemplateTag): string => {
    if (tag.kind === 'escaped') return tag.args;
    return language.syntax.verbatim.has(tag.name) ? '' : tag.source;
  };
  const replaceTags = (text: string, by: (tag: TemplateTag) => string): string =>
    isMasked(text) ? replaced(unmask(text), language, by) : text;
  const normalizeLink = md.normalizeLink.bind(md);
  md.normalizeLink = (url) => normalizeLink(replaceTags(url, inAddress));

  const restore = (token: Token): void => {
    token.children?.forEach(restore);
    token.info = unmask(token.info);
    for (const attribute of token.attrs ?? []) attribute[1] = unmask(String(attribute[1]));
    const { type, content } = token;
    if (type === 'html_block' || type === 'html_inline')
      token.content = replaceTags(content, inHtml);
    else if (CODE.has(type)) token.content = replaceTags(content, inCode);
    else if (type !== 'inline') token.content = unmask(content);
  };
  md.core.ruler.after('text_join', 'template_text', (state: StateCore) => {
    state.tokens.forEach(restore);
  });
}

const CODE = new Set(['fence', 'code_block', 'code_inline']);

function isMasked(text: string): boolean {
  return /[\uFDD0\uFDD1]/.test(text);
}

function replaced(
  text: string,
  { syntax }: TemplateLanguage,
  by: (tag: TemplateTag) => string,
): string {
  let result = '';
  let position = 0;
  for (const { tag, start, end } of scanTags(text, { ...syntax, sparesCode: false }).tags) {
    result += text.slice(position, start) + by(tag);
    position = end;
  }
  return result + text.slice(position);
}
