import type { MarkdownIt, StateBlock } from 'markdown-it';

const MODULE = /^(?:import|export)\s/;

/** `import` and `export` of MDX, up to the next blank line: they show nothing. */
export function mdxModules(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (state.level > 0 || state.sCount[line] !== 0) return false;
    if (!MODULE.test(state.src.slice(state.bMarks[line], state.eMarks[line]))) return false;
    if (silent) return true;
    let next = line + 1;
    while (next < endLine && !state.isEmpty(next)) next++;
    state.line = next;
    return true;
  };
  md.block.ruler.before('table', 'mdx_module', rule);
}
