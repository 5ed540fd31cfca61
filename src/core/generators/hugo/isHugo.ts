import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import type { HugoConfiguration } from './configuration.ts';

/** Names that are common in Hugo's configuration and in nobody else's. Lower case. */
const TELLING_KEYS = [
  'baseurl',
  'languagecode',
  'contentdir',
  'publishdir',
  'themesdir',
  'defaultcontentlanguage',
  'enablerobotstxt',
  'enablegitinfo',
  'disablekinds',
  'builddrafts',
  'buildfuture',
  'uglyurls',
  'canonifyurls',
  'relativeurls',
  'markup',
  'permalinks',
  'taxonomies',
  'outputformats',
  'frontmatter',
  'pagination',
  'summarylength',
  'timezone',
];
/** Names that a small configuration has, and that others have too. */
const USUAL_KEYS = ['title', 'theme', 'params', 'module', 'menu', 'menus', 'languages'];

const NAMED_BY_HUGO = /^config\/(?:_default\/|[^/]+\/hugo\.)/;
const TELLING_FOLDERS = ['content', 'layouts', 'themes', 'archetypes'];

/**
 * Whether a folder with such a configuration is a Hugo site. `config/_default` says it by its name,
 * and so does `hugo.*`, unless it is something else to do with Hugo: a workflow that runs it.
 * `config.*`, or other folders in `config`, are everybody's, so they take telling keys or Hugo's
 * lock file, and one of Hugo's folders.
 */
export function isHugo(folder: SiteFolder, configuration: HugoConfiguration): boolean {
  const { files, data, problems } = configuration;
  if (files.some((path) => NAMED_BY_HUGO.test(path))) return true;
  const hasFolders = folder.paths.some((path) =>
    TELLING_FOLDERS.includes(path.split('/')[0] ?? ''),
  );
  if (files.some((path) => path.startsWith('hugo.'))) {
    const names = Object.keys(data);
    const isUsual = names.length === 0 || USUAL_KEYS.some((key) => names.includes(key));
    return hasFolders || isUsual || hasTellingKeys(data);
  }
  if (!hasFolders) return false;
  if (folder.has('.hugo_build.lock')) return true;
  if (files.length === 0) return false;
  return problems.length > 0 ? hasArchetypes(folder) : hasTellingKeys(data);
}

function hasArchetypes(folder: SiteFolder): boolean {
  return folder.paths.some((path) => path.startsWith('archetypes/'));
}

/** `base_url` is Zola's. */
function hasTellingKeys(data: UnknownRecord): boolean {
  return !('base_url' in data) && TELLING_KEYS.some((key) => key in data);
}
