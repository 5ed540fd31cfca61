import { isWithin, join } from '../../blogs/paths.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { ComposeRules } from '../../compose/composeRules.ts';
import { doubleQuoted } from '../../frontMatter/edit/yamlNotation.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { CONTENT, type ZolaSite } from './zolaSite.ts';
import { zolaSlug } from './zolaSlug.ts';

const USUAL = ['blog', 'posts', 'articles'].map((name) => join(CONTENT, name));

/** How a new post is made in this Zola site. */
export function zolaComposeRules({ settings, sections, folder }: ZolaSite): ComposeRules {
  const dated = [...sections].find(([, section]) => section.isSortedByDate)?.[0];
  return {
    defaultFolder: USUAL.find((path) => folder.has(path)) ?? dated ?? CONTENT,
    extension: 'md',
    draft: { by: 'field', field: { key: 'draft', value: 'true' } },
    hasLeafBundles: false,
    readsDatesInNames: true,
    languages:
      settings.otherLanguages.length === 0
        ? []
        : [settings.language, ...settings.otherLanguages].map((key) => ({
            key,
            folder: undefined,
          })),
    slugOf: (title, keepsCase) =>
      (keepsCase === true ? undefined : zolaSlug(title, 'on')) ??
      jekyllSlug(title, 'default', keepsCase),
    folderFor: (asked) => (isWithin(asked, CONTENT) ? asked : undefined),
    datedNamesIn: () => undefined,
    bundleIn: () => undefined,
    zoneOfNaive: () => 'UTC',
    template: () => undefined,
    fallback: ({ title, now, zone }) => {
      const date = formatGoTime({ kind: 'time', instant: now, zone }, '2006-01-02');
      return `+++\ntitle = ${doubleQuoted(title)}\ndate = ${date}\ndraft = true\n+++\n\n`;
    },
  };
}
