import createMarkdownIt from 'markdown-it';
import type { MarkdownIt } from 'markdown-it';

const engines = new Map<boolean, MarkdownIt>();

/**
 * The text of inline Markdown without its marks, as VitePress has it in titles. Source: @mdit-vue/shared
 * `resolveTitleFromToken`.
 */
export function plainInline(text: string, hasTypographer: boolean): string {
  if (!/[\\`*_~[\]<&!"'.(\n-]/.test(text)) return text.trim();
  const [inline] = engineFor(hasTypographer).parseInline(text, {});
  const parts = (inline?.children ?? []).map(({ type, content, info, markup }) => {
    if (type === 'text_special') return info === 'entity' ? markup : content;
    return type === 'text' || type === 'code_inline' ? content : '';
  });
  return parts.join('').trim();
}

/** Texts are not joined, so that entities can be told from what they mean. */
function engineFor(hasTypographer: boolean): MarkdownIt {
  const known = engines.get(hasTypographer);
  if (known) return known;
  const engine = createMarkdownIt({ html: true, typographer: hasTypographer });
  engine.core.ruler.disable('text_join');
  engines.set(hasTypographer, engine);
  return engine;
}
