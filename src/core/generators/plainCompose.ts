import type { ComposeRules } from '../compose/composeRules.ts';

/** How a new post is made in a plain folder of Markdown files, or where the generator is not known. */
export function plainComposeRules(input: {
  /** Where posts go when there are none yet; `''` for the root. */
  readonly folder: string;
  /** IANA zone in which dates without one are read. */
  readonly zone: string;
}): ComposeRules {
  return {
    defaultFolder: input.folder,
    extension: 'md',
    draft: { by: 'field', field: { key: 'draft', value: 'true' } },
    datedNames: false,
    languages: [],
    slugOf: (title) => title.toLowerCase().replace(/\s+/g, '-'),
    folderFor: (folder) => folder,
    bundleIn: () => undefined,
    zoneOfNaive: () => input.zone,
    template: () => undefined,
    fallback: ({ title }) => `---\ntitle: ${JSON.stringify(title)}\ndraft: true\n---\n\n`,
  };
}
