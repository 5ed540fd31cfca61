import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/**
 * Quotes, dashes and ellipses as retext-smartypants sets them: what is beside a quote decides, within
 * the whole paragraph. Source: retext-smartypants/lib/index.js.
 */
export function retextQuotes(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'retext_quotes', (state: StateCore) => {
    for (const { children } of state.tokens) if (children) educate(children);
  });
}

function educate(tokens: readonly Token[]): void {
  const all = tokens.map((token) => spoken(token)).join('');
  if (!/["'`.-]/.test(all)) return;
  let offset = 0;
  for (const token of tokens) {
    const length = spoken(token).length;
    if (token.type === 'text') {
      const start = offset;
      token.content = token.content
        .replace(/["']/g, (mark, at: number) => quote(all, start + at, mark))
        .replace(/-{2,}/g, (dashes) => (dashes.length === 2 ? '—' : dashes))
        .replace(/\.{3,}/g, (dots) => (dots.length === 3 ? '…' : dots));
    }
    offset += length;
  }
}

function spoken(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  return token.type === 'text' || token.type === 'code_inline' ? token.content : '';
}

type Kind = 'none' | 'space' | 'word' | 'mark';

function kindAt(text: string, at: number): Kind {
  const character = text.charAt(at);
  if (character === '') return 'none';
  if (/\s/.test(character)) return 'space';
  return /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(character) ? 'word' : 'mark';
}

function quote(text: string, at: number, mark: string): string {
  const [open, close] = mark === '"' ? ['“', '”'] : ['‘', '’'];
  const before = kindAt(text, at - 1);
  const after = kindAt(text, at + 1);
  const afterNext = kindAt(text, at + 2);
  if (after === 'mark' && afterNext !== 'word') return close;
  if (after === 'mark' && /["']/.test(text.charAt(at + 1))) return open;
  if (/^\d\ds?(?!\w)/.test(text.slice(at + 1, at + 5))) return close;
  if ((before === 'space' || before === 'mark') && after === 'word') return open;
  if (before === 'word') return close;
  if (after === 'none' || after === 'space') return close;
  return mark === "'" && /^s\b/.test(text.slice(at + 1, at + 3)) ? close : open;
}
