import type { ComposeRules } from '../../compose/composeRules.ts';

/** What Jekyll's configuration and folders say that matters for a new post. */
export interface JekyllComposeInput {
  /** Where Jekyll reads, relative to the site's root: `source`, usually `''`. No slash at the end. */
  readonly source: string;
  /** Every path of the site, relative to its root (for layouts and existing draft folders). */
  readonly paths: readonly string[];
  /**
   * The whole `_config.yml` as plain data, of which `collections_dir`, `collections`, `defaults`,
   * `show_drafts`, `exclude`, `plugins` and `jekyll_compose` are read.
   */
  readonly config: Readonly<Record<string, unknown>>;
  /** IANA zone of the site: `timezone`, else what the generator takes instead. */
  readonly zone: string;
}

/** How a new post is made in this Jekyll site. */
export function jekyllComposeRules(input: JekyllComposeInput): ComposeRules {
  return {
    defaultFolder: '_posts',
    extension: 'md',
    draft: {
      by: 'folder',
      folderFor: (folder) => folder.replace(/_posts.*/, '_drafts'),
      holds: (path) => /(?:^|\/)_drafts\//.test(path),
      field: { key: 'published', value: 'false' },
    },
    datedNames: true,
    hasLeafBundles: false,
    languages: [],
    slugOf: (title) => title.toLowerCase().replace(/\s+/g, '-'),
    folderFor: (folder) => folder,
    bundleIn: () => false,
    zoneOfNaive: (hasSeconds) => (hasSeconds ? 'UTC' : input.zone),
    template: () => undefined,
    fallback: ({ title }) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n`,
  };
}
