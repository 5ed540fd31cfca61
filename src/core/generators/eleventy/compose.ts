import { isWithin, join } from '../../blogs/paths.ts';
import type { ComposeRules } from '../../compose/composeRules.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import { doubleQuoted } from '../../frontMatter/edit/yamlNotation.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { recordOf } from '../scriptConfig/scriptValues.ts';
import { known } from '../shared/scriptSettings.ts';
import { fileNames } from './fileSlug.ts';
import type { EleventySite } from './openSite.ts';
import { linkOf } from './permalink.ts';
import { isDropped } from './publication.ts';

const USUAL_FOLDERS = ['posts', 'blog', 'articles', 'notes'];

/** How a new post is made in this Eleventy site. */
export function eleventyComposeRules(site: EleventySite): ComposeRules {
  const { settings, folder } = site;
  const input = known(settings.input, '');
  const usual = USUAL_FOLDERS.map((name) => join(input, name));
  const defaultFolder = usual.find((path) => folder.has(path)) ?? join(input, 'posts');
  const hasDrafts = knowsDrafts(site, join(defaultFolder, 'new.md'));
  return {
    defaultFolder,
    extension: 'md',
    draft: hasDrafts ? { by: 'field', field: { key: 'draft', value: 'true' } } : { by: 'nothing' },
    languages: [],
    hasLeafBundles: false,
    readsDatesInNames: true,
    slugOf: (title, keepsCase) => jekyllSlug(title, 'default', keepsCase),
    folderFor: (asked) => (isWithin(asked, input) ? asked : undefined),
    datedNamesIn: () => undefined,
    bundleIn: () => undefined,
    zoneOfNaive: () => 'UTC',
    template: () => undefined,
    fallback: ({ title, now }) => {
      const date = formatGoTime({ kind: 'time', instant: now, zone: 'UTC' }, '2006-01-02');
      const draft = hasDrafts ? 'draft: true\n' : '';
      return `---\ntitle: ${doubleQuoted(title)}\ndate: ${date}\n${draft}---\n\n`;
    },
  };
}

/** Whether the configuration leaves out a page that says `draft: true`, and only such. */
function knowsDrafts(site: EleventySite, path: string): boolean {
  const isOut = (draft: boolean) => {
    const page = recordOf({ fileSlug: 'new', filePathStem: '/new', inputPath: `./${path}` });
    const data = recordOf({ ...Object.fromEntries(site.data.global.members), draft, page });
    if (isDropped(site, path, data) === true) return true;
    return linkOf(site, data, fileNames(path), 'liquid').kind === 'nowhere';
  };
  return isOut(true) && !isOut(false);
}
