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

/** `_posts` alone may be anybody's; these are Jekyll's own. */
const TELLING_FOLDERS = /(?:^|\/)_(?:layouts|includes|drafts|sass)\//;
const POSTS = /(?:^|\/)_posts\//;

/**
 * Whether a folder is a Jekyll site: by its Gemfile, its configuration, or its folders. Without a
 * configuration the folders must tell.
 */
export function isJekyll(
  folder: SiteFolder,
  { file, data, problems }: JekyllConfiguration,
  gemfile: string | undefined,
): boolean {
  const usesGem = /['"](?:jekyll|github-pages)['"]/.test(gemfile ?? '');
  const hasPosts = folder.paths.some((path) => POSTS.test(path));
  const hasFolders = folder.paths.some((path) => TELLING_FOLDERS.test(path));
  if (file === undefined) return hasPosts && (usesGem || hasFolders);
  if (KEYS_OF_HEXO.some((key) => key in data)) return false;
  if (usesGem || hasFolders || (hasPosts && !isHexo(folder))) return true;
  return problems.length === 0 && TELLING_KEYS.some((key) => key in data);
}

/** Hexo keeps its posts below `source` and has `scaffolds`. */
function isHexo(folder: SiteFolder): boolean {
  return folder.paths.some((path) => /^(?:scaffolds|source\/_posts)\//.test(path));
}
