import type { Site } from '../generators/generator.ts';
import type { Message } from '../message.ts';
import { say } from '../message.ts';
import type { Post } from './post.ts';

/** Where readers find a post on the web, or why that is not known. */
export type ProductionUrl =
  | { readonly known: true; readonly url: string }
  /** `path` is its address below the site's origin, where at least that is known. */
  | { readonly known: false; readonly path: string | undefined; readonly reason: Message };

/** Said where the base URL is asked for and there is none. */
export const NO_BASE_URL = say('The settings do not say where the site is on the web.');

/** What new sites begin with. */
const PLACEHOLDER =
  /^https?:\/\/(?:(?:[^/]*\.)?example\.(?:com|org|net)|localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/i;

/**
 * Scheme, host and port of a base URL, or why it does not tell where the site is on the web.
 * @param baseUrl `undefined`: the settings have none.
 */
export function siteOrigin(
  baseUrl: string | undefined,
): { readonly origin: string } | { readonly reason: Message } {
  const origin = /^https?:\/\/[^/?#]+/i.exec(baseUrl ?? '')?.[0];
  if (origin === undefined || baseUrl === undefined) {
    return { reason: NO_BASE_URL };
  }
  if (!PLACEHOLDER.test(baseUrl)) return { origin };
  return {
    reason: say(
      'The settings give only a placeholder for where the site is on the web: {0}',
      baseUrl,
    ),
  };
}

/** The address holds the base path already, so only the origin of the base URL is put before it. */
export function productionUrl(
  { address }: Pick<Post, 'address'>,
  { baseUrl }: Pick<Site, 'baseUrl'>,
): ProductionUrl {
  if (!address.known) return { known: false, path: undefined, reason: address.reason };
  const { path } = address;
  const site = siteOrigin(baseUrl);
  if ('reason' in site) return { known: false, path, reason: site.reason };
  return { known: true, url: site.origin + path };
}
