import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { nameOf, parentOf } from '../../blogs/paths.ts';
import { say } from '../../message.ts';
import type { Post } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { aliasesIn, commonFields } from './commonFields.ts';
import { outputExtensionOf } from './documentAddress.ts';
import { dataText, fieldsOf } from './documentData.ts';
import { dateInData } from './documentDate.ts';
import { deriveDocument } from './deriveDocument.ts';
import { fileAt } from './documents.ts';
import type { JekyllSite } from './jekyllSite.ts';
import { expandPagePermalink, withStyleEnding } from './permalinks.ts';
import { pagePublication } from './publication.ts';
import { oneOrList } from './rubyValues.ts';
import { below } from '../../blogs/paths.ts';

/** The post that a file is. */
export function deriveFile(site: JekyllSite, file: ContentFile, frontMatter: FrontMatter): Post {
  const path = below(file.path, site.settings.source);
  const at = path === undefined ? undefined : fileAt(path, site.settings, site.takes);
  if (at === undefined) return emptyPost(file, say('Jekyll does not read this file.'));
  if (at.type === 'post' || at.type === 'draft') {
    return deriveDocument({ site, file, frontMatter, at });
  }
  if (!/^---\s*\r?\n/.test(file.text)) {
    return emptyPost(file, say('It has no front matter, so Jekyll copies it as it is.'));
  }
  return at.type === 'document'
    ? deriveDocument({ site, file, frontMatter, at })
    : derivePage({ site, file, frontMatter, path: at.path });
}

interface PageInput {
  readonly site: JekyllSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly path: string;
}

/** A page outside all collections. Source: lib/jekyll/page.rb. */
function derivePage({ site, file, frontMatter, path }: PageInput): Post {
  const own = fieldsOf(frontMatter);
  const data: UnknownRecord = { ...site.defaults.valuesFor(path, 'pages'), ...own };
  // Jekyll gives a page's date no meaning; templates see a bare one as a day in UTC.
  const date = dateInData(data, frontMatter, 'UTC');
  return {
    path: file.path,
    kind: 'page',
    publication: pagePublication(own, site),
    address: { known: true, path: site.settings.basePath.slice(0, -1) + pageUrl(site, data, path) },
    title: dataText(data, 'title'),
    date: date === 'unreadable' ? undefined : date,
    tags: oneOrList(data['tags']),
    categories: oneOrList(data['categories']),
    ...commonFields(data),
    aliases: aliasesIn(data, site),
    problems: [...file.problems, ...frontMatter.problems],
  };
}

function pageUrl({ settings }: JekyllSite, data: UnknownRecord, path: string): string {
  const outputExtension = outputExtensionOf(path, settings);
  const baseName = nameOf(path)
    .replace(/\.[^.]+$/, '')
    .replace(/\.+$/, '');
  const pattern =
    dataText(data, 'permalink') ?? patternOf(baseName, outputExtension, settings.permalink);
  const folder = parentOf(path) ?? '';
  return expandPagePermalink(pattern, { path: folder, baseName, outputExtension });
}

function patternOf(baseName: string, outputExtension: string, style: string): string {
  if (!/^\.(?:x?html|htm)$/.test(outputExtension)) return '/:path/:basename:output_ext';
  return baseName === 'index' ? '/:path/' : withStyleEnding('/:path/:basename', style);
}
