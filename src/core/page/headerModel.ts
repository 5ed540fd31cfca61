import type { Site } from '../generators/generator.ts';
import { percentDecode } from '../generators/shared/percentEncoding.ts';
import { say, type Message } from '../message.ts';
import { labelOf, type Post } from '../posts/post.ts';
import { statusAt, type Status } from '../posts/publication.ts';
import { dayOf, directionOf, listOf, localeOf, type Day } from './localeText.ts';

/** What the preview shows around a post's body. */
export interface HeaderModel {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly crumbs: readonly CrumbModel[];
  /** Never empty: the file's name where there is no title. */
  readonly title: string;
  readonly date: Day | undefined;
  /** The authors as a list in the site's language. */
  readonly byline: string | undefined;
  /** `undefined` when there is nothing to read yet. */
  readonly readingTime: Message | undefined;
  readonly tags: readonly string[];
  /** `undefined` for a published post. */
  readonly status: StatusModel | undefined;
}

/** A step on the way to the post. */
export interface CrumbModel {
  readonly label: string;
  /** The address of a page that is a content file; `undefined` where there is none. */
  readonly address: string | undefined;
}

export interface StatusModel {
  readonly kind: Exclude<Status, 'published'>;
  readonly label: Message;
  readonly reasons: readonly Message[];
}

export interface HeaderInput {
  readonly post: Post;
  /** `undefined` for a file in no blog. */
  readonly site: Pick<Site, 'title' | 'basePath' | 'language'> | undefined;
  /** The title of the content file with an address, for the breadcrumbs. */
  readonly titleAt: (address: string) => string | undefined;
  /** What the first breadcrumb is called when the site has no title. */
  readonly home: string;
  /** Minutes it takes to read the body; 0 when it is empty. */
  readonly minutes: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

const STATUS_LABELS: Readonly<Record<StatusModel['kind'], Message>> = {
  draft: say('Draft'),
  scheduled: say('Scheduled'),
  expired: say('Expired'),
  excluded: say('Not published'),
};

export function headerModel(input: HeaderInput): HeaderModel {
  const { post, site, minutes, now } = input;
  const language = localeOf(post.language ?? site?.language ?? 'en');
  const { status, reasons } = statusAt(post.publication, now);
  return {
    language,
    direction: directionOf(language),
    crumbs: site ? crumbsOf(input, site) : [],
    title: labelOf(post),
    date: post.date && dayOf(post.date, language),
    byline: post.authors.length > 0 ? listOf(post.authors, language) : undefined,
    readingTime: minutes > 0 ? say('{0} min read', minutes) : undefined,
    tags: [...new Set([...post.categories, ...post.tags])],
    status:
      status === 'published' ? undefined : { kind: status, label: STATUS_LABELS[status], reasons },
  };
}

/** Home, the sections in the post's address, the post. Numbers (years, months) say no section. */
function crumbsOf(
  { post, titleAt, home }: HeaderInput,
  site: NonNullable<HeaderInput['site']>,
): readonly CrumbModel[] {
  const step = (address: string, label: string): CrumbModel => {
    const title = titleAt(address);
    return { label, address: title === undefined ? undefined : address };
  };
  const crumbs = [step(site.basePath, filled(site.title) ?? home)];
  let address = site.basePath;
  for (const name of sectionsOf(post, site.basePath)) {
    address += `${name}/`;
    if (/^\d+$/.test(name)) continue;
    crumbs.push(step(address, filled(titleAt(address)) ?? inWords(name)));
  }
  return [...crumbs, { label: labelOf(post), address: undefined }];
}

function sectionsOf({ address }: Post, basePath: string): readonly string[] {
  if (!address.known || !address.path.startsWith(basePath)) return [];
  return address.path
    .slice(basePath.length)
    .split('/')
    .filter((name) => name !== '')
    .slice(0, -1);
}

function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** `travel-notes` as a person would write it. */
function inWords(name: string): string {
  const words = (percentDecode(name) ?? name).replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
