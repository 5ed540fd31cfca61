import type { MarkdownIt } from 'markdown-it';

/** Formulas on lines of their own have an element only for the attributes they are given. */
export function plainMath(md: MarkdownIt): void {
  const framed = md.renderer.rules['math_block'];
  md.renderer.rules['math_block'] = (tokens, index, ...rest) => {
    const token = tokens[index];
    const isPlain = token?.attrs?.every(([name]) => name === 'data-line') !== false;
    if (!isPlain) return framed?.(tokens, index, ...rest) ?? '';
    return `\\[${md.utils.escapeHtml(token?.content ?? '')}\\]\n`;
  };
}
