import { percentDecode, percentEncode } from '../shared/percentEncoding.ts';
import type { HexoSettings } from './settings.ts';

/** What JavaScript's `encodeURI` keeps. */
const KEPT = /[\w;,/?:@&=+$\-.!~*'()#]/;

/**
 * The address that links to a path have: below the root, percent-encoded, and shortened where
 * `pretty_urls` says so. Source: hexo-util lib/url_for.ts, lib/encode_url.ts, lib/pretty_urls.ts; backslashes
 * become slashes in JavaScript's `URL` and in hexo lib/hexo/router.ts.
 */
export function siteUrl(path: string, settings: HexoSettings): string {
  const { basePath, keepsIndex, keepsHtml } = settings;
  const whole = `${basePath}/${path}`.replace(/[/\\]+/g, '/');
  const encoded = percentEncode(percentDecode(whole) ?? whole, KEPT);
  const isIndex = encoded.endsWith('index.html');
  if (isIndex) return keepsIndex ? encoded : encoded.slice(0, -'index.html'.length);
  return keepsHtml ? encoded : encoded.replace(/\.html$/, '');
}
