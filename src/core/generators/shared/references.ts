import { cleanPath } from './cleanPath.ts';
import { percentDecode } from './percentEncoding.ts';

/** Where a site is served. */
export interface ServedAt {
  /** Absolute, ending in `/`. */
  readonly baseUrl: string | undefined;
  /** Starts and ends with `/`. */
  readonly basePath: string;
}

/**
 * The path on the site that a reference leads to, without the site's base path and still
 * percent-encoded: `/img/x.png`. `undefined` for references that leave the site, that go nowhere
 * (`#top`), and for relative ones from a page without a known address.
 * @param from Address of the page that refers, with the base path.
 */
export function sitePath(
  reference: string,
  served: ServedAt,
  from: string | undefined,
): string | undefined {
  const path = withoutOrigin(reference, served.baseUrl);
  if (path === undefined || /^(?:$|[#?])/.test(path)) return undefined;
  if (path.startsWith('/')) return withoutBase(cleanPath(path), served.basePath);
  if (from === undefined) return undefined;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return withoutBase(cleanPath(folder + path), served.basePath);
}

/** Whether a reference counts from the page's own place: no scheme, no leading slash. */
export function isRelative(reference: string): boolean {
  return reference !== '' && !/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(reference);
}

/** The reference without scheme and host when those are the site's own. */
function withoutOrigin(reference: string, baseUrl: string | undefined): string | undefined {
  const match = /^(?:[a-z][a-z\d+.-]*:)?\/\/([^/]*)(.*)$/is.exec(reference);
  if (match === null) return /^[a-z][a-z\d+.-]*:/i.test(reference) ? undefined : reference;
  const [, host = '', path = ''] = match;
  const own = /^[a-z]+:\/\/([^/]*)/i.exec(baseUrl ?? '')?.[1];
  return host.toLowerCase() === own?.toLowerCase() ? path || '/' : undefined;
}

function withoutBase(path: string, basePath: string): string {
  if (`${path}/` === basePath) return '/';
  return path.startsWith(basePath) ? path.slice(basePath.length - 1) : path;
}

/**
 * The ways in which the file's name may be spelt that a reference means: percent-encoding undone or
 * taken as it is, accents composed or not. The likeliest first.
 */
export function spellings(path: string): readonly string[] {
  const decoded = percentDecode(path) ?? path;
  const all = [decoded, path].flatMap((form) => [
    form,
    form.normalize('NFC'),
    form.normalize('NFD'),
  ]);
  return [...new Set(all)];
}
