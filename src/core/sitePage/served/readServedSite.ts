import type { Site } from '../../generators/generator.ts';
import { say, type Message } from '../../message.ts';
import type { Files } from '../../ports.ts';
import type { Post } from '../../posts/post.ts';
import { statusAt } from '../../posts/publication.ts';
import { decodeText } from '../../text/decodeText.ts';
import { ENOUGH, nearestFirst, sourceText, type BuiltPost } from '../builtPosts.ts';
import { readSample } from '../design.ts';
import type { PageReference } from '../pageReference.ts';
import { shellOf } from '../sitePageShell.ts';
import type { Fetched, Fetcher, NotFetched } from './fetcher.ts';
import { ServedFiles } from './servedFiles.ts';
import { isOnThisComputer, type ServerAddress } from './serverAddress.ts';

/** So many posts are asked for until enough have a page. */
const TRIED = 20;
/** A page larger than this, in bytes, is not taken. */
const LARGEST_PAGE = 2_000_000;
/** So many requests run at once. */
const AT_ONCE = 6;

export interface ServedRequest {
  readonly site: Site;
  readonly posts: readonly Post[];
  readonly files: Files;
  /** The post to show: its own page and those of its neighbours are asked for. */
  readonly target: Post;
  readonly address: ServerAddress;
  readonly fetch: Fetcher;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Whether the address of a post that readers cannot see may be asked for. */
  readonly asksForDrafts: boolean;
}

/** Pages of a site as a server gave them, with all they load. Nothing is asked for again. */
export interface ServedSite {
  readonly posts: readonly BuiltPost[];
  /** What a page loads a path of the site from. */
  urlOf(path: string): string | undefined;
}

/** Asks a server for the pages of some posts and for what those load. */
export async function readServedSite(
  request: ServedRequest,
): Promise<ServedSite | { readonly reason: Message }> {
  const { site, fetch, address } = request;
  const pages = await readPages(request);
  if ('failure' in pages) return { reason: reasonOf(pages, address) };
  const files = new ServedFiles(fetch, pages.prefix);
  const references = pages.posts.flatMap((built) => referencesOf(site, built));
  const sheetsFirst = references.sort((a, b) => rank(a) - rank(b));
  await inTurns(sheetsFirst, (reference) => files.read(reference));
  return { posts: pages.posts, urlOf: (path) => files.urlOf(path) };
}

function rank({ kind }: PageReference): number {
  return kind === 'style' ? 0 : kind === 'font' ? 1 : 2;
}

interface Pages {
  readonly posts: readonly BuiltPost[];
  /** Under which path the server has the site, without a slash at the end. */
  readonly prefix: string;
}

async function readPages(request: ServedRequest): Promise<Pages | NotFetched> {
  const { posts, target, site, now, asksForDrafts } = request;
  const isAsked = (post: Post): boolean =>
    asksForDrafts || statusAt(post.publication, now).status === 'published';
  const asked = nearestFirst(posts, target).filter(isAsked).slice(0, TRIED);
  const base = site.basePath.slice(0, -1);
  let first: NotFetched | undefined;
  // Some servers leave out the path under which the site will be.
  for (const prefix of new Set([base, ''])) {
    const found: BuiltPost[] = [];
    for (let at = 0; at < asked.length && found.length < ENOUGH; at += AT_ONCE) {
      const some = asked.slice(at, Math.min(at + AT_ONCE, at + ENOUGH - found.length));
      const answers = await Promise.all(some.map((post) => readPage(post, prefix, request)));
      for (const answer of answers) {
        if (!('failure' in answer)) found.push(answer);
        else if (isFinal(answer)) return answer;
        else first ??= answer;
      }
    }
    if (found.length > 0) return { posts: found, prefix };
  }
  return first ?? { failure: 'status', status: 404 };
}

/** Whether there is no use in asking for more. */
function isFinal({ failure }: NotFetched): boolean {
  return failure === 'unreachable' || failure === 'slow' || failure === 'cancelled';
}

async function readPage(
  post: Post,
  prefix: string,
  { site, fetch, files, now }: ServedRequest,
): Promise<BuiltPost | NotFetched> {
  const { address } = post;
  if (!address.known) return MISSING;
  const path = address.path.slice(site.basePath.length - 1);
  const answer = await fetch(prefix + path, LARGEST_PAGE);
  if ('failure' in answer) return answer;
  const text = isPage(answer) ? await sourceText(files, post.path) : undefined;
  if (text === undefined) return MISSING;
  const html = decodeText(answer.bytes, { isWhole: true }).text;
  return { post, text, path, html, modified: now };
}

const MISSING: NotFetched = { failure: 'status', status: 404 };

function isPage({ type, bytes }: Fetched): boolean {
  return bytes.length > 0 && (type === '' || /^(?:text\/html|application\/xhtml\+xml)$/.test(type));
}

/** What the whole page loads, the body included: images there may be made by the generator. */
function referencesOf(site: Site, built: BuiltPost): readonly PageReference[] {
  // Only what the page loads is asked, and that no other post decides.
  const read = readSample({ site, posts: [] }, built, undefined);
  if (!read) return [];
  const { address } = built.post;
  return shellOf({
    ...{ page: read.page, donor: read.donor, path: built.path, served: site },
    match: undefined,
    address: address.known ? address.path : site.basePath,
  }).references;
}

async function inTurns<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    await Promise.all(items.slice(at, at + AT_ONCE).map(run));
  }
}

function reasonOf(failed: NotFetched, address: ServerAddress): Message {
  const { name } = address;
  switch (failed.failure) {
    case 'unreachable':
      return isOnThisComputer(address)
        ? say('Nothing answers at {0}. Is the server running?', name)
        : say('Nothing answers at {0}.', name);
    case 'slow':
      return say('{0} took too long to answer.', name);
    case 'large':
      return say('The pages at {0} are too large to show a post in.', name);
    case 'elsewhere':
      return say('{0} sends its readers to another address, which is not asked.', name);
    case 'cancelled':
      return say('Reading from {0} was stopped.', name);
    case 'status':
      return say(
        '{0} has no page for the posts of this blog: it answered {1}.',
        name,
        failed.status,
      );
  }
}
