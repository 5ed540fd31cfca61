import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { offsetAt } from '../../dates/zones.ts';
import { nameOf } from '../../blogs/paths.ts';
import type { Post, PostDate } from '../../posts/post.ts';
import { titleFromSlug } from '../../slugs/jekyllSlug.ts';
import type { ContentFile } from '../generator.ts';
import { dataText, documentData, fieldsOf, isUnreadable } from './documentData.ts';
import { dateInData, dateInName } from './documentDate.ts';
import type { JekyllFile } from './documents.ts';
import type { JekyllSite } from './jekyllSite.ts';
import { documentAddress } from './documentAddress.ts';
import { aliasesIn, commonFields } from './commonFields.ts';
import { documentProblems } from './documentProblems.ts';
import { documentPublication } from './publication.ts';
import { isTruthy, oneOrList, wordsOrList } from './rubyValues.ts';

export type DocumentFile = Exclude<JekyllFile, { readonly type: 'page' }>;

export interface DocumentInput {
  readonly site: JekyllSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly at: DocumentFile;
}

/** What is known of a document before its address is worked out. */
export interface Document extends DocumentInput {
  readonly data: UnknownRecord;
  readonly date: PostDate | undefined;
  /** Why there is no date, where one was given. */
  readonly badDate: 'in-data' | 'in-name' | undefined;
  readonly slug: string | undefined;
  readonly title: string | undefined;
  readonly categories: readonly string[];
}

/** A post, a draft, or a document of another collection. */
export function deriveDocument(input: DocumentInput): Post {
  const document = readDocument(input);
  const { file, site, data, date, title, categories, frontMatter } = document;
  return {
    path: file.path,
    kind: isEntry(document) ? 'post' : 'page',
    publication: documentPublication(document),
    address: documentAddress(document),
    title,
    date,
    tags: isUnreadable(frontMatter) ? [] : tagsIn(data),
    categories,
    ...commonFields(data),
    aliases: aliasesIn(data, site),
    problems: documentProblems(document),
  };
}

/** A document of another collection belongs to the stream of posts when it has a date of its own. */
function isEntry({ at, data, site }: Document): boolean {
  if (at.type !== 'document') return true;
  return 'date' in data || dateInName(nameOf(at.path), site.settings.zone) !== undefined;
}

/**
 * Source: lib/jekyll/document.rb `read`. A front matter that cannot be read takes with it what
 * would have come from the file's name.
 */
function readDocument(input: DocumentInput): Document {
  const { site, frontMatter, at, file } = input;
  const { zone } = site.settings;
  const label = at.collection.label;
  const defaults = site.defaults.valuesFor(pathInCollections(input), label);
  const data = documentData(defaults, fieldsOf(frontMatter), foldersAbove(input));
  const isLost = isUnreadable(frontMatter);
  const named = isLost ? undefined : dateInName(nameOf(at.path), zone);
  const given = dateInData(data, frontMatter, zone);
  const slug = isLost ? undefined : (dataText(data, 'slug') ?? named?.slug ?? baseNameOf(at.path));
  const nameSlug = named?.slug ?? baseNameOf(at.path);
  return {
    ...input,
    data,
    date: given === 'unreadable' ? undefined : (given ?? named?.date ?? timeOf(input, file)),
    badDate: badDateOf(given, named),
    slug,
    title: isTruthy(data['title'])
      ? dataText(data, 'title')
      : isLost
        ? undefined
        : titleFromSlug(nameSlug),
    categories: [...new Set([...oneOrList(data['categories']), ...oneOrList(data['category'])])],
  };
}

function badDateOf(
  given: PostDate | 'unreadable' | undefined,
  named: { readonly date: PostDate | undefined } | undefined,
): Document['badDate'] {
  if (given === 'unreadable') return 'in-data';
  return given === undefined && named && named.date === undefined ? 'in-name' : undefined;
}

/** Drafts are as old as their last change; all else is dated by the clock of the build. */
function timeOf({ site, at }: DocumentInput, file: ContentFile): PostDate | undefined {
  const { zone, time } = site.settings;
  const instant = at.type === 'draft' ? file.modified : time;
  if (instant === undefined) return undefined;
  return { instant, offset: offsetAt(zone, instant), hasTime: true };
}

function tagsIn(data: UnknownRecord): readonly string[] {
  return isTruthy(data['tag']) ? oneOrList(data['tag']) : wordsOrList(data['tags']);
}

/** Folders above `_posts` or `_drafts`; they are categories. */
function foldersAbove(input: DocumentInput): readonly string[] {
  if (input.at.type === 'document') return [];
  const folder = /^(.*?)\/?(?:_posts|_drafts)\//.exec(pathInCollections(input))?.[1] ?? '';
  return folder.split('/').filter((name) => name !== '');
}

/** The path that default scopes are compared with. */
export function pathInCollections({ site, at }: DocumentInput): string {
  const { collectionsFolder } = site.settings;
  const prefix = collectionsFolder === '' ? '' : `${collectionsFolder}/`;
  return at.path.startsWith(prefix) ? at.path.slice(prefix.length) : at.path;
}

/** A file's name without its extension and without dots at its end. */
function baseNameOf(path: string): string {
  return nameOf(path)
    .replace(/\.[^.]+$/, '')
    .replace(/\.+$/, '');
}
