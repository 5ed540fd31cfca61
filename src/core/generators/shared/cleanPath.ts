/**
 * Resolves `.`, `..` and doubled slashes in a path, as Go's `path.Clean` and Ruby's
 * `File.expand_path` do. A leading slash stays; a trailing one goes; `..` does not climb above `/`.
 */
export function cleanPath(path: string): string {
  const isRooted = path.startsWith('/');
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.length > 0 && names.at(-1) !== '..') names.pop();
    else if (!isRooted) names.push(name);
  }
  return (isRooted ? '/' : '') + names.join('/');
}

/** A folder as configured (`./content/`), relative to the site's root: `content`; `''` is the root. */
export function folderPath(configured: string): string {
  return cleanPath(configured).replace(/^\/+/, '');
}
