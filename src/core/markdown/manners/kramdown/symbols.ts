import type { MarkdownIt, StateCore } from 'markdown-it';
import { sourceOf } from '../inlineSource.ts';

type SymbolOf = readonly [written: string, shown: string];

/** Those that Python-Markdown's `smarty` knows, too. */
export const DASHES: readonly SymbolOf[] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
];

/** Source: TYPOGRAPHIC_SYMS in lib/kramdown/parser/kramdown/typographic_symbol.rb. */
const SYMBOLS: readonly SymbolOf[] = [
  ...DASHES,
  ['<< ', '«\u00a0'],
  [' >>', '\u00a0»'],
  ['<<', '«'],
  ['>>', '»'],
];

/** kramdown's dashes, ellipses and guillemets. */
export function symbols(md: MarkdownIt, known = SYMBOLS): void {
  md.core.ruler.at('replacements', (state: StateCore) => {
    for (const { children } of state.tokens) {
      if (!children?.some(({ type, content }) => type === 'text' && MAY_CHANGE.test(content)))
        continue;
      const source = sourceOf(children);
      source.replace((at) => {
        const symbol = known.find(([written]) => source.text.startsWith(written, at));
        return symbol && { length: symbol[0].length, text: symbol[1] };
      });
    }
  });
}

const MAY_CHANGE = /--|\.\.\.|<<|>>/;
