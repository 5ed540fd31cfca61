import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import type { JekyllConfiguration } from './configuration.ts';

const TELLING_KEYS = [
  'theme',
  'remote_theme',
  'plugins',
  'gems',
  'kramdown',
  'collections',
  'baseurl',
  'markdown',
  'permalink',
  'show_drafts',
  'excerpt_separator',
  'sass',
];
/** Hexo's configuration has the same name. */
const KEYS_OF_HEXO = [
  'source_dir',
  'public_dir',
  'new_post_name',
  'skip_render',
  'post_asset_folder',
];

/** Jekyll's own folders, in the root or in the folder that is its source. */
const TELLING_FOLDER = /^(?:[^/]+\/)?_(?:layouts|includes|drafts|sass)\//;
const POSTS = /(?:^|\/)_posts\//;

/**
 * Whether a folder is a Jekyll site: by its Gemfile, its folders, or the keys of its configuration.
 * Without a configuration there must be `_posts` in the root, which alone may be anybody's, and one
 * of the others.
 */
export function isJekyll(
  folder: SiteFolder,
  { file, data, problems }: JekyllConfiguration,
  gemfile: string | undefined,
): boolean {
  const has = (pattern: RegExp) => folder.paths.some((path) => pattern.test(path));
  const isTold = /['"](?:jekyll|github-pages)['"]/.test(gemfile ?? '') || has(TELLING_FOLDER);
  if (file === undefined) return isTold && has(/^_posts\//);
  if (isHexo(folder, data)) return false;
  if (isTold || has(POSTS)) return true;
  return problems.length === 0 && TELLING_KEYS.some((key) => key in data);
}

/** Hexo keeps its posts below `source`; in Jekyll the configuration would have to say so. */
function isHexo(folder: SiteFolder, data: UnknownRecord): boolean {
  if (KEYS_OF_HEXO.some((key) => key in data)) return true;
  const isHexos = (path: string) => /^(?:scaffolds|source\/_posts)\//.test(path);
  return !('source' in data) && folder.paths.some(isHexos);
}
