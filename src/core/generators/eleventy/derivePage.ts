import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { say } from '../../message.ts';
import type { Address, Post } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import type { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import { fileNames } from './fileSlug.ts';
import type { EleventySite } from './openSite.ts';
import { inputPathOf } from './openSite.ts';
import { pageData, textIn, textsIn, titleIn, withPage } from './pageData.ts';
import { pageDate } from './pageDate.ts';
import { pageProblems } from './pageProblems.ts';
import type { Link } from './permalink.ts';
import { linkOf } from './permalink.ts';
import { pagePublication } from './publication.ts';
import { engineOf, extensionOf } from './templateLanguage.ts';

/** The page that a file is. */
export function derivePage(site: EleventySite, file: ContentFile, frontMatter: FrontMatter): Post {
  const path = inputPathOf(site, file.path);
  if (path === undefined) return emptyPost(file, say('Eleventy makes no page of this file.'));
  const ignored = site.isIgnored(file.path);
  if (ignored) return emptyPost(file, ignored.reason, ignored.origin);
  const names = fileNames(path);
  const cascade = pageData(site, file, frontMatter);
  const date = pageDate(cascade.get('date'), file.path);
  const data = withPage(cascade, names, file);
  const link = linkOf(site, data, names, engineOf(file.path, cascade, site.settings));
  return {
    path: file.path,
    kind: isPost(path, cascade, date !== undefined) ? 'post' : 'page',
    publication: pagePublication(site, file.path, data, link),
    address: addressOf(site, link),
    title: nonEmpty(titleIn(cascade)),
    date: date === 'unreadable' ? undefined : date,
    tags: textsIn(cascade, 'tags'),
    categories: [...new Set([...textsIn(cascade, 'categories'), ...textsIn(cascade, 'category')])],
    authors: [...new Set([...textsIn(cascade, 'authors'), ...textsIn(cascade, 'author')])],
    description: nonEmpty(textIn(cascade, 'description')),
    aliases: [],
    language: undefined,
    problems: pageProblems(file, frontMatter, { hasBadDate: date === 'unreadable', link }),
  };
}

const POSTS_FOLDER = /(?:^|\/)(?:_?posts?|blogs?|articles?|news|journal|notes|_?drafts?)\//i;

/**
 * Eleventy does not tell posts from other pages. What has a date, a tag that sites use for posts, or
 * lies where posts usually do, is taken for one.
 */
function isPost(path: string, data: ScriptRecord, isDated: boolean): boolean {
  if (isDated || textsIn(data, 'tags').some((tag) => /^(?:posts?|blog|articles?)$/i.test(tag))) {
    return true;
  }
  const isFoldersOwn = /^(?:[^/]+\/)?(?:index\.\w+|([^/]+)\/\1\.\w+)$/.test(path);
  return extensionOf(path) === 'md' && POSTS_FOLDER.test(path) && !isFoldersOwn;
}

/** Page addresses lack the path under which the site is served, which links get. */
function addressOf({ settings }: EleventySite, link: Link): Address {
  const { input, basePath } = settings;
  if (isUnknown(input)) return { known: false, reason: sayUnknown('dir.input', input) };
  if (isUnknown(basePath)) return { known: false, reason: sayUnknown('pathPrefix', basePath) };
  switch (link.kind) {
    case 'url':
      return { known: true, path: basePath + link.url.slice(1) };
    case 'unknown':
      return { known: false, reason: link.reason };
    case 'nowhere':
      return { known: false, reason: say('No page is written for it.') };
    case 'invalid':
      return { known: false, reason: say('Its permalink is none that Eleventy takes.') };
  }
}
