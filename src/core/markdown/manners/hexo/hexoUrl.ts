import type { HexoManner } from './hexoManner.ts';

const ABSOLUTE = /^(https?:\/\/)([^/?#]*)(.*)$/is;

/** An address as hexo-util's `encodeURL` leaves it: one with a host has a path too. */
export function encodeUrl(url: string): string {
  const [, scheme, host, path = ''] = ABSOLUTE.exec(url) ?? [];
  if (scheme === undefined || host === undefined) return url;
  return `${scheme.toLowerCase()}${host.toLowerCase()}${path.startsWith('/') ? '' : '/'}${path}`;
}

/** An address on the site, put below its root. Source: hexo-util/lib/url_for.ts. */
export function urlFor({ root }: HexoManner, url: string): string {
  if (/^(?:#|\/\/|[a-z][a-z\d+.-]*:)/i.test(url)) return url;
  return `${root}${url}`.replace(/\/{2,}/g, '/');
}

/** The host of a link that leaves the site; `undefined` for one that does not. */
function foreignHost({ host: own }: HexoManner, url: string): string | undefined {
  const host = /^(?:https?:)?\/\/([^/?#:]*)/i.exec(url)?.[1]?.toLowerCase();
  return host === undefined || host === own ? undefined : host;
}

/** Whether a link opens in a new window. Source: filter/after_render/external_link.ts. */
export function opensAway(manner: HexoManner, url: string): boolean {
  const host = foreignHost(manner, url);
  return host !== undefined && manner.openedHere?.includes(host) === false;
}
