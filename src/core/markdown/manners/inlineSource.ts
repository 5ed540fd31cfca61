import type { Token } from 'markdown-it';

/** The text of a line of inline tokens, much as it is written, and its changeable parts. */
export interface InlineSource {
  /** With the marks of Markdown; addresses and titles are left out. */
  readonly text: string;
  /** Whether the character at an offset is text that may be replaced. */
  isText(at: number): boolean;
  /**
   * Replaces parts of the texts. Code, HTML and addresses shown as such are passed over.
   * @param replacement what to put in the place of so many characters at an offset; `undefined`:
   *   nothing. Asked from left to right.
   */
  replace(
    replacement: (at: number) => { readonly length: number; readonly text: string } | undefined,
  ): void;
}

interface Part {
  readonly token: Token;
  readonly start: number;
}

const TEXT = 'x';

export function sourceOf(tokens: readonly Token[]): InlineSource {
  const parts: Part[] = [];
  let text = '';
  let kinds = '';
  let inAddress = 0;
  for (const token of tokens) {
    if (token.info === 'auto') inAddress += token.nesting;
    const isText = token.type === 'text' && inAddress === 0;
    if (isText) parts.push({ token, start: text.length });
    const written = writtenAs(token);
    text += written;
    kinds += (isText ? TEXT : ' ').repeat(written.length);
  }
  return {
    text,
    isText: (at) => kinds[at] === TEXT,
    replace: (replacement) => {
      for (const { token, start } of parts) {
        token.content = replaced(token, start, replacement);
      }
    },
  };
}

function replaced(
  { content }: Token,
  start: number,
  replacement: Parameters<InlineSource['replace']>[0],
): string {
  let result = '';
  for (let at = 0; at < content.length;) {
    const found = replacement(start + at);
    const fits = found && at + found.length <= content.length;
    result += fits ? found.text : content.charAt(at);
    at += fits ? found.length : 1;
  }
  return result;
}

/** About how a token is written; what matters is how it begins and ends. */
function writtenAs({ type, content, markup, info, nesting }: Token): string {
  switch (type) {
    case 'text':
      return content;
    case 'text_special':
      return markup === '' ? content : markup;
    case 'softbreak':
    case 'hardbreak':
      return '\n';
    case 'code_inline':
      return `${markup}${content}${markup}`;
    case 'html_inline':
      return content;
    case 'link_open':
    case 'link_close':
      if (markup === 'linkify') return '';
      if (info === 'auto') return nesting > 0 ? '<' : '>';
      return nesting > 0 ? '[' : ')';
    case 'image':
      return '![)';
    default:
      return markup === '' ? '\u0001' : markup;
  }
}
