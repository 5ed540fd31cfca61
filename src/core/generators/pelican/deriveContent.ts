import { PELICAN_FENCES } from '../../frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import { say, type Message } from '../../message.ts';
import type { Post, PostDate } from '../../posts/post.ts';
import type { Hold } from '../../posts/publication.ts';
import type { ContentFile } from '../generator.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { contentAddress, isUnwritten, type Addressed } from './contentAddress.ts';
import { contentProblems } from './contentProblems.ts';
import { markupOf } from './markup.ts';
import { dateOf, metadataOf, type Dated, type Metadata } from './metadata.ts';
import type { PelicanSite } from './pelicanSite.ts';
import { kindAt, text } from './settings.ts';

const NO_HEADER = readFrontMatter('', PELICAN_FENCES, true);

/** reStructuredText and HTML have their fields elsewhere, see `metadata.ts`. */
function isHeaded(path: string): boolean {
  return markupOf(path) === 'markdown';
}

/** What is known of a content file before its address is worked out. */
export interface Content {
  readonly site: PelicanSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly kind: 'post' | 'page';
  readonly metadata: Metadata;
  readonly title: string | undefined;
  readonly date: Dated;
  /** In small letters; `published` when nothing says otherwise. */
  readonly status: string;
}

/** The post or page that a content file is. */
export function deriveContent(
  site: PelicanSite,
  file: ContentFile,
  frontMatter: FrontMatter,
): Post {
  const kind = kindAt(file.path, site.settings, site.places);
  if (kind === undefined) return emptyPost(file, say('It lies in no folder of posts or pages.'));
  const content = readContent(site, file, isHeaded(file.path) ? frontMatter : NO_HEADER, kind);
  const { metadata, title, date } = content;
  const addressed = addressedOf(content);
  return {
    path: file.path,
    kind,
    publication: {
      holds: holdsOf(content, isUnwritten(site, addressed)),
      unlisted: content.status === 'hidden',
    },
    address: contentAddress(site, addressed),
    title,
    date: isDate(date) ? date : undefined,
    tags: listIn(metadata, 'tags'),
    categories: categoryIn(metadata),
    authors: authorsOf(content),
    description: textIn(metadata, 'summary'),
    aliases: [],
    language: textIn(metadata, 'lang'),
    problems: contentProblems(content),
  };
}

function readContent(
  site: PelicanSite,
  file: ContentFile,
  frontMatter: FrontMatter,
  kind: Content['kind'],
): Content {
  const metadata = metadataOf(site, file, frontMatter);
  return {
    site,
    file,
    frontMatter,
    kind,
    metadata,
    title: textIn(metadata, 'title'),
    date: dateOf(site, file, metadata),
    status: (textIn(metadata, 'status') ?? 'published').trim().toLowerCase(),
  };
}

function addressedOf({ file, kind, status, title, date, metadata }: Content): Addressed {
  return {
    path: file.path,
    kind,
    isDraft: status === 'draft',
    title: title ?? '',
    date: date === 'unreadable' ? undefined : date,
    metadata,
  };
}

function isDate(date: Dated): date is PostDate {
  return typeof date === 'object';
}

/** Source: pelican/contents.py `is_valid` and `Article`, pelican/generators.py. */
function holdsOf(content: Content, isUnwritten: boolean): readonly Hold[] {
  const left = leftOut(content);
  if (left !== undefined) return [{ kind: 'excluded', ...left }];
  if (isUnwritten) {
    return [UNWRITTEN];
  }
  const { status, date, kind, site } = content;
  const draft: Hold = {
    kind: 'draft',
    reason: say('It says Status: draft. Pelican writes it among the drafts and lists it nowhere.'),
    origin: { in: 'post', keys: ['Status'], end: 'published' },
  };
  const isHeld = kind === 'post' && isDate(date) && site.settings('WITH_FUTURE_DATES') === false;
  return [...(status === 'draft' ? [draft] : []), ...(isHeld ? [scheduledFor(date)] : [])];
}

const UNWRITTEN: Hold = {
  kind: 'excluded',
  reason: say('The settings of the site write no such pages.'),
  origin: { in: 'configuration', keys: [] },
};

function scheduledFor({ instant }: PostDate): Hold {
  const reason = say('Its date lies ahead.');
  return { kind: 'scheduled', until: instant, reason, origin: { in: 'post', keys: ['Date'] } };
}

/** Why Pelican passes over a file; `undefined` when it does not. */
function leftOut({
  title,
  date,
  kind,
  status,
}: Content): Pick<Hold, 'reason' | 'origin'> | undefined {
  const by = (key: string, reason: Message) =>
    ({ reason, origin: { in: 'post', keys: [key] } }) as const;
  if (title === undefined) return by('Title', say('Pelican leaves it out: it has no title.'));
  if (date === 'unreadable') {
    return by('Date', say('Pelican leaves it out: it cannot read its date.'));
  }
  if (kind === 'post' && date === undefined && status !== 'draft') {
    return by('Date', say('Pelican leaves it out: it has no date.'));
  }
  if (status === 'skip') return by('Status', say('It says Status: skip.'));
  if (!['published', 'hidden', 'draft'].includes(status)) {
    return by('Status', say('Pelican leaves it out: it knows no status “{0}”.', status));
  }
  return undefined;
}

function textIn(metadata: Metadata, name: string): string | undefined {
  const value = metadata.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** Between semicolons if there are any, else between commas; each once. */
function listIn(metadata: Metadata, name: string): readonly string[] {
  const written = textIn(metadata, name) ?? '';
  const items = written.split(written.includes(';') ? ';' : ',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

/** A post has one, commas or not. */
function categoryIn(metadata: Metadata): readonly string[] {
  const category = textIn(metadata, 'category')?.trim();
  return category ? [category] : [];
}

function authorsOf({ metadata, site }: Content): readonly string[] {
  if (metadata.has('authors')) return listIn(metadata, 'authors');
  const usual = text(site.settings, 'AUTHOR');
  return [textIn(metadata, 'author') ?? (isUnknown(usual) ? '' : usual)].filter(
    (author) => author !== '',
  );
}
