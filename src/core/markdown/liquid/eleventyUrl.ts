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

/** As `path.normalize` of Node does, for paths with `/`. */
function normalized(path: string): string {
  const isRooted = path.startsWith('/');
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (!isRooted) names.push('..');
  }
  const end = path.endsWith('/') && names.length > 0 ? '/' : '';
  return (isRooted ? '/' : '') + names.join('/') + end || (path.endsWith('/') ? './' : '.');
}
