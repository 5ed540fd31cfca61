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
