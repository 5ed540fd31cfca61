import { cleanPath } from '../../generators/shared/cleanPath.ts';

/**
 * What the filter `url` of Eleventy writes: an address from the root below the path under which the
 * site is served. Source: src/Filters/Url.js.
 */
export function belowPrefix(url: string, prefix: string): string {
  if (/^[a-z][\w+.-]*:/i.test(url) || (url.startsWith('//') && url !== '//')) return url;
  const root = normalized(`/${prefix}/`);
  const path = normalized(url);
  if (path === '/' || path === root) return root;
  return path.startsWith('/') ? normalized(`${root}/${url}`) : path;
}

/** As `path.normalize` of Node does, for paths with `/`: a slash at the end stays. */
function normalized(path: string): string {
  const clean = cleanPath(path) || '.';
  return path.endsWith('/') && clean !== '/' ? `${clean}/` : clean;
}
