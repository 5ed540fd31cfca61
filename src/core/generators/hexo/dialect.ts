import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';

/** hexo-renderer-marked as the configuration sets it; what it renders is in the truth kit. */
export function hexoDialect(data: UnknownRecord): Dialect {
  const is = (key: string) => asBoolean(lookUp(data, ['marked', key])) !== false;
  return {
    ...PLAIN_DIALECT,
    hardBreaks: is('breaks'),
    linkify: is('autolink'),
    typography: is('smartypants') ? 'en-dash' : 'none',
    footnotes: false,
    headingIds: is('headerIds') ? 'hexo' : 'none',
    templates: 'nunjucks',
  };
}
