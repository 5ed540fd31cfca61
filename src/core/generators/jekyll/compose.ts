import { join } from '../../blogs/paths.ts';
import type { ComposeRules } from '../../compose/composeRules.ts';
import { asRecord, asText, lookUp } from '../../frontMatter/unknownData.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { documentedText } from './composeFallback.ts';
import {
  draftsFolderFor,
  isInCollection,
  postsFolderFor,
  type JekyllFolders,
} from './composeFolders.ts';
import { composedByPlugin } from './composePlugin.ts';

/** What Jekyll's configuration and folders say that matters for a new post. */
export interface JekyllComposeInput {
  /** Where Jekyll reads, relative to the site's root: `source`, usually `''`. No slash at the end. */
  readonly source: string;
  /** Every path of the site, relative to its root (for its layouts). */
  readonly paths: readonly string[];
  /**
   * The whole `_config.yml` as plain data, of which `collections_dir`, `collections`, `defaults`,
   * `theme`, `remote_theme` and `jekyll_compose` are read.
   */
  readonly config: Readonly<Record<string, unknown>>;
  /** IANA zone of the site: `timezone`, else what the generator takes instead. */
  readonly zone: string;
}

/** How a new post is made in this Jekyll site. */
export function jekyllComposeRules(input: JekyllComposeInput): ComposeRules {
  const { zone } = input;
  const folders = foldersOf(input);
  return {
    defaultFolder: join(folders.collections, '_posts'),
    extension: 'md',
    draft: {
      by: 'folder',
      folderFor: draftsFolderFor,
      holds: (path) => /(?:^|\/)_drafts\//.test(path),
      field: { key: 'published', value: 'false' },
    },
    hasLeafBundles: false,
    readsDatesInNames: true,
    languages: [],
    slugOf: (title, keepsCase) => jekyllSlug(title, 'default', keepsCase),
    folderFor: (folder) => postsFolderFor(folder, folders),
    datedNamesIn: (folder) => !isInCollection(folder, folders),
    bundleIn: () => false,
    zoneOfNaive: (hasSeconds) => (hasSeconds ? 'UTC' : zone),
    template: (request) => composedByPlugin(request, folders, input),
    fallback: (request) => documentedText(request, input),
  };
}

function foldersOf({ source, config }: JekyllComposeInput): JekyllFolders {
  const names = lookUp(config, 'collections');
  const labels = Array.isArray(names)
    ? names.flatMap((name: unknown) => asText(name) ?? [])
    : Object.keys(asRecord(names) ?? {});
  return {
    source,
    collections: join(source, trimmed(asText(config['collections_dir']) ?? '')),
    labels: labels.filter((label) => label !== 'posts' && label !== 'drafts'),
  };
}

function trimmed(folder: string): string {
  return folder.replace(/^\.?\/+|\/+$/g, '');
}
