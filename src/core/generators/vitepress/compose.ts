import { isWithin, join } from '../../blogs/paths.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { ComposeRules } from '../../compose/composeRules.ts';
import { doubleQuoted } from '../../frontMatter/edit/yamlNotation.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { known } from '../shared/scriptSettings.ts';
import type { VitePressSite } from './openSite.ts';

const USUAL_FOLDERS = ['posts', 'blog', 'blogs', 'articles'];

/** How a new post is made in this VitePress site, which knows no drafts and no dates. */
export function vitepressComposeRules({ settings, folder }: VitePressSite): ComposeRules {
  const source = known(settings.sourceFolder, '');
  const usual = USUAL_FOLDERS.map((name) => join(source, name));
  return {
    defaultFolder: usual.find((path) => folder.has(path)) ?? join(source, 'posts'),
    extension: 'md',
    draft: { by: 'nothing' },
    hasLeafBundles: false,
    readsDatesInNames: false,
    languages: [],
    slugOf: (title, keepsCase) => jekyllSlug(title, 'default', keepsCase),
    folderFor: (asked) => (isWithin(asked, source) ? asked : undefined),
    datedNamesIn: () => undefined,
    bundleIn: () => undefined,
    zoneOfNaive: () => 'UTC',
    template: () => undefined,
    fallback: ({ title, now }) => {
      const date = formatGoTime({ kind: 'time', instant: now, zone: 'UTC' }, '2006-01-02');
      return `---\ntitle: ${doubleQuoted(title)}\ndate: ${date}\n---\n\n`;
    },
  };
}
