import type { MarkdownIt, StateCore } from 'markdown-it';
import { applyAttributes, parseAttributes } from '../attributes.ts';

const AT_END = /(?:^|[ \t])\{([^{}\n]*)\}[ \t]*$/;

const ID_AT_END = /[ \t]\{(#[A-Za-z][\w:-]*)\}[ \t]*$/;

/**
 * `# Title {#id .class key="value"}`, as Goldmark and others read it; kramdown takes an id alone.
 */
export function headingAttributes(md: MarkdownIt, isKramdown: boolean): void {
  const pattern = isKramdown ? ID_AT_END : AT_END;
  md.core.ruler.before('inline', 'heading_attributes', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      const content = state.tokens[i + 1];
      if (token.type !== 'heading_open' || content?.type !== 'inline') return;
      const match = pattern.exec(content.content);
      const attributes = match ? parseAttributes(match[1] ?? '') : undefined;
      if (!match || !attributes) return;
      content.content = content.content.slice(0, match.index).trimEnd();
      applyAttributes(token, attributes);
    });
  });
}
