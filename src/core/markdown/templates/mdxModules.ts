import type { MarkdownIt, StateBlock } from 'markdown-it';
import { unmask } from './mask.ts';
import { setVariables } from './variables.ts';

const MODULE = /^(?:import|export)\s/;
/** Values that end with their line. */
const CONSTANT = /^export\s+(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=([^=>\n][^\n]*?);?[ \t]*$/gm;

/** `import` and `export` of MDX, up to the next blank line: they show nothing, but give values. */
export function mdxModules(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (state.level > 0 || state.sCount[line] !== 0) return false;
    if (!MODULE.test(state.src.slice(state.bMarks[line], state.eMarks[line]))) return false;
    if (silent) return true;
    let next = line + 1;
    while (next < endLine && !state.isEmpty(next)) next++;
    const text = unmask(state.getLines(line, next, 0, false));
    const variables = [...text.matchAll(CONSTANT)].map(([, name = '', expression = '']) => ({
      name,
      expression,
    }));
    if (variables.length > 0) setVariables(state.push('mdx_module', '', 0), variables);
    state.line = next;
    return true;
  };
  md.block.ruler.before('table', 'mdx_module', rule);
  md.renderer.rules['mdx_module'] = () => '';
}
