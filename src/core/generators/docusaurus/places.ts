import { below, join } from '../../blogs/paths.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { fileGlobs } from '../shared/fileGlobs.ts';
import { known } from '../shared/scriptSettings.ts';
import type { ContentPlugin } from './contentPlugins.ts';
import type { DocusaurusSite } from './openSite.ts';
import type { Locale, Locales } from './settings.ts';

/** What a file is to the site: read by a plugin, for a language. */
export interface Place {
  readonly plugin: ContentPlugin;
  readonly locale: Locale;
  /** Path from the plugin's folder: `2024/01/02/x.md`. */
  readonly path: string;
  /** Whether it stands among the translations. */
  readonly isTranslation: boolean;
  /** Whether the plugin's patterns leave it out. */
  readonly isExcluded: boolean;
}

const TEXT = /\.mdx?$/;

/** Finds the place of a path; `undefined` for what no plugin looks at. */
export function placesOf(site: Omit<DocusaurusSite, 'blogs'>): (path: string) => Place | undefined {
  const { locales, plugins } = site.settings;
  const searches = plugins.flatMap((plugin) => searchesFor(plugin, locales));
  return (path) => {
    if (!TEXT.test(path)) return undefined;
    for (const search of searches) {
      const inside = below(path, search.folder);
      if (inside === undefined) continue;
      const isMissing = search.isTranslation && !site.folder.has(join(search.base, inside));
      return { ...search, path: inside, isExcluded: isMissing || !search.fits(inside) };
    }
    return undefined;
  };
}

interface Search {
  readonly plugin: ContentPlugin;
  readonly locale: Locale;
  readonly folder: string;
  readonly isTranslation: boolean;
  /** The plugin's own folder, without which no file is found. */
  readonly base: string;
  fits(path: string): boolean;
}

/** A translation stands where the plugin's name says, and only for a file that there is. */
function searchesFor(plugin: ContentPlugin, locales: Locales): readonly Search[] {
  const base = known(plugin.folder, plugin.kind);
  const fits = fileTest(plugin);
  const name = `docusaurus-plugin-content-${plugin.kind}${plugin.id === 'default' ? '' : `-${plugin.id}`}`;
  const version = plugin.kind === 'docs' ? '/current' : '';
  const translated = locales.all.map((locale) => ({
    plugin,
    locale,
    folder: join(locales.folder, `${locale.folder}/${name}${version}`),
    isTranslation: true,
    base,
    fits,
  }));
  const main = locales.all.find(({ key }) => key === locales.main) ?? locales.all[0];
  if (main === undefined) return translated;
  return [...translated, { plugin, locale: main, folder: base, isTranslation: false, base, fits }];
}

function fileTest({ include, exclude }: ContentPlugin): (path: string) => boolean {
  return isUnknown(include) || isUnknown(exclude) ? () => true : fileGlobs({ include, exclude });
}
