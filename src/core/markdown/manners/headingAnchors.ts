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

export interface AnchoredHeading {
  /** A hole that the document fills. */
  readonly id: string;
  /** Without Markdown's marks. */
  readonly text: string;
  /** As it is written. */
  readonly source: string;
  readonly level: number;
  /** Whether there is nothing but text in it. */
  readonly isPlain: boolean;
  /** Whether it has text or attributes to make an id of. */
  readonly hasId: boolean;
}

/**
 * Puts anchors into headings.
 * @param partsOf for a heading; `undefined` for one that has no id in the page.
 */
export function headingAnchors(
  md: MarkdownIt,
  partsOf: (heading: AnchoredHeading) => HeadingParts | undefined,
): void {
  md.core.ruler.before('inline', 'heading_source', noteSource);
  const { rules } = md.renderer;
  rules['heading_open'] = (tokens, index, _options, env) => {
    const token = tokens[index];
    if (!token) return '';
    const parts = partsAt(tokens, index, env);
    const own = md.renderer.renderAttrs(token);
    if (!parts) return `<${token.tag}${own}>`;
    const id = slot('heading', indexOf(token));
    return `<${token.tag}${parts.attributes ?? ''}${id}${own}>${parts.before ?? ''}`;
  };
  rules['heading_close'] = (tokens, index, _options, env) => {
    const parts = partsAt(tokens, index - 2, env);
    return `${parts?.after ?? ''}</${tokens[index]?.tag ?? ''}>\n`;
  };

  function partsAt(
    tokens: readonly Token[],
    index: number,
    env: Env | undefined,
  ): HeadingParts | undefined {
    const token = tokens[index];
    const heading = token && contextOf(env).headings[indexOf(token)];
    if (!heading) return undefined;
    const children = tokens[index + 1]?.children ?? [];
    return partsOf({
      id: slot('anchor', indexOf(token)),
      text: heading.text,
      source: sourceOf(token),
      level: heading.level,
      isPlain: children.every(({ type }) => type === 'text'),
      hasId: heading.id !== undefined || heading.text.trim() !== '',
    });
  }
}

function indexOf(token: Token): number {
  return Number(token.meta?.['index']);
}

function sourceOf({ meta }: Token): string {
  const source = meta?.['source'];
  return typeof source === 'string' ? source : '';
}

/** To run before the attributes behind a heading are taken away. */
function noteSource(state: StateCore): void {
  state.tokens.forEach((token, i) => {
    if (token.type !== 'heading_open') return;
    token.meta = { ...token.meta, source: state.tokens[i + 1]?.content };
  });
}
