import { BlogIndex } from '../../../src/core/blogs/blogIndex.ts';
import { excerptOf } from '../../../src/core/excerpts/excerptOf.ts';
import { readText } from '../../../src/core/excerpts/readText.ts';
import { isoWithOffset } from '../../../src/core/dates/isoWithOffset.ts';
import type { UnknownRecord } from '../../../src/core/frontMatter/unknownData.ts';
import { asText, asTexts } from '../../../src/core/frontMatter/unknownData.ts';
import type { ContentFile, Site } from '../../../src/core/generators/generator.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import type { Files, TruthRow } from './truthKit.ts';
import { contentFile } from './truthKit.ts';

export interface CompareOptions {
  readonly now: number;
  /** When the kit's files were last changed. */
  readonly modified: number;
  /** Whether the truth's addresses lack the path of the base URL. */
  readonly withoutBasePath?: boolean;
  /** Whether beginnings of posts are compared. */
  readonly excerpts: boolean;
  /** Whether the truth tells moments only, not the offset in which the generator sees them. */
  readonly inUtc?: boolean;
  /**
   * What the truth knows of posts that are not published: all; that they are `hidden`, and where
   * they will be; or only that they are not `readable`.
   */
  readonly unpublished: 'all' | 'hidden' | 'readable';
}

/** What is said of a file. Only what the truth speaks of is compared. */
type Said = UnknownRecord;

/**
 * What we say of the files that the truth speaks of and what the truth says, as two like objects:
 * path to fields.
 */
export function sayings(
  site: Site,
  files: Files,
  rows: ReadonlyMap<string, TruthRow>,
  options: CompareOptions,
): {
  readonly ours: Readonly<Record<string, Said>>;
  readonly truth: Readonly<Record<string, Said>>;
} {
  const index = indexOf(site, files, options.modified);
  const ours: Record<string, Said> = {};
  const truth: Record<string, Said> = {};
  for (const [file, row] of rows) {
    const post = index.post(file);
    const begun =
      post && options.excerpts
        ? excerptsOf(site, contentFile(files, file, options.modified), row)
        : undefined;
    const wanted = { ...fromTruth(row, options), ...begun?.truth };
    const said: Said = post
      ? { ...fromPost(site, post, options), ...begun?.ours }
      : { status: 'excluded', isReadable: false };
    truth[file] = wanted;
    ours[file] = Object.fromEntries(Object.keys(wanted).map((key) => [key, said[key]]));
  }
  return { ours, truth };
}

/** Posts that try the Markdown engine itself: how their text reads is for the preview's tests. */
const ABOUT_MARKDOWN = /(?:^|[/-])(?:md|attrs)-/;
const TEMPLATE_CODE = /\{[{%]/;

/** The beginning of a post for lists, where its text is not what templates make of it. */
function excerptsOf(
  site: Site,
  file: ContentFile,
  row: TruthRow,
): { readonly ours: Said; readonly truth: Said } | undefined {
  const html = asText(row['summary'] ?? row['excerpt']);
  // Of reStructuredText, which docutils reads, we tell none.
  if (html === undefined || site.excerpts === undefined || file.path.endsWith('.rst'))
    return undefined;
  if (ABOUT_MARKDOWN.test(file.path) || TEMPLATE_CODE.test(file.text)) return undefined;
  const text = excerptOf(site, file)?.text ?? '';
  return { ours: { excerpt: text }, truth: { excerpt: readText(html) } };
}

/** All posts of a site, as they are kept: each compared with the others. */
export function indexOf(site: Site, files: Files, modified: number): BlogIndex {
  const index = new BlogIndex('', site);
  const paths = [...files.keys()].filter((path) => site.roleOf(path) === 'content');
  index.apply(paths.map((path) => ({ path, file: contentFile(files, path, modified) })));
  return index;
}

const UTC = { offset: 0 };

const WITHOUT_PAGE = ['excluded', 'static', 'redirect'];

function fromTruth(row: TruthRow, { unpublished }: CompareOptions): Said {
  const status = asText(row['status']) ?? '';
  // Which of those that share an address is written hangs on the order of the build.
  if (status === 'collision') return { clashes: true };
  const isReadable = status === 'published';
  if (unpublished === 'readable' && !isReadable) return { isReadable };
  if (WITHOUT_PAGE.includes(status)) return { status: 'excluded' };
  // Of a post without a layout the truth knows only which file was written.
  if (row['noLayout'] === true) return { status };
  const needs = asTexts(row['needs']).map((need) => (need === 'unpublished' ? 'draft' : need));
  const address = asText(row['urlIfBuilt'] ?? row['url']);
  return {
    ...(unpublished === 'hidden' ? { isHidden: !isReadable } : { status }),
    ...('needs' in row && unpublished === 'all' ? { needs: [...new Set(needs)].sort() } : {}),
    ...(address === undefined ? {} : { address: stable(address) ?? 'unknown' }),
    title: asText(row['title']) ?? '',
    ...('date' in row ? { date: normalDate(asText(row['date'])) } : {}),
    ...('tags' in row ? { tags: asTexts(row['tags']) } : {}),
    ...('unlisted' in row ? { unlisted: row['unlisted'] } : {}),
    categories: asTexts(row['categories']),
    aliases: [...asTexts(row['aliases'])].sort(),
  };
}

function fromPost(site: Site, post: Post, options: CompareOptions): Said {
  const { status } = statusAt(post.publication, options.now);
  const standing = post.publication.holds.filter(
    (hold) => statusAt({ holds: [hold], unlisted: false }, options.now).status !== 'published',
  );
  const short = (address: string) => address.slice(site.basePath.length - 1);
  const address = post.address.known ? post.address.path : 'unknown';
  return {
    status,
    isReadable: status === 'published',
    isHidden: status !== 'published' && status !== 'excluded',
    needs: [...new Set(standing.map(({ kind }) => kind))].sort(),
    address: options.withoutBasePath && post.address.known ? short(address) : address,
    title: post.title ?? '',
    date: post.date && normalDate(isoWithOffset({ ...post.date, ...(options.inUtc ? UTC : {}) })),
    tags: post.tags,
    unlisted: post.publication.unlisted,
    categories: post.categories,
    aliases: post.aliases.map(short).sort(),
    clashes: post.problems.some(({ code }) => code === 'address-clash'),
  };
}

/** A text unless it holds what hangs on when a file was made, which the truth writes `<…>`. */
function stable(text: string): string | undefined {
  return text.includes('<') ? undefined : text;
}

/**
 * One spelling for a moment and its offset, to the second; the year 1 is Hugo's way to say that
 * there is none.
 */
function normalDate(date: string | undefined): string | undefined {
  if (date === undefined || date.startsWith('0001-01-01')) return undefined;
  return stable(date)?.replace('.000', '').replace(/Z$/, '+00:00');
}
