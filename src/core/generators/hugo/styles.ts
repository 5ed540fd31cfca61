import { asList, asRecord, asText } from '../../frontMatter/unknownData.ts';
import { join } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';
import type { TemplateReader } from '../shared/linkedStyles.ts';
import { linkedStyles } from '../shared/linkedStyles.ts';
import type { HugoSite } from './hugoSite.ts';

const BASES = [
  'baseof.html',
  '_default/baseof.html',
  '_default/single.html',
  'single.html',
  'index.html',
];

/**
 * The style sheets of a site: those that its base template (own, or the theme's) names, then those
 * named in the configuration's `params`; where none are named, all of the static folders, the
 * theme's first. What is made from Sass is not there before a build.
 */
export async function hugoStyles(site: HugoSite): Promise<readonly string[]> {
  const { folder, configuration } = site;
  const start = layoutFolders(site)
    .flatMap((layouts) => BASES.map((base) => join(layouts, base)))
    .find((path) => folder.has(path));
  const named = start === undefined ? [] : await linkedStyles(start, readerOf(site));
  const names = [...named, ...styleNamesIn(configuration.data['params'])];
  const files = names.flatMap((name) => fileNamed(name, site) ?? []);
  return files.length > 0 ? [...new Set(files)] : allStyles(site);
}

function readerOf({ folder, ...site }: HugoSite): TemplateReader {
  return {
    syntax: {
      inclusion: /\bpartial(?:Cached)?\s+["`]([^"`]+)["`]|\btemplate\s+"([^"]+\.html)"/g,
      filesOf: (name) => {
        const file = /\.\w+$/.test(name) ? name : `${name}.html`;
        const bare = file.replace(/^partials\//, '');
        return layoutFolders(site).flatMap((layouts) => [
          join(layouts, `partials/${bare}`),
          join(layouts, `_partials/${bare}`),
        ]);
      },
    },
    read: (path) => (folder.has(path) ? folder.read(path) : Promise.resolve(undefined)),
  };
}

function layoutFolders(site: Pick<HugoSite, 'mounts' | 'themes'>): readonly string[] {
  return [
    ...site.mounts.layouts.map(({ source }) => source),
    ...site.themes.map((theme) => join(theme, 'layouts')),
  ];
}

/** Folders whose files a name may mean, the site's own before the themes'. */
function styleFolders({ mounts, themes }: HugoSite): readonly string[] {
  return [
    ...mounts.static.map(({ source }) => source),
    ...mounts.assets.map(({ source }) => source),
    ...themes.flatMap((theme) => [join(theme, 'static'), join(theme, 'assets')]),
  ];
}

function fileNamed(name: string, site: HugoSite): string | undefined {
  const path = name.replace(/^[./]+/, '');
  return styleFolders(site)
    .map((folder) => join(folder, path))
    .find((file) => site.folder.has(file));
}

/** Texts that end in `.css`, wherever in the parameters. */
function styleNamesIn(params: unknown): readonly string[] {
  const record = asRecord(params);
  if (record) return Object.values(record).flatMap(styleNamesIn);
  if (Array.isArray(params)) return asList(params).flatMap(styleNamesIn);
  const text = asText(params);
  return text !== undefined && /^[^:]+\.css$/.test(text) ? [text] : [];
}

function allStyles({ folder, mounts, themes }: HugoSite): readonly string[] {
  const folders = [
    ...themes.map((theme) => join(theme, 'static')).reverse(),
    ...mounts.static.map(({ source }) => source),
  ];
  return folders.flatMap((root) => cssBelow(folder, root));
}

function cssBelow(folder: SiteFolder, root: string): readonly string[] {
  return folder.paths.filter((path) => path.startsWith(`${root}/`) && path.endsWith('.css')).sort();
}
