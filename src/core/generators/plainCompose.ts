import type { ComposeRules } from '../compose/composeRules.ts';
import { formatGoTime } from '../compose/goTemplate/goLayout.ts';
import { doubleQuoted } from '../frontMatter/edit/yamlNotation.ts';
import { jekyllSlug } from '../slugs/jekyllSlug.ts';

export interface PlainComposeInput {
  /** Where posts go when there are none yet; `''` for the root. */
  readonly folder: string;
  /** IANA zone in which dates without one are read. */
  readonly zone: string;
}

/** How a new post is made in a plain folder of Markdown files, or where the generator is not known. */
export function plainComposeRules({ folder, zone }: PlainComposeInput): ComposeRules {
  return {
    defaultFolder: folder,
    extension: 'md',
    draft: { by: 'field', field: { key: 'draft', value: 'true' } },
    hasLeafBundles: false,
    readsDatesInNames: true,
    languages: [],
    slugOf: (title, keepsCase) => jekyllSlug(title, 'default', keepsCase),
    folderFor: (asked) => asked,
    datedNamesIn: () => undefined,
    bundleIn: () => undefined,
    zoneOfNaive: () => zone,
    template: () => undefined,
    fallback: ({ title, now }) => {
      const date = formatGoTime({ kind: 'time', instant: now, zone }, '2006-01-02');
      return `---\ntitle: ${doubleQuoted(title)}\ndate: ${date}\ndraft: true\n---\n\n`;
    },
  };
}
