import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';

/**
 * How the site's Markdown engine is set up: kramdown with GitHub's extensions unless the
 * configuration says otherwise. Source: lib/jekyll/configuration.rb.
 */
export function jekyllDialect(data: UnknownRecord): Dialect {
  const isKramdown = /^kramdown$/i.test(asText(data['markdown']) ?? 'kramdown');
  return isKramdown ? kramdownDialect(data) : COMMON_MARK;
}

function kramdownDialect(data: UnknownRecord): Dialect {
  const kramdown = (key: string) => lookUp(data, ['kramdown', key]);
  const isGfm = /^gfm$/i.test(asText(kramdown('input')) ?? 'GFM');
  return {
    rawHtml: 'kept',
    hardBreaks: isGfm && asBoolean(kramdown('hard_wrap')) === true,
    linkify: false,
    typography: 'en-dash',
    footnotes: true,
    definitionLists: true,
    taskLists: isGfm,
    attributes: 'kramdown',
    headingIds: asBoolean(kramdown('auto_ids')) === false ? 'none' : 'kramdown',
    templates: 'liquid',
  };
}

/** The plugins jekyll-commonmark and jekyll-commonmark-ghpages. */
const COMMON_MARK: Dialect = {
  rawHtml: 'kept',
  hardBreaks: false,
  linkify: true,
  typography: 'none',
  footnotes: true,
  definitionLists: false,
  taskLists: true,
  attributes: 'none',
  headingIds: 'github',
  templates: 'liquid',
};
