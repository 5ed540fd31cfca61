import { parentOf } from '../../blogs/paths.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import type { AstroSite } from './openSite.ts';

const IMPORT = /\bimport\s+(?:[\w{}*,\s]+?\s+from\s+)?["']([^"'\n]+\.(?:astro|css))["']/g;
const LINK = /<link\b[^>]*\bhref=["']\/([^"':]+\.css)["']/g;
const DEEPEST = 5;

/**
 * The style sheets that the page of posts, and the templates it is made of, import or link by names
 * that stand there; where none are named, those among the sources.
 */
export async function astroStyles(site: AstroSite): Promise<readonly string[]> {
  const [route] = site.routes;
  const named = route === undefined ? [] : await stylesFrom(site, route.path, DEEPEST);
  const found = [...new Set(named)];
  if (found.length > 0) return found;
  const folder = `${site.settings.sourceFolder}/styles/`;
  return site.folder.paths
    .filter((path) => path.startsWith(folder) && path.endsWith('.css'))
    .sort();
}

async function stylesFrom(
  site: AstroSite,
  path: string,
  depth: number,
): Promise<readonly string[]> {
  const text = depth < 0 ? undefined : await site.folder.read(path);
  if (text === undefined) return [];
  const parts = await Promise.all(
    Array.from(text.matchAll(IMPORT), async ([, name = '']) => {
      const file = fileNamed(site, name, path);
      if (file === undefined) return [];
      return file.endsWith('.css') ? [file] : stylesFrom(site, file, depth - 1);
    }),
  );
  const linked = Array.from(text.matchAll(LINK), ([, name = '']) => name)
    .map((name) => `${site.settings.publicFolder}/${name}`)
    .filter((file) => site.folder.has(file));
  return [...parts.flat(), ...linked];
}

/** A relative path, or one from the folder of the sources under one of its usual names. */
function fileNamed(
  { folder, settings }: AstroSite,
  name: string,
  from: string,
): string | undefined {
  const source = settings.sourceFolder;
  const candidates = name.startsWith('.')
    ? [cleanPath(`${parentOf(from) ?? ''}/${name}`)]
    : [`${source}/${name.replace(/^[~@]\//, '')}`, name.replace(/^\//, '')];
  return candidates.map((path) => path.replace(/^\//, '')).find((path) => folder.has(path));
}
