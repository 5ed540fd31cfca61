import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';
import type { KramdownManner } from '../../markdown/manners/kramdown/kramdownManner.ts';

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
    headingIds: headingIdsIn(kramdown('auto_ids'), isGfm),
    templates: 'liquid',
    manner: kramdownManner(kramdown, isGfm),
  };
}

function headingIdsIn(autoIds: unknown, isGfm: boolean): Dialect['headingIds'] {
  if (asBoolean(autoIds) === false) return 'none';
  return isGfm ? 'kramdown' : 'kramdown-own';
}

const QUOTES: Readonly<Record<string, string>> = {
  apos: "'",
  quot: '"',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
};

function kramdownManner(setting: (key: string) => unknown, isGfm: boolean): KramdownManner {
  const options = setting('syntax_highlighter_opts');
  const highlighter = setting('syntax_highlighter');
  const quotes = asText(setting('smart_quotes'))?.split(',');
  const [a, b, c, d] = quotes?.map((name) => QUOTES[name.trim()] ?? name) ?? [];
  const isRouge = highlighter === undefined || asText(highlighter) === 'rouge';
  return {
    generator: 'jekyll',
    input: isGfm ? 'gfm' : 'kramdown',
    quotes: a && b && c && d ? [a, b, c, d] : undefined,
    hardWrap: isGfm && asBoolean(setting('hard_wrap')) === true,
    autoIdPrefix: asText(setting('auto_id_prefix')) ?? '',
    defaultLanguage: asText(lookUp(options, 'default_lang')) ?? 'plaintext',
    highlights: isRouge && asBoolean(lookUp(options, 'disable')) !== true,
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
