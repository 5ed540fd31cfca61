import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { contextOf } from '../pieceContext.ts';
import { noteReference } from '../rules/references.ts';
import type { InlineMarkdown, TagView } from './tagView.ts';

const views = new WeakMap<Token, TagView>();

/** Says how a token of type `template`, `template_open` or `template_close` is shown. */
export function setView(token: Token, view: TagView): void {
  views.set(token, view);
}

/** Renders the tokens that have a view. */
export function renderViews(md: MarkdownIt): void {
  const rule: RendererRule = (tokens, index, options, env) => {
    const token = tokens[index];
    const view = token && views.get(token);
    if (!token || !env || (view?.kind !== 'element' && view?.kind !== 'around')) return '';
    const inline: InlineMarkdown = (text) => {
      const parsed: Token[] = [];
      md.inline.parse(text, md, env, parsed);
      // As the rules of a whole document do behind those of a line.
      for (const each of parsed) if (each.type === 'text_special') each.type = 'text';
      return md.renderer.renderInline(parsed, options, env);
    };
    const attributes = md.renderer.renderAttrs(token);
    if (view.kind === 'around') {
      return token.nesting < 0 ? view.close : view.open(attributes, inline);
    }
    for (const reference of view.references ?? []) noteReference(contextOf(env), reference);
    return view.html(attributes, inline);
  };
  md.renderer.rules['template'] = rule;
  md.renderer.rules['template_open'] = rule;
  md.renderer.rules['template_close'] = rule;
}
