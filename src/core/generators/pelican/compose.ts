import { below, join } from '../../blogs/paths.ts';
import { formatGoTime } from '../../compose/goTemplate/goLayout.ts';
import type { ComposeRules } from '../../compose/composeRules.ts';
import { jekyllSlug } from '../../slugs/jekyllSlug.ts';
import { otherMarkup } from './composeMarkup.ts';
import type { PelicanSite } from './pelicanSite.ts';
import { kindAt } from './settings.ts';
import { slugify } from './slugify.ts';

/** How a new post is made in this Pelican site. Names of files are the writer's affair there. */
export function pelicanComposeRules(site: PelicanSite): ComposeRules {
  const { places, settings } = site;
  const zone = site.zone ?? 'UTC';
  return {
    defaultFolder: join(places.content, places.articles[0] ?? ''),
    extension: 'md',
    draft: { by: 'field', field: { key: 'Status', value: 'draft' } },
    hasLeafBundles: false,
    readsDatesInNames: true,
    languages: [],
    slugOf: (title, keepsCase) => {
      const slug = slugify(title, settings, 'SLUG_REGEX_SUBSTITUTIONS');
      return slug.known ? slug.text : jekyllSlug(title, 'default', keepsCase);
    },
    folderFor: (asked) => {
      if (below(asked, places.content) === undefined) return undefined;
      return kindAt(join(asked, 'x.md'), settings, places) === 'post' ? asked : undefined;
    },
    datedNamesIn: () => undefined,
    bundleIn: () => false,
    zoneOfNaive: () => zone,
    template: (request) => {
      const made = otherMarkup(request, zone);
      return made && { source: '', outcome: { ok: true, ...made, siblings: [] } };
    },
    fallback: ({ title, now }) => {
      const date = formatGoTime({ kind: 'time', instant: now, zone }, '2006-01-02 15:04');
      return `Title: ${title}\nDate: ${date}\nStatus: draft\n\n`;
    },
  };
}
