/** The folders that a content file lies in, outermost first; a bundle's own folder does not count. */
export function contentFolders(path: string): readonly string[] {
  const names = path.split('/');
  const isBundle = /^_?index\.[^.]+$/.test(names.at(-1) ?? '');
  return names.slice(0, isBundle ? -2 : -1);
}
