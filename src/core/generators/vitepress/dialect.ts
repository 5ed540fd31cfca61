import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at } from '../scriptConfig/scriptValues.ts';

/** VitePress's markdown-it, as the configuration sets it. Its typographer makes `--` an en dash. */
export function vitepressDialect(markdown: ScriptValue): Dialect {
  return {
    ...PLAIN_DIALECT,
    hardBreaks: at(markdown, 'breaks') === true,
    linkify: at(markdown, 'linkify') !== false,
    typography: at(markdown, 'typographer') === true ? 'en-dash' : 'none',
    footnotes: false,
    taskLists: false,
    attributes: 'heading',
    headingIds: 'vitepress',
    templates: 'vue',
  };
}
