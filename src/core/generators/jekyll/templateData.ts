import { below, join } from '../../blogs/paths.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { asText } from '../../frontMatter/unknownData.ts';
import type { TemplateData } from '../../markdown/liquid/templateData.ts';
import type { Post, PostDate } from '../../posts/post.ts';
import { textsBelow } from '../shared/textsBelow.ts';
import { fieldsOf } from './documentData.ts';
import { fileAt } from './documents.ts';
import type { JekyllSite } from './jekyllSite.ts';

/** The files that posts may include, by their names below the folder of includes. */
export async function readIncludes({
  folder,
  settings,
  configuration,
}: JekyllSite): Promise<ReadonlyMap<string, string>> {
  const name = asText(configuration.data['includes_dir']) ?? '_includes';
  return textsBelow(folder, join(settings.source, name), INCLUDED);
}

/** Texts; those of themes, like Minimal Mistakes' `figure`, often have no extension. */
const INCLUDED = /(?:^|\/)[^./]+$|\.(?:html?|md|markdown|txt|svg|liquid|js|css|xml|json)$/i;

/** What only a build knows of a page. Source: lib/jekyll/drops/document_drop.rb, page.rb. */
const UNKNOWN_IN_PAGE =
  'content excerpt next previous id output relative_path dir name ext draft'.split(' ');

/** What only a build knows of the site. Source: lib/jekyll/drops/site_drop.rb. */
const UNKNOWN_IN_SITE = (
  'posts pages documents collections data static_files html_pages html_files related_posts ' +
  'categories tags time config github source destination'
).split(' ');

/** What Liquid may use in a post. */
export function jekyllTemplateData(
  site: JekyllSite,
  includes: ReadonlyMap<string, string>,
  { post, frontMatter }: { readonly post: Post; readonly frontMatter: FrontMatter },
): TemplateData {
  const { settings, configuration, defaults } = site;
  const path = below(post.path, settings.source) ?? post.path;
  const at = fileAt(path, settings, site.takes);
  const label = at === undefined || at.type === 'page' ? 'pages' : at.collection.label;
  const own = { ...defaults.valuesFor(path, label), ...fieldsOf(frontMatter) };
  const basePath = settings.basePath;
  const url = post.address.known ? { url: post.address.path.slice(basePath.length - 1) } : {};
  return {
    kind: 'jekyll',
    runs: own['render_with_liquid'] !== false,
    page: {
      ...own,
      path,
      ...url,
      ...(label === 'pages' ? {} : { collection: label }),
      ...(post.title === undefined ? {} : { title: post.title }),
      ...(post.date === undefined ? {} : { date: rubyDate(post.date) }),
      tags: post.tags,
      categories: post.categories,
    },
    unknownInPage: post.address.known ? UNKNOWN_IN_PAGE : [...UNKNOWN_IN_PAGE, 'url'],
    site: { baseurl: '', ...configuration.data },
    unknownInSite: [...UNKNOWN_IN_SITE, ...labelsIn(configuration.data['collections'])],
    includes,
    basePath,
    origin: /^https?:\/\/[^/]+/i.exec(settings.baseUrl ?? '')?.[0] ?? '',
  };
}

function labelsIn(collections: unknown): readonly string[] {
  return typeof collections === 'object' && collections !== null ? Object.keys(collections) : [];
}

/** As Ruby writes a moment: `2024-06-10 00:00:00 +0000`. */
function rubyDate({ instant, offset }: PostDate): string {
  const local = new Date(instant + offset * 60_000).toISOString();
  const minutes = Math.abs(offset);
  const zone = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
  const sign = offset < 0 ? '-' : '+';
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${sign}${zone.join('')}`;
}
