import { percentDecode } from '../generators/shared/percentEncoding.ts';
import { sitePath, type ServedAt } from '../generators/shared/references.ts';

/** Something a page loads to be shown. */
export interface PageReference {
  readonly kind: 'style' | 'image' | 'media' | 'font';
  /** As written in the page. */
  readonly written: string;
  readonly target: ReferenceTarget;
}

export type ReferenceTarget =
  /**
   * In the site: the path below what the site's root is served from (the output folder), without
   * the base path, query and fragment. Starts with `/`; percent-encoding is not yet undone.
   */
  | { readonly at: 'site'; readonly path: string }
  /** Elsewhere: the whole address. Not to be loaded unless the writer asks for it. */
  | { readonly at: 'web'; readonly url: string };

/** Where a page is, for what its references mean. */
export interface PagePlace {
  readonly served: ServedAt;
  /** Address of the page, with the base path. */
  readonly address: string;
  /** The `href` of the page's `base` element; `undefined` without one. */
  readonly base: string | undefined;
}

/**
 * What an address in a page means, by the rules of URLs; `undefined` for what is no address of a
 * file: fragments, scripts, data.
 */
export function targetOf(reference: string, place: PagePlace): ReferenceTarget | undefined {
  const written = normalized(reference);
  if (written === '' || written.startsWith('#')) return undefined;
  const from = place.base === undefined ? place.address : baseAddress(place.base, place);
  const isWhole = /^(?:https?:)?\/\//i.test(written);
  if (!isWhole && /^[a-z][a-z\d+.-]*:/i.test(written)) return undefined;
  const path = withoutTail(ownAddress(written));
  if (!isWhole && isWholeAddress(from)) return { at: 'web', url: joined(from, written) };
  const own = sitePath(path, place.served, from);
  if (own !== undefined) return { at: 'site', path: own };
  if (!isWhole) return undefined;
  return { at: 'web', url: written.startsWith('//') ? `https:${written}` : written };
}

/**
 * A link's address as the page shall have it: on the site with the base path, elsewhere whole. A
 * link to the page itself stays in it, for another post is shown there. `undefined` for links that
 * are not followed.
 */
export function linkAddress(reference: string, place: PagePlace): string | undefined {
  const written = normalized(reference);
  if (/^(?:mailto|tel):/i.test(written) || written.startsWith('#')) return written;
  const target = targetOf(reference, place);
  if (target?.at !== 'site') return target?.url;
  if (isPageItself(target.path, place)) return /#.*$/s.exec(written)?.[0] ?? '#';
  const tail = /[?#].*$/s.exec(written)?.[0] ?? '';
  const slash = /\/(?:[?#]|$)/.test(written) && !target.path.endsWith('/') ? '/' : '';
  return place.served.basePath.slice(0, -1) + target.path + slash + tail;
}

/** The home page is none: it stands for the address of a page that is not known. */
function isPageItself(path: string, { address, served }: PagePlace): boolean {
  const own = sitePath(address, served, undefined);
  return own !== undefined && stemOf(own) !== '' && stemOf(own) === stemOf(path);
}

function stemOf(path: string): string {
  const stem = path.replace(/(?:\/index)?\.html?$|\/+$/i, '');
  return percentDecode(stem) ?? stem;
}

/** Browsers leave out some characters of an address, and read `\` as `/`. */
function normalized(reference: string): string {
  // eslint-disable-next-line no-control-regex -- what browsers leave out of an address, we do too
  const written = reference.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]+/g, '');
  const [path = '', ...tail] = written.split(/(?=[?#])/);
  const isOpaque = /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(path);
  return (isOpaque ? path : path.replaceAll('\\', '/')) + tail.join('');
}

function withoutTail(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** A page that a development server wrote names that server; it means the site. */
function ownAddress(address: string): string {
  return (
    address.replace(/^(?:https?:)?\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?=[/?#]|$)/i, '') || '/'
  );
}

function baseAddress(base: string, place: PagePlace): string {
  const target = targetOf(base, { ...place, base: undefined });
  if (target === undefined) return place.address;
  return target.at === 'web' ? target.url : place.served.basePath.slice(0, -1) + target.path;
}

function isWholeAddress(address: string): boolean {
  return /^https?:/i.test(address);
}

/** An address that is relative to a page elsewhere. */
function joined(from: string, written: string): string {
  const [, origin = '', path = '/'] = /^(https?:\/\/[^/?#]*)([^?#]*)/i.exec(from) ?? [];
  if (written.startsWith('/')) return origin + written;
  return origin + path.slice(0, path.lastIndexOf('/') + 1) + written;
}
