import { isWithin } from '../../blogs/paths.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { ComposeRules, TemplateRequest } from '../../compose/composeRules.ts';
import { doubleQuoted } from '../../frontMatter/edit/yamlNotation.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { known } from '../shared/scriptSettings.ts';
import { brokenRules } from './frontMatterRules.ts';
import type { DocusaurusSite } from './openSite.ts';

/** How a new post is made in this Docusaurus site. */
export function docusaurusComposeRules({ settings, blogs }: DocusaurusSite): ComposeRules {
  const folders = Array.from(blogs.keys(), ({ folder }) => known(folder, 'blog'));
  return {
    defaultFolder: folders[0] ?? 'blog',
    extension: settings.markdownFormat === 'detect' ? 'mdx' : 'md',
    draft: { by: 'field', field: { key: 'draft', value: 'true' } },
    hasLeafBundles: false,
    readsDatesInNames: true,
    languages: [],
    slugOf: (title, keepsCase) => jekyllSlug(title, 'default', keepsCase),
    folderFor: (folder) => (folders.some((blog) => isWithin(folder, blog)) ? folder : undefined),
    datedNamesIn: () => undefined,
    bundleIn: () => undefined,
    zoneOfNaive: () => 'UTC',
    refusesEmpty: (key, kind) => {
      const field = { [key]: kind === 'list' ? [] : '' };
      return brokenRules('blog', field).length > 0;
    },
    template: () => undefined,
    fallback: (request) =>
      firstText(
        request,
        Array.from(blogs.values(), ({ authors }) => authors),
      ),
  };
}

/** As Docusaurus's own example posts begin; the marker ends what lists show of the post. */
function firstText(
  { title, now }: TemplateRequest,
  authorFiles: readonly Readonly<Record<string, unknown>>[],
): string {
  const [author] = authorFiles.flatMap((authors) => Object.keys(authors));
  const date = formatGoTime({ kind: 'time', instant: now, zone: 'UTC' }, '2006-01-02');
  const lines = [
    '---',
    `title: ${doubleQuoted(title)}`,
    `date: ${date}`,
    ...(author === undefined ? [] : [`authors: [${author}]`]),
    'draft: true',
    '---',
  ];
  return `${lines.join('\n')}\n\n\n\n<!-- truncate -->\n`;
}
