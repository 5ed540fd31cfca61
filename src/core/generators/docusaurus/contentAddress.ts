import { say } from '../../message.ts';
import type { Address } from '../../posts/post.ts';
import { at, isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import type { Content } from './deriveContent.ts';
import { docSlug } from './docSlug.ts';
import { booleanIn, textIn } from './frontMatterRules.ts';
import { joinUrl } from './joinUrl.ts';

/** The path that Docusaurus calls the permalink; it is not percent-encoded. */
export function contentAddress(content: Content): Address {
  const { plugin, locale } = content.place;
  const { folder, routeBasePath } = plugin;
  const reason = uncertainty(content);
  if (reason) return { known: false, reason };
  if (isUnknown(locale.baseUrl)) return unknown('baseUrl', locale.baseUrl);
  if (isUnknown(routeBasePath)) return unknown('routeBasePath', routeBasePath);
  if (isUnknown(folder)) return unknown('path', folder);
  return { known: true, path: joinUrl(locale.baseUrl, `/${routeBasePath}`, slugOf(content)) };
}

function unknown(name: string, setting: Unknown): Address {
  return { known: false, reason: sayUnknown(name, setting) };
}

/** Where code of the site, or its versions, decide. */
function uncertainty({ site, place }: Content): ReturnType<typeof say> | undefined {
  if (site.settings.parseFrontMatter !== undefined) {
    return say('Code of the site (parseFrontMatter) may change the front matter.');
  }
  if (place.plugin.kind !== 'docs') return undefined;
  if (at(place.plugin.options, 'numberPrefixParser') !== undefined) {
    return say('Code of the site (numberPrefixParser) makes the addresses.');
  }
  const versions =
    place.plugin.id === 'default' ? 'versions.json' : `${place.plugin.id}_versions.json`;
  return site.folder.has(versions)
    ? say('The documentation has several versions, each at its own address.')
    : undefined;
}

function slugOf({ fields, place, name }: Content): string {
  const slug = textIn(fields['slug']);
  switch (place.plugin.kind) {
    case 'blog':
      return slug ?? name.slug;
    case 'pages':
      return slug ?? pageSlug(place.path);
    case 'docs':
      return docSlug({
        path: place.path,
        id: textIn(fields['id']),
        slug,
        hasNumberPrefixes: hasNumberPrefixes(fields),
      });
  }
}

/** Whether numbers in front of names only put documents in order. */
export function hasNumberPrefixes(fields: Content['fields']): boolean {
  return booleanIn(fields['parse_number_prefixes']) !== false;
}

/** Source: utils/src/urlUtils.ts `fileToPath`, `encodePath`. */
function pageSlug(path: string): string {
  const index = /^(|.*\/)index\.mdx?$/i.exec(path)?.[1];
  const bare = index ?? path.replace(/\.mdx?$/, '');
  return `/${bare.split('/').map(encodeURIComponent).join('/')}`;
}
