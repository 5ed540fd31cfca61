import type { MarkdownIt } from 'markdown-it';
import type { PreparedText } from '../preparedText.ts';
import { maskTags } from './mask.ts';
import { templateBlocks } from './templateBlocks.ts';
import { templateInline } from './templateInline.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import { templateText } from './templateText.ts';
import { renderViews } from './viewTokens.ts';

/**
 * Shows the tags of a template language. They are never run.
 * @returns what makes a part of a body, with what follows it, ready to be parsed.
 */
export function templates(
  md: MarkdownIt,
  language: TemplateLanguage,
): (part: string, rest: string) => PreparedText {
  templateBlocks(md, language);
  templateInline(md, language);
  templateText(md, language);
  renderViews(md);
  return (part, rest) => maskTags(part, rest, language.syntax);
}
