import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Dialect } from '../dialect.ts';

const ELLIPSIS = '…';
const EN_DASH = '–';
const EM_DASH = '—';
const APOSTROPHE = '’';

/**
 * Dashes, ellipses and guillemets as the generators' engines set them, in the place of markdown-it's
 * own replacements, which also touch `(c)` and the like. Quotes are markdown-it's `smartquotes`.
 *
 * Goldmark and kramdown: `--` is an en dash, `---` an em dash, `<<` and `>>` are guillemets.
 * retext-smartypants (Astro): `--` is an em dash, `---` stays.
 */
export function typography(md: MarkdownIt, kind: Dialect['typography']): void {
  if (kind === 'none') {
    md.core.ruler.disable(['replacements', 'smartquotes']);
    return;
  }
  md.set({ typographer: true });
  if (kind === 'markdown-it') return;
  const replace = kind === 'en-dash' ? withEnDashes : withEmDashes;
  md.core.ruler.at('replacements', (state: StateCore) => {
    for (const token of state.tokens) if (token.children) replaceIn(token.children, replace);
  });
}

function replaceIn(tokens: readonly Token[], replace: (text: string) => string): void {
  let inAutolink = 0;
  for (const token of tokens) {
    if (token.info === 'auto') inAutolink += token.nesting;
    if (token.type === 'text' && inAutolink === 0 && MAY_CHANGE.test(token.content)) {
      token.content = replace(token.content);
    }
  }
}

const MAY_CHANGE = /--|\.\.\.|<<|>>|'\d/;

/** A year cut short, `'90s`: an apostrophe, where `smartquotes` would see an opening quote. */
const SHORT_YEAR = /(?<![^\s(])'(?=\d\ds?\b)/g;

function withEnDashes(text: string): string {
  return text
    .replace(/-{2,3}/g, (dashes) => (dashes.length === 3 ? EM_DASH : EN_DASH))
    .replace(/\.{3}/g, ELLIPSIS)
    .replace(SHORT_YEAR, APOSTROPHE)
    .replace(/<</g, '«')
    .replace(/>>/g, '»');
}

function withEmDashes(text: string): string {
  return text
    .replace(/-{2,}/g, (dashes) => (dashes.length === 2 ? EM_DASH : dashes))
    .replace(/\.{3}/g, ELLIPSIS)
    .replace(SHORT_YEAR, APOSTROPHE);
}
