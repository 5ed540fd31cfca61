import type { Env, MarkdownIt, StateCore, Token } from 'markdown-it';
import { contextOf } from '../pieceContext.ts';
import { slot } from '../slots.ts';

/** What stands in a heading beside its text. */
export interface HeadingParts {
  /** Attributes of the heading itself, without its id. */
  readonly attributes?: string;
  readonly before?: string;
  readonly after?: string;
}

/**
 * Puts anchors into headings.
 * @param partsOf for a heading, by its id (a hole that the document fills), by its text, and by that
 *   as it is written.
 */
export function headingAnchors(
  md: MarkdownIt,
  partsOf: (id: string, text: string, source: string) => HeadingParts,
): void {
  md.core.ruler.before('inline', 'heading_source', noteSource);
  const { rules } = md.renderer;
  rules['heading_open'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const parts = token && headingParts(token, env);
    if (!parts) return '';
    const id = slot('heading', indexOf(token));
    const own = md.renderer.renderAttrs(token);
    return `<${token.tag}${parts.attributes ?? ''}${id}${own}>${parts.before ?? ''}`;
  };
  rules['heading_close'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const parts = headingParts(tokens[index - 2], env);
    return `${parts?.after ?? ''}</${token?.tag ?? ''}>\n`;
  };

  function headingParts(token: Token | undefined, env: Env | undefined): HeadingParts | undefined {
    const heading = token && contextOf(env).headings[indexOf(token)];
    const source = String(token?.meta?.['source'] ?? '');
    return heading && partsOf(slot('anchor', indexOf(token)), heading.text, source);
  }
}

function indexOf(token: Token): number {
  return Number(token.meta?.['index']);
}

/** To run before the attributes behind a heading are taken away. */
function noteSource(state: StateCore): void {
  state.tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') return;
    token.meta = { ...token.meta, source: state.tokens[i + 1]?.content };
  });
}
