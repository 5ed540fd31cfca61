import type { MarkdownIt, StateCore } from 'markdown-it';

const TAG = /^<(\/?)([a-z][\w:-]*)[^]*?(\/?)>$/i;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/**
 * Elements that are left open within a line of text end with it, as in what PostHTML writes, through
 * which Eleventy's transforms put a page.
 */
export function closedInline(md: MarkdownIt): void {
  md.core.ruler.push('closed_inline', (state: StateCore) => {
    for (const { children } of state.tokens) {
      if (!children?.some(({ type }) => type === 'html_inline')) continue;
      const open: string[] = [];
      for (const { type, content } of children) {
        const [, slash, name = ''] = type === 'html_inline' ? (TAG.exec(content) ?? []) : [];
        if (slash === undefined || VOID.test(name)) continue;
        if (slash === '') open.push(name);
        else if (open.at(-1) === name) open.pop();
      }
      const closing = new state.Token('html_inline', '', 0);
      closing.content = open
        .reverse()
        .map((name) => `</${name}>`)
        .join('');
      if (open.length > 0) children.push(closing);
    }
  });
}
