import type { SiteFolder } from '../generator.ts';
import type { JekyllConfiguration } from './configuration.ts';
import type { Defaults } from './defaults.ts';
import { defaultsOf } from './defaults.ts';
import type { EntryFilter } from './entryFilter.ts';
import { entryFilterOf } from './entryFilter.ts';
import type { JekyllSettings } from './settings.ts';
import { settingsOf } from './settings.ts';

/** All that is known of a Jekyll site once its configuration is read. */
export interface JekyllSite {
  readonly folder: SiteFolder;
  readonly configuration: JekyllConfiguration;
  readonly settings: JekyllSettings;
  readonly takes: EntryFilter;
  readonly defaults: Defaults;
  /** Whether the plugin jekyll-redirect-from is in use. */
  readonly redirects: boolean;
}

/** @param gemfile The text of the site's `Gemfile`; `undefined`: it has none. */
export function jekyllSite(
  folder: SiteFolder,
  configuration: JekyllConfiguration,
  gemfile: string | undefined,
): JekyllSite {
  const settings = settingsOf(configuration.data);
  const { plugins, collectionsFolder } = settings;
  return {
    folder,
    configuration,
    settings,
    takes: entryFilterOf(settings),
    defaults: defaultsOf(configuration.data['defaults'], collectionsFolder),
    redirects:
      plugins.includes('jekyll-redirect-from') ||
      /jekyll-redirect-from|github-pages/.test(gemfile ?? ''),
  };
}
