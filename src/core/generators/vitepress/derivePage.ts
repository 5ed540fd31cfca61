import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asText, asTexts } from '../../frontMatter/unknownData.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Address, Post, PostDate } from '../../posts/post.ts';
import type { HoldOrigin, Publication } from '../../posts/publication.ts';
import { parseJsDate } from '../../dates/jsDate.ts';
import type { ContentFile } from '../generator.ts';
import { at, isUnknown } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { known } from '../shared/scriptSettings.ts';
import { typedFields } from '../shared/typedFields.ts';
import type { VitePressSite } from './openSite.ts';
import { pageProblems } from './pageProblems.ts';
import { plainInline } from './plainInline.ts';
import { topHeading } from './topHeading.ts';

const EXCLUDED: HoldOrigin = { in: 'configuration', keys: ['srcExclude'] };

/** The page that a Markdown file is. */
export function derivePage(site: VitePressSite, file: ContentFile, frontMatter: FrontMatter): Post {
  const sourcePath = site.sourcePathOf(file.path);
  if (sourcePath === undefined)
    return emptyPost(file, say('VitePress makes no page of this file.'));
  if (site.isExcluded(sourcePath)) {
    return emptyPost(
      file,
      say('The settings of the site leave this file out by its name.'),
      EXCLUDED,
    );
  }
  if (/\[\w+?\]/.test(sourcePath)) {
    return emptyPost(file, say('It is a pattern from which code makes several pages.'));
  }
  const fields: UnknownRecord = typedFields(frontMatter);
  const date = dateIn(fields);
  return {
    path: file.path,
    kind: isPost(sourcePath, date !== undefined) ? 'post' : 'page',
    publication: publicationOf(site, fields),
    address: pageAddress(site, sourcePath),
    title: titleOf(site, fields, file.text.slice(frontMatter.bodyStart)),
    date,
    tags: [...asTexts(fields['tags']), ...asTexts(fields['tag'])],
    categories: [...asTexts(fields['categories']), ...asTexts(fields['category'])],
    authors: [...asTexts(fields['authors']), ...asTexts(fields['author'])],
    description: asText(fields['description']),
    aliases: [],
    language: languageOf(site, sourcePath),
    problems: pageProblems(site, file, frontMatter, sourcePath),
  };
}

const POSTS_FOLDER = /(?:^|\/)(?:_?posts?|blogs?|articles?|news|journal|notes)\//i;

/**
 * VitePress does not tell posts from other pages. What has a date, or lies where posts usually do, is
 * taken for one; the page that stands for a folder is not.
 */
function isPost(sourcePath: string, isDated: boolean): boolean {
  if (isDated) return true;
  return POSTS_FOLDER.test(sourcePath) && !/^(?:[^/]+\/)?[^/]+\/index\.md$/.test(sourcePath);
}

function publicationOf({ settings }: VitePressSite, fields: UnknownRecord): Publication {
  const note = noteOn(settings.transformPageData !== undefined, fields['draft'] === true);
  return { holds: [], unlisted: false, ...(note ? { note } : {}) };
}

function noteOn(isTransformed: boolean, saysDraft: boolean): Message | undefined {
  if (saysDraft)
    return say('VitePress knows no drafts: it is published although it says draft: true.');
  return isTransformed
    ? say('Code of the site (transformPageData) may change what is shown of it.')
    : undefined;
}

/** Source: src/node/markdown/plugins/link.ts, src/node/build/render.ts. */
function pageAddress({ settings, rewrite }: VitePressSite, sourcePath: string): Address {
  const { base, cleanUrls, sourceFolder } = settings;
  if (isUnknown(base)) return { known: false, reason: sayUnknown('base', base) };
  if (isUnknown(sourceFolder)) return { known: false, reason: sayUnknown('srcDir', sourceFolder) };
  const page = rewrite(sourcePath);
  if (isUnknown(page)) return { known: false, reason: sayUnknown('rewrites', page) };
  const bare = page.replace(/\.md$/, '');
  const folder = /^(|.*\/)index$/.exec(bare)?.[1];
  if (folder !== undefined) return { known: true, path: base + folder };
  if (isUnknown(cleanUrls)) return { known: false, reason: sayUnknown('cleanUrls', cleanUrls) };
  return { known: true, path: `${base}${bare}${cleanUrls ? '' : '.html'}` };
}

/** Source: src/node/markdownToVue.ts `inferTitle`. */
function titleOf(
  { settings }: VitePressSite,
  fields: UnknownRecord,
  body: string,
): string | undefined {
  const hasTypographer = at(settings.markdown, 'typographer') === true;
  const written = fields['title'];
  const title = typeof written === 'string' ? written : topHeading(body);
  return title === undefined ? undefined : plainInline(title, hasTypographer);
}

/** VitePress has no dates; what themes for blogs show is this field. */
function dateIn(fields: UnknownRecord): PostDate | undefined {
  const written = fields['date'];
  const instant =
    written instanceof Date
      ? written.getTime()
      : typeof written === 'string'
        ? parseJsDate(written)
        : NaN;
  if (Number.isNaN(instant)) return undefined;
  return { instant, offset: 0, hasTime: instant % 86_400_000 !== 0 };
}

function languageOf({ settings }: VitePressSite, sourcePath: string): string | undefined {
  if (settings.locales.size < 2) return undefined;
  const [first = ''] = sourcePath.split('/');
  return (
    settings.locales.get(first) ??
    settings.locales.get('root') ??
    known(settings.language, undefined)
  );
}
