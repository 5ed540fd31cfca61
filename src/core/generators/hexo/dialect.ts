import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, asText, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';
import { PLAIN_DIALECT } from '../../markdown/dialect.ts';
import type { HexoCodeSettings, HexoManner } from '../../markdown/manners/hexo/hexoManner.ts';
import type { HexoSettings } from './settings.ts';

/**
 * hexo-renderer-marked as the configuration sets it. Defaults: index.js of the renderer, and
 * lib/hexo/default_config.ts.
 */
export function hexoDialect(data: UnknownRecord, settings: HexoSettings): Dialect {
  const is = (path: string, fallback: boolean) => asBoolean(lookUp(data, path)) ?? fallback;
  const hasIds = is('marked.headerIds', true);
  return {
    ...PLAIN_DIALECT,
    hardBreaks: is('marked.breaks', true),
    linkify: is('marked.autolink', true),
    footnotes: false,
    headingIds: hasIds ? idKind(asText(lookUp(data, 'marked.modifyAnchors'))) : 'none',
    templates: 'nunjucks',
    manner: hexoManner(data, settings),
  };
}

function idKind(modifyAnchors: string | undefined): Dialect['headingIds'] {
  if (modifyAnchors === '1') return 'hexo-lower';
  return modifyAnchors === '2' ? 'hexo-upper' : 'hexo';
}

function hexoManner(data: UnknownRecord, settings: HexoSettings): HexoManner {
  const is = (path: string, fallback: boolean) => asBoolean(lookUp(data, path)) ?? fallback;
  const prependsRoot = is('marked.prependRoot', true) && !is('relative_link', false);
  const quotes = asText(lookUp(data, 'marked.quotes')) ?? '';
  return {
    generator: 'hexo',
    quotes: is('marked.smartypants', true) ? (quotes.length === 4 ? quotes : '“”‘’') : undefined,
    descriptionLists: is('marked.descriptionLists', true),
    hasAnchors: is('marked.headerIds', true),
    prependsRoot,
    findsAssets: settings.hasAssetFolders && is('marked.postAsset', false),
    lazyImages: is('marked.lazyload', false),
    figureCaptions: is('marked.figcaption', false),
    root: settings.basePath,
    hasAssetFolders: settings.hasAssetFolders,
    host: /^https?:\/\/([^/?#:]+)/i.exec(asText(data['url']) ?? 'http://example.com')?.[1] ?? '',
    openedHere: openedHere(data),
    code: codeSettings(data),
  };
}

/** `external_link: false` is the old way to write `enable: false`. */
function openedHere(data: UnknownRecord): readonly string[] | undefined {
  const plain = asBoolean(data['external_link']);
  if (plain === false) return undefined;
  const isOn = asBoolean(lookUp(data, 'external_link.enable')) ?? true;
  return isOn ? asTexts(lookUp(data, 'external_link.exclude')) : undefined;
}

function codeSettings(data: UnknownRecord): HexoCodeSettings | undefined {
  const by = asText(data['syntax_highlighter']) ?? 'highlight.js';
  if (by !== 'highlight.js' && by !== 'prismjs') return undefined;
  const key = by === 'prismjs' ? 'prismjs' : 'highlight';
  const is = (name: string, fallback: boolean) =>
    asBoolean(lookUp(data, `${key}.${name}`)) ?? fallback;
  return {
    by,
    lineNumbers: is('line_number', true),
    wrap: is('wrap', true),
    hljs: is('hljs', false),
    tab: asText(lookUp(data, `${key}.tab_replace`)) ?? '',
    languageAttribute: is('language_attr', false),
  };
}
