import { isKnownZone } from '../../dates/zones.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asBoolean, asRecord, asText, asTexts, lookUp } from '../../frontMatter/unknownData.ts';
import type { HexoCase } from '../../slugs/hexoSlug.ts';
import { folderPath } from '../shared/cleanPath.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';

/** What `_config.yml` says about posts. Defaults: lib/hexo/default_config.ts. */
export interface HexoSettings {
  /** Where Hexo reads, relative to the site's root: `source`. */
  readonly source: string;
  readonly output: string;
  readonly permalink: string;
  readonly permalinkDefaults: UnknownRecord;
  /**
   * A post's own `permalink` is all of its address. Before Hexo 5 it stood in the place of the name
   * only. Source: hexojs/hexo pull request 4359.
   */
  readonly ownPermalinkIsAll: boolean;
  readonly newPostName: string;
  readonly showsDrafts: boolean;
  readonly showsFuture: boolean;
  readonly hasAssetFolders: boolean;
  readonly slugIsTitle: boolean;
  readonly letterCase: HexoCase;
  readonly defaultCategory: string;
  readonly categoryMap: UnknownRecord;
  readonly defaultLayout: string;
  readonly skipRender: readonly string[];
  readonly ignore: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** `timezone`; `undefined` when none is set and the machine's own counts. */
  readonly zone: string | undefined;
  readonly keepsIndex: boolean;
  readonly keepsHtml: boolean;
  readonly basePath: string;
  readonly baseUrl: string | undefined;
  readonly languages: readonly string[];
}

/** @param version The first number of Hexo's version; `undefined` is the newest. */
export function settingsOf(data: UnknownRecord, version: number | undefined): HexoSettings {
  const text = (key: string, fallback: string) => asText(data[key]) ?? fallback;
  const is = (path: string, fallback: boolean) => asBoolean(lookUp(data, path)) ?? fallback;
  const zone = text('timezone', '');
  return {
    source: folderPath(text('source_dir', 'source')),
    output: folderPath(text('public_dir', 'public')) || 'public',
    permalink: text('permalink', ':year/:month/:day/:title/'),
    permalinkDefaults: asRecord(data['permalink_defaults']) ?? {},
    ownPermalinkIsAll: version === undefined || version >= 5,
    newPostName: text('new_post_name', ':title.md'),
    showsDrafts: is('render_drafts', false),
    showsFuture: is('future', true),
    hasAssetFolders: is('post_asset_folder', false),
    slugIsTitle: is('use_slug_as_post_title', false),
    letterCase: LETTER_CASES[text('filename_case', '0')] ?? 'as-is',
    defaultCategory: text('default_category', 'uncategorized'),
    categoryMap: asRecord(data['category_map']) ?? {},
    defaultLayout: text('default_layout', 'post'),
    skipRender: asTexts(data['skip_render']),
    ignore: asTexts(data['ignore']),
    include: asTexts(data['include']),
    exclude: asTexts(data['exclude']),
    zone: isKnownZone(zone) ? zone : undefined,
    keepsIndex: is('pretty_urls.trailing_index', true),
    keepsHtml: is('pretty_urls.trailing_html', true),
    languages: asTexts(data['language']).filter((language) => language !== 'default'),
    ...servedAt(text('url', 'http://example.com'), asText(data['root'])),
  };
}

const LETTER_CASES: Readonly<Record<string, HexoCase>> = { '1': 'lower', '2': 'upper' };

/** Without a `root` it is the path of the `url`. Source: lib/hexo/load_config.ts. */
function servedAt(
  url: string,
  root: string | undefined,
): Pick<HexoSettings, 'basePath' | 'baseUrl'> {
  const match = /^(https?:\/\/[^/?#]+)([^?#]*)/i.exec(url);
  const names = (nonEmpty(root) ?? match?.[2] ?? '').split('/').filter((name) => name !== '');
  const basePath = names.length === 0 ? '/' : `/${names.join('/')}/`;
  const isOwn = match?.[1] !== undefined && !/^https?:\/\/example\.com$/i.test(match[1]);
  return { basePath, baseUrl: isOwn ? `${match[1] ?? ''}${basePath}` : undefined };
}
