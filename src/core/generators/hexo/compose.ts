import { below, isWithin, join } from '../../blogs/paths.ts';
import type { ComposeRules, TemplateRequest } from '../../compose/composeRules.ts';
import { hexoSlug } from '../../slugs/hexoSlug.ts';
import type { HexoSite } from './hexoSite.ts';
import { tokensIn } from './permalinkRule.ts';
import { withoutExtension } from './postData.ts';
import { normalPost, scaffolded } from './scaffolds.ts';
import { extensionOf } from './sourceFiles.ts';

/** How a new post is made in this Hexo site. Source: lib/hexo/post.ts, new_post_path.ts. */
export function hexoComposeRules({ settings, scaffolds }: HexoSite): ComposeRules {
  const { source, newPostName, letterCase, defaultLayout } = settings;
  const posts = join(source, '_posts');
  const drafts = join(source, '_drafts');
  const hasDatedNames = tokensIn(newPostName).some((token) => token === 'year');
  const zone = settings.zone ?? 'UTC';
  const inputFor = ({ title, draft }: TemplateRequest) => ({
    layout: draft ? 'draft' : defaultLayout,
    slug: hexoSlug(title, letterCase),
    zone,
  });
  return {
    defaultFolder: posts,
    extension: extensionOf(newPostName).slice(1) || 'md',
    draft: {
      by: 'folder',
      folderFor: (folder) => {
        const inside = below(folder, posts);
        return inside === undefined ? drafts : join(drafts, inside);
      },
      holds: (path) => isWithin(path, drafts),
      field: { key: 'published', value: 'false' },
    },
    languages: [],
    hasLeafBundles: false,
    readsDatesInNames: hasDatedNames,
    slugOf: (title, keepsCase) =>
      hexoSlug(title, letterCase === 'as-is' && keepsCase === false ? 'lower' : letterCase),
    folderFor: (folder) => (isWithin(folder, posts) || isWithin(folder, drafts) ? folder : posts),
    datedNamesIn: (folder) =>
      isWithin(folder, posts)
        ? /^:year-:month-:day-:title$/.test(withoutExtension(newPostName))
        : false,
    bundleIn: () => false,
    zoneOfNaive: () => zone,
    template: (request) => scaffolded(scaffolds, request, inputFor(request)),
    fallback: (request) => normalPost(request, inputFor(request)),
  };
}
