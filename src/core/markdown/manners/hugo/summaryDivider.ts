import type { MarkdownIt } from 'markdown-it';

const DIVIDER = /^\s*<!--more-->\s*$/;

/**
 * Leaves out `<!--more-->`, where Hugo cuts off the summary.
 * Source: parser/pageparser/pagelexer.go.
 */
export function summaryDivider(md: MarkdownIt): void {
  for (const name of ['html_block', 'html_inline']) {
    const others = md.renderer.rules[name];
    md.renderer.rules[name] = (tokens, index, ...rest) => {
      const { content = '' } = tokens[index] ?? {};
      return DIVIDER.test(content) ? '' : (others?.(tokens, index, ...rest) ?? '');
    };
  }
}
