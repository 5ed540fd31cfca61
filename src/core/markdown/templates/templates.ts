import type { Env, MarkdownIt } from 'markdown-it';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { NameLookup } from '../../generators/scriptConfig/evaluateText.ts';
import { contextOf } from '../pieceContext.ts';
import type { PreparedText } from '../preparedText.ts';
import { maskTags } from './mask.ts';
import { templateBlocks } from './templateBlocks.ts';
import type { TagView } from './tagView.ts';
import { templateInline, type ViewIn } from './templateInline.ts';
import type { TemplateLanguage } from './templateLanguage.ts';
import { templateLines } from './templateLines.ts';
import { templateText } from './templateText.ts';
import { lookupIn } from './variables.ts';
import { renderViews } from './viewTokens.ts';

/**
 * Shows the tags of a template language. They are never run.
 * @returns what makes a part of a body, with what follows it, ready to be parsed.
 */
export function templates(
  md: MarkdownIt,
  language: TemplateLanguage,
  frontMatter: () => UnknownRecord,
): (part: string, rest: string) => PreparedText {
  templateBlocks(md, language);
  const viewIn: ViewIn = (tag, env) => {
    const { written } = language;
    const value = tag.kind === 'output' && written ? valueIn(tag.args, env) : undefined;
    return value ?? language.view(tag, undefined);
  };
  templateInline(md, language, viewIn);
  if (language.beginsHtml === true) templateLines(md, language, viewIn);
  templateText(md, language);
  renderViews(md);
  return (part, rest) => maskTags(part, rest, language.syntax);

  function valueIn(expression: string, env: Env | undefined): TagView | undefined {
    const data = frontMatter();
    const known: NameLookup = (name) => language.pageValue?.(name, data) ?? language.unset?.(name);
    return language.written?.(expression, lookupIn(contextOf(env), known));
  }
}
