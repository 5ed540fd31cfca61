import type { ComposeLanguage, ComposeRules } from '../../compose/composeRules.ts';

/** What Hugo's configuration and folders say that matters for a new post. */
export interface HugoComposeInput {
  /** Content folder of the default language: `content`. */
  readonly contentFolder: string;
  /** The configured languages, the default first; empty for a site in one language. */
  readonly languages: readonly ComposeLanguage[];
  /**
   * Archetype folders in the order Hugo looks: the site's `archetypeDir`, then each theme's
   * (`themes/x/archetypes`, `_vendor/…/archetypes`), first theme first. They need not exist.
   */
  readonly archetypeFolders: readonly string[];
  /** Every file below those folders: path to its text; `undefined` for what is not text. */
  readonly archetypes: ReadonlyMap<string, string | undefined>;
  /** Names of the folders directly in the content folder. */
  readonly sections: readonly string[];
  /**
   * The whole configuration as plain data (strings, numbers, booleans, arrays, objects), of which
   * `title`, `baseURL`, `languageCode`, `copyright`, `params`, `mainSections` and
   * `removePathAccents` are read. Keys in any case.
   */
  readonly config: Readonly<Record<string, unknown>>;
  /** IANA zone in which Hugo reads dates without one: `timeZone`, else UTC. */
  readonly zone: string;
}

/** How a new post is made in this Hugo site. */
export function hugoComposeRules(input: HugoComposeInput): ComposeRules {
  return {
    defaultFolder: `${input.contentFolder}/posts`,
    extension: 'md',
    draft: { by: 'field', field: { key: 'draft', value: 'true' } },
    datedNames: false,
    languages: input.languages,
    slugOf: (title) => title.toLowerCase().replace(/\s+/g, '-'),
    folderFor: (folder) => folder,
    bundleIn: () => undefined,
    zoneOfNaive: () => input.zone,
    template: () => undefined,
    fallback: ({ title }) => `---\ntitle: ${JSON.stringify(title)}\ndraft: true\n---\n\n`,
  };
}
