import { parseJsDate } from '../../dates/jsDate.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { say } from '../../message.ts';
import type { Post, PostDate } from '../../posts/post.ts';
import type { Hold, HoldOrigin, Publication } from '../../posts/publication.ts';
import type { ContentFile } from '../generator.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { SAYS_DRAFT } from '../shared/saidHolds.ts';
import { at } from '../scriptConfig/scriptValues.ts';
import type { Typed } from '../shared/typedFields.ts';
import { typedFields } from '../shared/typedFields.ts';
import { authorsOf } from './authors.ts';
import type { BlogFileName } from './blogFileName.ts';
import { blogFileName } from './blogFileName.ts';
import { contentAddress, hasNumberPrefixes } from './contentAddress.ts';
import { contentProblems } from './contentProblems.ts';
import { titledBody } from './contentTitle.ts';
import { docName } from './docSlug.ts';
import { excerptOf } from './excerpt.ts';
import { booleanIn, textIn } from './frontMatterRules.ts';
import type { DocusaurusSite } from './openSite.ts';
import type { Place } from './places.ts';
import { tagsOf } from './tags.ts';

/** A file of content, read: what all that is said of it is made from. */
export interface Content {
  readonly site: DocusaurusSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly place: Place;
  readonly fields: Readonly<Record<string, Typed>>;
  readonly name: BlogFileName;
}

/** The post, or page, that a file is. */
export function deriveContent(
  site: DocusaurusSite,
  place: Place,
  file: ContentFile,
  frontMatter: FrontMatter,
): Post {
  if (place.isExcluded) {
    return emptyPost(
      file,
      say('The settings of the site leave this file out by its name.'),
      EXCLUDED,
    );
  }
  const fields = typedFields(frontMatter);
  const content = { site, place, file, frontMatter, fields, name: blogFileName(place.path) };
  const body = titledBody(file.text.slice(frontMatter.bodyStart));
  const isBlog = place.plugin.kind === 'blog';
  return {
    path: file.path,
    kind: isBlog ? 'post' : 'page',
    publication: publicationOf(content),
    address: contentAddress(content),
    title: titleOf(content, body.title),
    date: isBlog ? dateOf(content) : undefined,
    tags: tagsOf(content),
    categories: [],
    authors: isBlog ? authorsOf(content) : [],
    description: textIn(fields['description']) ?? excerptOf(body.rest),
    aliases: [],
    language: site.settings.locales.all.length > 1 ? place.locale.key : undefined,
    problems: contentProblems(content),
  };
}

const EXCLUDED: HoldOrigin = { in: 'configuration', keys: ['exclude'] };

/** Drafts are drafts only in what is built for readers. Source: utils/src/contentVisibilityUtils.ts. */
function publicationOf({ fields, place }: Content): Publication {
  const holds: readonly Hold[] = booleanIn(fields['draft']) === true ? [SAYS_DRAFT] : [];
  const unlisted = booleanIn(fields['unlisted']) === true;
  const { options } = place.plugin;
  const isProcessed = place.plugin.kind === 'blog' && at(options, 'processBlogPosts') !== undefined;
  if (!isProcessed) return { holds, unlisted };
  const note = say('Code of the site (processBlogPosts) may leave posts out.');
  return { holds, unlisted, note };
}

function titleOf(
  { fields, name, place }: Content,
  heading: string | undefined,
): string | undefined {
  const title = textIn(fields['title']) ?? heading;
  if (title !== undefined || place.plugin.kind === 'pages') return title;
  if (place.plugin.kind === 'blog') return name.text;
  return textIn(fields['id']) ?? docName(place.path, hasNumberPrefixes(fields));
}

/**
 * The field, else the date in the path, always in UTC. Where there is neither Docusaurus asks git
 * or the disk when the file was made, which is not for a writer to see.
 */
function dateOf({ fields, name }: Content): PostDate | undefined {
  const written = fields['date'];
  if (written instanceof Date) return dateAt(written.getTime());
  if (typeof written === 'string' && written !== '') return dateAt(parseJsDate(`${written}Z`));
  return name.date === undefined ? undefined : dateAt(parseJsDate(`${name.date}Z`));
}

function dateAt(instant: number): PostDate | undefined {
  if (Number.isNaN(instant)) return undefined;
  return { instant, offset: 0, hasTime: instant % 86_400_000 !== 0 };
}
