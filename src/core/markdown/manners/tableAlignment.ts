import type { MarkdownIt, StateCore } from 'markdown-it';

/**
 * Writes the alignment of a column in another way than markdown-it's `style="text-align:left"`.
 * @param write the name and the value of the attribute.
 */
export function tableAlignment(
  md: MarkdownIt,
  write: (alignment: string) => readonly [name: string, value: string],
): void {
  md.core.ruler.push('table_alignment', (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      const style = token.attrs?.find(([name]) => name === 'style');
      const [, alignment] = /^text-align:(\w+)$/.exec(String(style?.[1])) ?? [];
      if (!style || alignment === undefined) continue;
      [style[0], style[1]] = write(alignment);
    }
  });
}
