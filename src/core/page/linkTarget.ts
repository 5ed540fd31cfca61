import { sitePath, type ServedAt } from '../generators/shared/references.ts';
import { percentDecode } from '../generators/shared/percentEncoding.ts';

/** Where a link of a post leads. */
export type LinkTarget =
  /** Out of the site: an address of the web or of mail, whole. */
  | { readonly kind: 'outside'; readonly url: string }
  /** Somewhere in the site. */
  | {
      readonly kind: 'inside';
      /** As written, without query and fragment; what `Site.filesFor` takes. */
      readonly reference: string;
      /** The addresses it may mean, with the base path, best first. */
      readonly addresses: readonly string[];
      /** Without `#`; `undefined` when there is none. */
      readonly fragment: string | undefined;
    }
  /** Of a kind that is never followed. */
  | { readonly kind: 'refused' };

/**
 * What a link means, by the rules of URLs and of the site.
 * @param served `undefined` for a file that is in no blog.
 * @param from Address of the page the link is on, with the base path; `undefined`: not known.
 */
export function linkTarget(
  href: string,
  served: ServedAt | undefined,
  from: string | undefined,
): LinkTarget {
  // eslint-disable-next-line no-control-regex -- what browsers leave out of an address, we do too
  const written = href.replace(/[\u0000-\u001f]/g, '').trim();
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const own = ownPath(path, served, from);
  const inside = (reference: string): LinkTarget => ({
    kind: 'inside',
    reference,
    addresses: own === undefined ? [] : spelledAddresses(own, served?.basePath ?? '/'),
    fragment,
  });
  if (/^(?:https?:)?\/\//i.test(written)) {
    if (own !== undefined) return inside(own);
    return { kind: 'outside', url: written.startsWith('//') ? `https:${written}` : written };
  }
  if (/^mailto:/i.test(written)) return { kind: 'outside', url: written };
  if (/^[a-z][a-z\d+.-]*:/i.test(written) || written === '') return { kind: 'refused' };
  return inside(path);
}

/** The path on the site, without the base path; a URL counts when its host is the site's. */
function ownPath(
  path: string,
  served: ServedAt | undefined,
  from: string | undefined,
): string | undefined {
  return served && sitePath(path, served, from);
}

/** Writers leave out or add the slash and `.html` at the end, and encode or not. */
function spelledAddresses(path: string, basePath: string): readonly string[] {
  const stem = path.replace(/(?:\/index)?\.html?$|\/+$/i, '');
  const decoded = percentDecode(stem) ?? stem;
  const stems = [stem, encodeURI(decoded), decoded].map((form) => basePath.slice(0, -1) + form);
  return [...new Set(stems.flatMap((form) => [`${form}/`, form || '/', `${form}.html`]))];
}
