import { isWithin } from '../blogs/paths.ts';
import type { Site } from '../generators/generator.ts';
import type { Files } from '../ports.ts';

/** More files than this are not looked at, and more paths not listed: no theme has so many. */
const MOST_FILES = 2_000;
const MOST_PATHS = 50_000;

/** Folders in which generators or their themes keep what a page is made of, by their documentation. */
const THEME_FOLDERS =
  /(?:^|\/)(?:themes|layouts?|templates|_layouts|_includes|_sass|sass|components)\//;
/** What new posts are made of, which no page shows. */
const FOR_NEW_POSTS = /(?:^|\/)(?:archetypes|scaffolds)\//;
/** Where the layouts of a site lie among its content. */
const MIXED: ReadonlySet<string> = new Set<Site['generator']>(['eleventy', 'jekyll', 'vitepress']);

export type ThemedSite = Pick<
  Site,
  'generator' | 'contentFolders' | 'outputs' | 'styles' | 'roleOf'
>;

/**
 * When one of the files that a site's pages are made of was changed last, its posts aside: layouts
 * and style sheets. In milliseconds since 1970-01-01T00:00Z; `undefined` when there are none.
 */
export async function newestThemeChange(
  { site, files }: { readonly site: ThemedSite; readonly files: Files },
  signal: AbortSignal,
): Promise<number | undefined> {
  const paths = new Set(site.styles.slice(0, MOST_FILES));
  let listed = 0;
  for await (const batch of files.walk('', (folder) => isSkipped(folder, site), signal)) {
    for (const path of batch) if (paths.size < MOST_FILES && isTheme(path, site)) paths.add(path);
    listed += batch.length;
    if (paths.size >= MOST_FILES || listed >= MOST_PATHS) break;
  }
  let newest: number | undefined;
  for await (const batch of files.readAll([...paths], 1, signal)) {
    for (const file of batch) {
      if ('modified' in file) newest = Math.max(newest ?? file.modified, file.modified);
    }
  }
  return newest;
}

function isSkipped(folder: string, { contentFolders, outputs, generator }: ThemedSite): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  if (name === 'node_modules' || name === 'cache') return true;
  if (name.startsWith('.') && name !== '.vitepress') return true;
  if (outputs.some((output) => output !== '' && isWithin(folder, output))) return true;
  return !MIXED.has(generator) && contentFolders.includes(folder);
}

function isTheme(path: string, site: ThemedSite): boolean {
  if (FOR_NEW_POSTS.test(path)) return false;
  const role = site.roleOf(path);
  return role === 'template' || (role !== 'content' && THEME_FOLDERS.test(path));
}
