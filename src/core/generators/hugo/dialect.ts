import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';
import { hugoManner } from './manner.ts';

/**
 * How Goldmark is set up.
 * Source: markup/goldmark/goldmark_config/config.go.
 * @param data The configuration, keys in lower case.
 */
export function hugoDialect(data: UnknownRecord): Dialect {
  const goldmark = (path: string) => lookUp(data, `markup.goldmark.${path}`);
  const isOn = (path: string) => asBoolean(goldmark(`extensions.${path}`)) !== false;
  const footnotes = goldmark('extensions.footnote');
  return {
    rawHtml: asBoolean(goldmark('renderer.unsafe')) === true ? 'kept' : 'dropped',
    hardBreaks: asBoolean(goldmark('renderer.hardwraps')) === true,
    linkify: isOn('linkify'),
    typography: isTypographerOn(goldmark('extensions.typographer')) ? 'en-dash' : 'none',
    footnotes: asBoolean(footnotes) !== false && asBoolean(lookUp(footnotes, 'enable')) !== false,
    definitionLists: isOn('definitionlist'),
    taskLists: isOn('tasklist'),
    attributes: asBoolean(goldmark('parser.attribute.title')) === false ? 'none' : 'heading',
    headingIds: headingIdsIn(goldmark('parser')),
    templates: 'hugo-shortcodes',
    manner: hugoManner(data),
  };
}

/** `autoHeadingIDType` is called `autoIDType` since 0.144. */
function headingIdsIn(parser: unknown): Dialect['headingIds'] {
  if (asBoolean(lookUp(parser, 'autoheadingid')) === false) return 'none';
  const type = asText(lookUp(parser, 'autoheadingidtype') ?? lookUp(parser, 'autoidtype'));
  if (type === 'blackfriday') return 'blackfriday';
  return type === 'github-ascii' ? 'hugo-ascii' : 'hugo';
}

/** `typographer` was a switch before it became a map with `disable`. */
function isTypographerOn(typographer: unknown): boolean {
  const isOff = asBoolean(typographer) === false || asText(typographer) === 'false';
  return !isOff && asBoolean(lookUp(typographer, 'disable')) !== true;
}
